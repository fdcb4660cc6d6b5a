import { chinese, rewriting } from '../marks.js';
import type { Rule } from '../rule.js';

const dots = /。{3,}|\.{3,}|[…⋯]+|[·・]{3,}/gu;
/** 等 as a verb, or as a part of another word. */
const noVerb = /^等(?![待到候级级着于同号式量额价差边])/u;

export const ellipsisForm: Rule = {
  id: 'ellipsis-form',
  summary: { zh: '省略号用“……”，不与“等”连用', en: 'The ellipsis is ……, and not beside 等' },
  why: {
    zh: '省略号是六个连点，占两个字的位置。“等”已经表示列举未尽，不再用省略号。',
    en: 'The ellipsis is six dots wide as two characters. 等 already says that a list goes on.',
  },
  basis: { clause: 'GB/T 15834-2011 4.11', strength: '规定' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 停车、充电⟦。。。⟧都要办好。', fixed: '正文: 停车、充电……都要办好。' },
      { yaml: '正文: 停车、充电⟦...⟧都要办好⟦…⟧', fixed: '正文: 停车、充电……都要办好……' },
      {
        yaml: '正文: 停车、充电⟦...⟧等工作，停车、收费等⟦……⟧。',
        fixed: '正文: 停车、充电等工作，停车、收费等。',
      },
      { yaml: '正文: 停车、充电⟦⋯⋯⟧都要办好⟦………⟧', fixed: '正文: 停车、充电……都要办好……' },
    ],
    good: [
      { yaml: '正文: 停车、充电……都要办好，一律平等……请稍等……' },
      { yaml: '正文: 版本为1...5，命令为copy ... all，等级分明。' },
      { yaml: '正文: 停车、充电……等级各不相同。' },
    ],
  },
  check({ find, report }) {
    for (const { match, text, start, end, span } of find(dots, { titles: true })) {
      const [written] = match;
      const [before, after] = [text.text[start - 1] ?? '', text.text[end] ?? ''];
      if (!chinese.test(before) && !chinese.test(after)) continue;
      if (written.startsWith('.') && (/[A-Za-z0-9]/u.test(before) || /[A-Za-z]/u.test(after))) continue;
      const etc =
        (before === '等' &&
          !/[稍久请别平中高初优上下同对相均何一二三四]/u.test(text.text[start - 2] ?? '稍')) ||
        noVerb.test(text.text.slice(end, end + 2));
      if (!etc && /^(?:…{2}|…{4})$/u.test(written)) continue;
      const right = !etc ? '……' : after === '' ? '。' : '';
      report({
        ...span(),
        message: etc ? 'ellipsis-form#etc' : 'ellipsis-form',
        args: { written },
        actual: written,
        expected: right,
        ...rewriting(text, etc ? 'ellipsis-form#delete' : 'rules/replace', [[start, end, right]], {
          args: etc ? { written } : { text: right },
        }),
      });
    }
  },
};
