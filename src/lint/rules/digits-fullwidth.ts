import { type Rule, replacement } from '../rule.js';
import type { Role } from '../texts.js';

/** ２０２１, １．５, ３，４００; the full-width marks only between digits, and never one that may part sentences. */
const digits =
  /(?<![〇零○一二三四五六七八九0-9０-９])[0-9０-９]{0,30}[０-９](?:[.．，,]?[0-9０-９]){0,30}(?![〇零○一二三四五六七八九])/gu;
/** 文号 has rules of its own. */
const own: ReadonlySet<Role> = new Set(['docNumber']);

export const digitsFullwidth: Rule = {
  id: 'digits-fullwidth',
  summary: { zh: '阿拉伯数字用半角', en: 'Arabic digits are not full-width' },
  why: {
    zh: '全角的２０２１占四个汉字的位置，行内疏密不匀，检索和统计也找不到它。',
    en: 'Full-width digits take a whole character each, and no search or sum finds them.',
  },
  basis: { clause: 'GB/T 15835-2011', strength: '一般' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 截至⟦２０２１⟧年底建成⟦１２⟧所。', fixed: '正文: 截至2021年底建成12所。' },
      { yaml: '正文: 投入⟦１．５⟧亿元。', fixed: '正文: 投入1.5亿元。' },
      {
        yaml: '正文:\n  - 表格:\n      表头: [学校, 班级]\n      行: [[第一小学, ⟦２４⟧]]',
        fixed: '正文:\n  - 表格:\n      表头: [学校, 班级]\n      行: [[第一小学, 24]]',
      },
    ],
    good: [
      { yaml: '正文: 截至2021年底建成12所，投入1.5亿元。' },
      { yaml: '正文: 拨打12345，访问www.example.cn/2021。' },
      { yaml: '正文: 落实《２０２４年工作要点》，第Ⅲ类和①类分别处理。' },
    ],
  },
  check({ find, report }) {
    for (const { match, text, span } of find(digits, { needs: '０１２３４５６７８９' })) {
      if (own.has(text.role)) continue;
      const [written] = match;
      // １，２００ may be two numbers: the comma stays unless three digits follow it.
      const expected = written.normalize('NFKC').replace(/,(?![0-9]{3}(?![0-9]))/gu, '，');
      report({
        ...span(),
        message: 'digits-fullwidth',
        args: { written, expected },
        actual: written,
        expected,
        fix: replacement(span(), expected, 'safe'),
      });
    }
  },
};
