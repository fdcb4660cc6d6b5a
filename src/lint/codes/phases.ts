/** The steps of the road that speak besides the rules, by the prefix of their codes. */
import type { Severity } from '../../core/diagnostic.js';
import type { Bilingual } from '../rule.js';

export interface Phase {
  what: Bilingual;
  why: Bilingual;
  /** How, or why not, to switch it off. */
  off: Bilingual;
  /** Of a code without an entry of its own. */
  severity: Severity;
}

const notOff = (zh: string, en: string): Bilingual => ({
  zh: `关不掉：${zh}；旧稿可以用 --baseline 记下，不再重复报告`,
  en: `It cannot be switched off: ${en}. Old letters can be put into a --baseline and are not reported again`,
});

export const phases: Readonly<Record<string, Phase>> = {
  decode: {
    what: { zh: '读文件：字节变成文字', en: 'Reading the file: bytes become text' },
    why: {
      zh: '字读错了，后面查什么、印什么都是错的，所以读不准的先停下来问。',
      en: 'Where characters are read wrongly, all that is checked and printed is wrong; so reading stops and asks.',
    },
    off: notOff('这是文件本身的问题', 'it is about the file itself'),
    severity: 'error',
  },
  yaml: {
    what: { zh: '读 YAML：文字变成字段', en: 'Reading YAML: text becomes fields' },
    why: {
      zh: 'YAML 用半角符号和缩进分开字段，写错一处，内容会并到别的字段里，或者悄悄丢掉；别的程序读出来也不一样。',
      en: 'YAML separates fields by ASCII marks and indentation; one slip puts content into another field or loses it, and programs read it differently.',
    },
    off: notOff('读成什么样，各种程序要一致', 'every program has to read the same'),
    severity: 'error',
  },
  schema: {
    what: { zh: '查字段：名称、种类、允许的词', en: 'Checking fields: names, kinds and allowed words' },
    why: {
      zh: '字段名和允许的词是固定的（见 docs/format.md，或 reply schema），写错的字段不会印出来。',
      en: 'Names of fields and closed lists of words are fixed (docs/format.md, or `reply schema`); a field with another name is not printed.',
    },
    off: notOff('不合格式的稿件排不出来', 'what does not follow the form cannot be laid out'),
    severity: 'error',
  },
  layout: {
    what: { zh: '排版：文字放到纸上', en: 'Layout: words are put on paper' },
    why: {
      zh: '排不下、缺字、署名落单，只有排了版才看得见；render 时报告，lint 加 --layout-check 也报告。',
      en: 'What does not fit, a missing character, a lonely signature: only laying out shows it. `render` tells, and `lint --layout-check`.',
    },
    off: notOff(
      '警告和提示不影响输出，错误处纸上会缺内容',
      'warnings and notes do not stop the output; where there is an error, the page would lack something',
    ),
    severity: 'error',
  },
  write: {
    what: { zh: '写文件：做成 PDF、DOCX 等', en: 'Writing: PDF, DOCX and the others are made' },
    why: {
      zh: '宁可不输出，也不输出缺图少字的文件。',
      en: 'Better no file than one that lacks a picture or a word.',
    },
    off: {
      zh: '关不掉：要输出的东西不全；补齐再输出',
      en: 'It cannot be switched off: something that is to be put out is missing; supply it first',
    },
    severity: 'error',
  },
  public: {
    what: { zh: '公开版：上网前隐去个人信息', en: 'The public edition: personal details are taken out' },
    why: {
      zh: '公开出去的收不回来；程序拿不准的，由人看过再放行。',
      en: 'What is published cannot be taken back; where the program is not sure, a person looks first.',
    },
    off: {
      zh: 'public/name 和 public/file 看过以后，在字段上面一行写注释并说明理由：# reply-disable-next-line 代码 -- 理由；其余的关不掉',
      en: 'Having looked at public/name or public/file, write a comment with its reason above the field: # reply-disable-next-line CODE -- reason. The others cannot be switched off',
    },
    severity: 'error',
  },
  draft: {
    what: {
      zh: '由台账生成草稿（reply new --from）',
      en: 'Drafts from an assignment list (reply new --from)',
    },
    why: {
      zh: '台账里没写清的，程序不猜；草稿照样生成，这些地方要人补上。',
      en: 'What the list leaves open is not guessed: the draft is made, and a person fills these places in.',
    },
    off: {
      zh: '不用关：改好台账或草稿就没有了',
      en: 'Nothing to switch off: it goes when the list or the draft is mended',
    },
    severity: 'warning',
  },
  export: {
    what: { zh: '批量输出（reply export）', en: 'Output of a whole year (reply export)' },
    why: {
      zh: '一年的文件一次写出，文件名冲突、有人改过的文件，都要先说清楚，不覆盖。',
      en: 'A year is written at once: names that collide and files that somebody edited are told before anything is overwritten.',
    },
    off: {
      zh: '关不掉：按提示改选项或稿件',
      en: 'It cannot be switched off: change the options or the letters as it says',
    },
    severity: 'error',
  },
  verify: {
    what: { zh: '核对做好的文件（reply verify）', en: 'Measuring finished files (reply verify)' },
    why: {
      zh: '纸上的位置和文字，与国家标准、与原稿对照；量的是文件本身，不看是谁排的。',
      en: 'Places and words on the page are held against the national standard and the source, whoever made the file.',
    },
    off: {
      zh: '关不掉：verify 只报告，不改文件',
      en: 'It cannot be switched off: verify reports and changes nothing',
    },
    severity: 'error',
  },
  internal: {
    what: { zh: '程序内部', en: 'Inside the program' },
    why: {
      zh: '这是程序的错，不是稿件的错；其余检查照常进行。',
      en: 'It is the program’s fault, not the letter’s; all other checks go on.',
    },
    off: {
      zh: '关不掉；某条规则总是出错时，可以在 reply.config.yaml 里先关掉那条规则',
      en: 'It cannot be switched off; a rule that keeps failing can be set to off in reply.config.yaml',
    },
    severity: 'error',
  },
  'disable-': {
    what: { zh: '注释 # reply-disable…', en: 'Comments # reply-disable…' },
    why: {
      zh: '没有用处的注释留着，以后真有问题时会把它挡住；说明理由，后来的人才知道能不能删。',
      en: 'A comment that is of no use hides a real finding later; a reason tells those who come later whether it may go.',
    },
    off: {
      zh: '在 reply.config.yaml 里写：rules: {disable-unused: off}（或 disable-reason: off）',
      en: 'In reply.config.yaml write: rules: {disable-unused: off} (or disable-reason: off)',
    },
    severity: 'warning',
  },
};
