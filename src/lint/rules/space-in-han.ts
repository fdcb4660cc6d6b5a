import { type Rewrite, rewriting } from '../marks.js';
import type { Rule } from '../rule.js';
import type { Found } from '../running.js';
import { spacesInHan, startsList } from '../spaces.js';

/** 2026 年 8 月: spaces with one short word between are one habit at one place. */
const near = /^[^，。；：、！？“”《》（）]{1,4}$/u;

export const spaceInHan: Rule = {
  id: 'space-in-han',
  summary: {
    zh: '汉字之间、汉字与字母数字之间不加空格',
    en: 'No spaces between Han, nor between Han and letters or digits',
  },
  why: {
    zh: '中文不靠空格分词，字母、数字与汉字之间的间距由排版处理。手打的空格会在换行处露出缺口，检索时也会断开。',
    en: 'Chinese does not part words by spaces, and the layout sees to the distance of letters and digits. Typed spaces leave holes and break a search.',
  },
  basis: { clause: '公文用字惯例', strength: '惯例' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 推进5G⟦ ⟧网络建设，提升⟦ ⟧服务水平。', fixed: '正文: 推进5G网络建设，提升服务水平。' },
      { yaml: '正文: 已于2025⟦ 年 8 ⟧月建成，⟦ ⟧投入使用。', fixed: '正文: 已于2025年8月建成，投入使用。' },
      {
        yaml: '正文:\n  - 标题: 关于网络⟦ ⟧提速\n    内容: 采用“光纤”⟦ ⟧方式，按照《停车⟦ ⟧管理办法》，接入⟦ ⟧Wi-Fi 6设备。',
        fixed:
          '正文:\n  - 标题: 关于网络提速\n    内容: 采用“光纤”方式，按照《停车管理办法》，接入Wi-Fi 6设备。',
      },
    ],
    good: [
      { yaml: '正文: 按照GB/T 22239—2019和GB/T 22239—2019 信息安全技术的要求，采用Wi-Fi 6设备。' },
      { yaml: '正文: 开展“不忘初心 牢记使命”活动，落实《信息安全技术 网络安全等级保护基本要求》。' },
      {
        yaml: '正文: 按照《中共中央　国务院关于加快绿色转型的意见》《中共青岚市委　青岚市人民政府关于推进乡村振兴的意见》办理。',
      },
      {
        yaml: '正文:\n  - 表格:\n      题名: 停车位\n      表头: [姓 名, 数　量]\n      行: [[王 某, 1], [李 某, 2]]',
      },
      { yaml: '正文: |\n  （一）加强投入 市财政安排专项资金。' },
      { yaml: '正文: >\n  推进5G网络\n  建设，\n  提升服务水平。' },
    ],
  },
  check({ find, letter, report }) {
    const groups: Found[][] = [];
    for (const space of spacesInHan({ find, letter }).filter((s) => !startsList(s))) {
      const last = groups.at(-1)?.at(-1);
      if (last && last.text === space.text && near.test(space.text.text.slice(last.end, space.start)))
        groups.at(-1)!.push(space);
      else groups.push([space]);
    }
    for (const group of groups) {
      const [first, last] = [group[0]!, group.at(-1)!];
      report({
        ...first.text.span(first.start, last.end),
        message: 'space-in-han',
        ...rewriting(
          first.text,
          'space-in-han#fix',
          group.map((s): Rewrite => [s.start, s.end, '']),
        ),
      });
    }
  },
};
