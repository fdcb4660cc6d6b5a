import { fixedWords } from '../data/fixed-words.js';
import { type Rule, replacement } from '../rule.js';

const numerals: Record<string, string> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 十四五 → 14五, 14.5, 十4五, 1四五: all the ways to write its numerals otherwise. */
function wrongForms(word: string): string[] {
  const plan = /^十([一二三四五六])五$/u.exec(word);
  if (plan) {
    const n = numerals[plan[1]!]!;
    return [`1${n}五`, `1${n}5`, `1${n}·5`, `1${n}.5`, `十${n}五`, `十${n}5`, `十${plan[1]}5`];
  }
  const places = [...word].flatMap((c, i) => (numerals[c] ? [i] : []));
  const forms = [...Array(2 ** places.length - 1).keys()].map((mask) =>
    [...word]
      .map((c, i) => (places.includes(i) && ((mask + 1) >> places.indexOf(i)) & 1 ? numerals[c]! : c))
      .join(''),
  );
  return forms;
}

const rightWord = new Map(
  fixedWords.flatMap((word) => wrongForms(word).map((wrong) => [wrong, word] as const)),
);
/** Nothing but the plan's name between quotes, or before 期间 and 规划: 145 is else a number. */
const bare = /^1[1-6][.·]?5$/u;
const wrongWords = [...rightWord.keys()];
const any = new RegExp(
  `(?<![0-9A-Za-z.第十百])(?:${wrongWords.map((w) => w.replace('.', '\\.')).join('|')})(?![0-9A-Za-z])`,
  'gu',
);

export const fixedWordsChinese: Rule = {
  id: 'fixed-words-chinese',
  summary: { zh: '固定词语里的数字用汉字', en: 'Fixed words keep their Chinese numerals' },
  why: {
    zh: '“十四五”“一带一路”“三农”是定型的词，其中的数字是词的一部分，不改成阿拉伯数字。',
    en: '十四五, 一带一路 and 三农 are fixed words; their numerals are part of the word.',
  },
  basis: { clause: 'GB/T 15835-2011', strength: '一般' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: “⟦14五⟧”期间加大投入。', fixed: '正文: “十四五”期间加大投入。' },
      { yaml: '正文: 积极融入“⟦1带1路⟧”建设。', fixed: '正文: 积极融入“一带一路”建设。' },
      { yaml: '正文: 做好⟦3农⟧工作，推行⟦1网通办⟧。', fixed: '正文: 做好三农工作，推行一网通办。' },
      { yaml: '正文: “⟦14.5⟧”规划已经印发。', fixed: '正文: “十四五”规划已经印发。' },
    ],
    good: [
      { yaml: '正文: “十四五”期间融入“一带一路”建设，做好三农工作。' },
      { yaml: '正文: 完成14.5公里、145个项目，涉及5个农场、13户农户。' },
      { yaml: '正文: 落实《“14五”规划解读》，建成3个站、4个全新校区。' },
    ],
  },
  check({ find, report }) {
    for (const { match, text, start, end, span } of find(any, { needs: wrongWords })) {
      const [written] = match;
      const around = [text.text.charAt(start - 1), text.text.slice(end, end + 3)];
      const quoted = /[“"]/u.test(around[0]!) && /^[”"]/u.test(around[1]!);
      if (bare.test(written) && !quoted && !/^(?:规划|期间|时期)/u.test(around[1]!)) continue;
      const expected = rightWord.get(written)!;
      report({
        ...span(),
        message: 'fixed-words-chinese',
        args: { written, expected },
        actual: written,
        expected,
        fix: replacement(span(), expected, 'unsafe'),
      });
    }
  },
};
