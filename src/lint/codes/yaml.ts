/** Slips of YAML and of files, with what they look like. */
import type { Codes } from './code.js';

const seal =
  '提案: {类别: 政协提案, 届次: 青岚市政协九届二次会议, 案由: 关于停车的建议, 提案者: [林某某], 编号: ';

export const yaml: Codes = {
  'decode/utf-16': { severity: 'warning', fix: 'safe' },
  'decode/lone-cr': { severity: 'warning', fix: 'safe' },
  'decode/not-utf8': {
    severity: 'error',
    fix: 'safe',
    why: {
      zh: 'Windows 的老程序默认存成 GBK；别的电脑、网页和版本管理都按 UTF-8 读，会成乱码。',
      en: 'Old Windows programs save GBK; other computers, browsers and version control read UTF-8 and show garbage.',
    },
  },
  'yaml/fullwidth-colon': {
    severity: 'error',
    fix: 'safe',
    why: {
      zh: '中文输入法打出的“：”不是 YAML 的分隔符，这一行就不成字段了。',
      en: 'The colon of a Chinese input method does not separate: the line is no field.',
    },
    bad: { yaml: '标题⟦：⟧关于停车的函', fixed: '标题: 关于停车的函' },
  },
  'yaml/fullwidth-space': {
    severity: 'error',
    fix: 'safe',
    bad: { yaml: '标题:⟦　⟧关于停车的函', fixed: '标题: 关于停车的函' },
  },
  'yaml/colon-space': {
    severity: 'error',
    fix: 'safe',
    why: {
      zh: '冒号后没有空格，整行就是一段文字。',
      en: 'Without a blank behind the colon the whole line is text.',
    },
    bad: { yaml: '标题⟦:⟧关于停车的函', fixed: '标题: 关于停车的函' },
  },
  'yaml/tab-as-indent': {
    severity: 'error',
    fix: 'unsafe',
    why: {
      zh: '制表符在各个编辑器里宽窄不同，YAML 不许用它缩进。',
      en: 'A tab is as wide as each editor likes, so YAML forbids it as indentation.',
    },
    bad: { yaml: '联系人:\n⟦\t⟧姓名: 周某', fixed: '联系人:\n  姓名: 周某' },
  },
  'yaml/fullwidth-indent': {
    severity: 'error',
    fix: 'safe',
    bad: { yaml: '联系人:\n⟦　　⟧姓名: 周某', fixed: '联系人:\n  姓名: 周某' },
  },
  'yaml/bad-indent': {
    severity: 'error',
    fix: 'unsafe',
    bad: {
      yaml: '联系人:\n  姓名: 周某\n⟦    ⟧部门: 基教科',
      fixed: '联系人:\n  姓名: 周某\n  部门: 基教科',
    },
  },
  'yaml/unindented-line': {
    severity: 'error',
    fix: 'unsafe',
    bad: { yaml: '正文:\n⟦我局已安排经费办理。⟧', fixed: '正文:\n  我局已安排经费办理。' },
  },
  'yaml/duplicate-key': {
    severity: 'error',
    why: {
      zh: '有的程序取第一处，有的取最后一处，印出来的是哪一处全凭运气。',
      en: 'Some programs take the first, some the last: it is luck which of them is printed.',
    },
    bad: { yaml: '标题: 关于停车的函\n⟦标题⟧: 关于停车的复函' },
    good: { yaml: '标题: 关于停车的复函' },
  },
  'yaml/square-bracket': {
    severity: 'error',
    fix: 'safe',
    why: {
      zh: '方括号在 YAML 里是列表；公文的年份本来就该用六角括号〔〕。',
      en: 'Square brackets make a list; the year of a document number stands in 〔〕 anyway.',
    },
    bad: { yaml: '文号: ⟦[2026]12号⟧', fixed: '文号: 〔2026〕12号' },
  },
  'yaml/curly-bracket': {
    severity: 'error',
    fix: 'safe',
    bad: { yaml: '附注: ⟦{公开}⟧', fixed: '附注: "{公开}"' },
  },
  'yaml/unquoted-number': {
    severity: 'warning',
    fix: 'safe',
    why: {
      zh: '本程序照写的读，别的程序会把 092015 读成 92015，把 12.50 读成 12.5。',
      en: 'reply takes it as written; other programs read 092015 as 92015 and 12.50 as 12.5.',
    },
    bad: { yaml: `${seal}⟦092015⟧}`, fixed: `${seal}"092015"}` },
  },
  'yaml/unclosed-quote': {
    severity: 'error',
    bad: { yaml: '标题: ⟦"⟧关于停车的函' },
    good: { yaml: '标题: "关于停车的函"' },
  },
  'yaml/half-quoted': {
    severity: 'error',
    fix: 'safe',
    why: {
      zh: '半角引号在行首表示“整段到下一个引号为止”，后半段就没有着落了。',
      en: 'An ASCII quote at the beginning means “all up to the next quote”; the rest belongs nowhere.',
    },
    bad: { yaml: '标题: ⟦"绿色出行"行动的函⟧', fixed: `标题: '"绿色出行"行动的函'` },
    good: { yaml: '标题: “绿色出行”行动的函' },
  },
  'yaml/alias': {
    severity: 'error',
    fix: 'safe',
    bad: { yaml: '标题: ⟦*号地块的函⟧', fixed: '标题: "*号地块的函"' },
  },
  'yaml/anchor': {
    severity: 'error',
    fix: 'safe',
    bad: { yaml: '标题: ⟦&关于停车的函⟧', fixed: '标题: "&关于停车的函"' },
  },
  'yaml/block-header': {
    severity: 'error',
    fix: 'safe',
    bad: { yaml: '标题: ⟦>号地块的函⟧', fixed: '标题: ">号地块的函"' },
  },
  'yaml/block-as-implicit-key': {
    severity: 'error',
    fix: 'safe',
    bad: { yaml: '标题: 关于停车⟦:⟧ 建议的函', fixed: '标题: "关于停车: 建议的函"' },
    good: { yaml: '标题: 关于停车：建议的函' },
  },
  'yaml/text-colon': {
    severity: 'error',
    fix: 'safe',
    why: {
      zh: '行末的半角冒号是 YAML 里“字段: 内容”的写法，这句话就成了字段名，不会印出来。',
      en: 'An ASCII colon at the end of a line is how YAML writes a field: the sentence becomes a name and is not printed.',
    },
    bad: {
      yaml: '正文:\n  - 现答复如下⟦:⟧\n  - 已安排经费。',
      fixed: '正文:\n  - 现答复如下：\n  - 已安排经费。',
    },
  },
  'yaml/dash-space': {
    severity: 'error',
    fix: 'safe',
    bad: { yaml: '主送:\n  ⟦-⟧林某某委员', fixed: '主送:\n  - 林某某委员' },
  },
  'yaml/bullet': {
    severity: 'error',
    fix: 'safe',
    bad: { yaml: '主送:\n  ⟦•⟧ 林某某委员', fixed: '主送:\n  - 林某某委员' },
  },
  'yaml/fullwidth-comma': {
    severity: 'warning',
    fix: 'unsafe',
    bad: { yaml: '主送: [林某某委员⟦，⟧王某某委员]', fixed: '主送: [林某某委员, 王某某委员]' },
  },
  'yaml/lost-text': {
    severity: 'warning',
    fix: 'unsafe',
    why: {
      zh: '空格加“#”在 YAML 里开始一条注释，后面的字不会印出来。',
      en: 'A blank and # begin a comment: what follows is not printed.',
    },
    bad: { yaml: '附注: 见第 ⟦#3 号楼⟧', fixed: '附注: "见第 #3 号楼"' },
  },
  'yaml/swallowed-line': {
    severity: 'warning',
    bad: { yaml: '附注: 见附表\n  电话⟦：⟧123' },
    good: { yaml: '附注: 见附表\n联系人:\n  姓名: 周某\n  电话: 0760-88880000' },
  },
  'yaml/multiple-docs': {
    severity: 'error',
    bad: { yaml: '标题: 关于停车的函\n⟦---⟧\n附注: 见附表' },
    good: { yaml: '标题: 关于停车的函\n附注: 见附表' },
  },
  'yaml/folded-text': {
    severity: 'info',
    fix: 'safe',
    why: {
      zh: 'YAML 把断行读成一个空格；本程序在汉字之间去掉它，别的程序会留下。',
      en: 'YAML reads a line break as a blank; reply drops it between Chinese characters, other programs keep it.',
    },
    bad: { yaml: '正文: ⟦我局已安排经费，⟧\n  按时办理。', fixed: '正文: 我局已安排经费，按时办理。' },
  },
  'yaml/paragraph-indent': {
    severity: 'info',
    fix: 'safe',
    bad: { yaml: '正文: |\n  ⟦　　⟧我局已安排经费办理。', fixed: '正文: |\n  我局已安排经费办理。' },
  },
  'yaml/tab-in-text': {
    severity: 'warning',
    fix: 'safe',
    bad: { yaml: '附注: 见⟦\t⟧附表', fixed: '附注: 见 附表' },
  },
  'yaml/control-character': { severity: 'warning', fix: 'safe' },
  'yaml/invisible-character': {
    severity: 'warning',
    fix: 'safe',
    why: {
      zh: '从网页、PDF 复制的文字常夹着零宽字符：看不见，搜索、核对、文号比对却会落空。',
      en: 'Text copied from web pages and PDFs often holds zero-width characters: unseen, but searches and comparisons fail on them.',
    },
  },
  'yaml/line-separator': { severity: 'warning', fix: 'unsafe' },
  'yaml/radical': {
    severity: 'warning',
    fix: 'safe',
    why: {
      zh: '部首符号看着像汉字，搜索找不到，有的字体印成空白。',
      en: 'A radical looks like the character, but no search finds it and some fonts print a blank.',
    },
    bad: { yaml: '附注: 见⟦⼯⟧程表', fixed: '附注: 见工程表' },
  },
  'yaml/bad-scalar-start': { severity: 'error', fix: 'safe' },
  'yaml/tag': {
    severity: 'error',
    fix: 'safe',
    bad: { yaml: '标题: ⟦!⟧关于停车的函', fixed: '标题: "!关于停车的函"' },
  },
};
