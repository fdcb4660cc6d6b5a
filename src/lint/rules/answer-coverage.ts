import { parseNumeral } from '../../letter/numerals.js';
import type { Rule } from '../rule.js';
import type { Find } from '../running.js';
import type { Span } from '../texts.js';

const numeral = '[一二两三四五六七八九十]{1,2}|[0-9]{1,2}';
/** 提出了三条建议, 五点具体建议. */
const stated = new RegExp(
  `(?<!第)(?<![一二三四五六七八九十0-9])(${numeral})(?:条|点|项|个|方面的?|个方面的?)(?:具体|意见)?(?:建议|意见)`,
  'gu',
);
/** 第一条建议, 第二、三条建议, 建议三, 建议（一）. */
const answered = new RegExp(
  `(?=第|建议|您的建)(?:第((?:${numeral})(?:[、和至](?:第)?(?:${numeral})){0,6})[条点项个](?:具体)?(?:建议|意见)|(?<=关于|对|针对|回应|^|[：（])(?:您的)?建议[（(]?(${numeral})(?![0-9条点项个家件份年月]|[、，]?[一二三四五六七八九十])[）)]?)`,
  'gmu',
);

export const answerCoverage: Rule = {
  id: 'answer-coverage',
  summary: { zh: '说了几条建议，就逐条答复几条', en: 'As many points are answered as the letter counts' },
  why: {
    zh: '逐条答复是办理工作的基本要求。信里说委员提了三条建议、又按“第一条建议”“第二条建议”答复，却缺了其中一条，提出人会认为没有答复。没有编号的答复，程序无从判断。',
    en: 'Point by point is the rule of these letters. Only answers that are numbered (第一条建议 …) can be counted.',
  },
  basis: { clause: '逐条答复；条数与前文所说一致', strength: '自相矛盾' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文:\n  - 您提出了⟦三条建议⟧，现逐条答复。\n  - 标题: 关于第一条建议\n    内容: 已办结。\n  - 标题: 关于第二条建议\n    内容: 正在办理。',
      },
      {
        yaml: '正文:\n  - 标题: 对建议一的答复\n    内容: 已办结。\n  - 标题: 对⟦建议三⟧的答复\n    内容: 正在办理。',
      },
      { yaml: '正文: |\n  您的四点建议很好。\n  第一、二点建议已采纳。\n  ⟦第四点建议⟧正在研究。' },
    ],
    good: [
      {
        yaml: '正文:\n  - 您提出了三条建议，现逐条答复。\n  - 标题: 关于第一条建议\n    内容: 已办结。\n  - 标题: 关于第二、三条建议\n    内容: 正在办理。',
      },
      { yaml: '正文: 您提出了三条建议，我局已全部采纳。第一条建议已落实，其余正在办理。' },
      { yaml: '正文: 今年共收到12条建议，其中建议3件，意见5个，面商时提出两点意见。' },
      { yaml: '正文: 您提出了两条建议。第一条建议已办结，第二条建议正在办理，会上另有五点意见。' },
    ],
  },
  check({ find, report }) {
    const points = answers(find);
    const known = new Set(points.map((p) => p.number));
    if (known.size < 2) return;
    for (const { number, span } of points) {
      const missing = number - 1;
      if (missing > 0 && !known.has(missing)) {
        report({ ...span, message: 'answer-coverage#gap', args: { missing, number } });
        return;
      }
    }
    const most = Math.max(...known);
    const counts = find(stated, { roles: ['opening', 'body', 'heading'] });
    const first = counts.map((f) => ({ f, count: parseNumeral(f.match[1]!.replace('两', '二')) ?? 0 })).at(0);
    if (!first || first.count <= most || first.count > most + 5) return;
    report({
      ...first.f.span(),
      message: 'answer-coverage',
      args: { count: first.count, answered: most },
      actual: first.f.match[0],
      hints: [{ message: 'answer-coverage#last', args: { number: most }, ...points.at(-1)!.span }],
    });
  },
};

/** What ends 第一条建议, and what follows 建议 where it is numbered. */
const pointed = [
  ...[...'条点项个'].flatMap((c) => ['建', '意', '具'].map((w) => c + w)),
  ...[...'（(一二两三四五六七八九十0123456789'].map((c) => `建议${c}`),
];

function answers(find: Find): { number: number; span: Span }[] {
  return find(answered, { roles: ['heading', 'body'], needs: pointed }).flatMap(({ match, span }) => {
    const listed = match[1] ?? match[2]!;
    const numbers = listed.split(/[、和至]第?/u).map((n) => parseNumeral(n.replace('两', '二')) ?? 0);
    const [from, to] = [numbers[0]!, numbers.at(-1)!];
    const all =
      listed.includes('至') && to - from < 10
        ? Array.from({ length: to - from + 1 }, (_, i) => from + i)
        : numbers;
    return all.filter((n) => n > 0).map((number) => ({ number, span: span() }));
  });
}
