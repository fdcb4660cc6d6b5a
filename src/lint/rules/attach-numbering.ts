import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

/**
 * 附件：, 附件1, 附件一、, 附：, 1. （一） ① and the like; 附件一览表 and 附件管理办法 are names, and so are 一、二年级名单.
 */
const typed =
  /^(?:附件\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?\s*[：:.．、—-]\s*|附件\s*[0-9０-９]{1,2}(?![0-9０-９])\s*|附[0-9]{0,2}[：:]\s*|[0-9０-９]{1,2}(?:[、．)）]|\.(?![0-9]))\s*|[（(](?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[）)]、?\s*|[一二三四五六七八九十]、(?![一二三四五六七八九十])|[①-⑳⑴-⒇⒈-⒛㈠-㈩]\s*){1,2}(?=\S)/u;

export const attachNumbering: Rule = {
  id: 'attach-numbering',
  summary: { zh: '附件名称不手写“附件”和序号', en: 'Annex names are written without 附件 and number' },
  why: {
    zh: '“附件：”和“1.”“2.”由排版加上，只有一个附件时不编号；手写就会印两遍。',
    en: 'The label and the numbers are layout, and a single annex has no number.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.4', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '附件:\n  - 名称: ⟦附件1：⟧学校名单\n    正文: 见下表。',
        fixed: '附件:\n  - 名称: 学校名单\n    正文: 见下表。',
      },
      {
        yaml: '附件:\n  - 名称: ⟦1.⟧学校名单\n    正文: 见下表。',
        fixed: '附件:\n  - 名称: 学校名单\n    正文: 见下表。',
      },
      {
        yaml: '附件:\n  - 名称: ⟦附件2. ⟧学校名单\n    正文: 见下表。\n  - 名称: ⟦（二）⟧设备清单\n    正文: 见下表。',
        fixed: '附件:\n  - 名称: 学校名单\n    正文: 见下表。\n  - 名称: 设备清单\n    正文: 见下表。',
      },
    ],
    good: [
      { yaml: '附件:\n  - 名称: 一、二年级学生名单\n    正文: 见下表。' },
      { yaml: '附件:\n  - 名称: 2026年学校名单\n    正文: 见下表。' },
      { yaml: '附件:\n  - 名称: 附件一览表\n    正文: 全文。' },
    ],
  },
  check({ letter: { annexes }, report }) {
    for (const { name } of annexes) {
      const mark = typed.exec(name.text)?.[0];
      if (!mark) continue;
      const span = spanOf(name, 0, mark.length);
      report({
        ...span,
        message: 'attach-numbering',
        args: { mark: mark.trim() },
        actual: mark,
        fix: {
          title: 'attach-numbering#fix',
          args: { mark: mark.trim() },
          safety: 'safe',
          edits: [{ ...span, text: '' }],
        },
      });
    }
  },
};
