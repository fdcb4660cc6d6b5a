import { toChineseNumeral } from '../../letter/numerals.js';
import { enumerated, type Ordinal, type Prose, sortOrdinals } from '../enumerated.js';
import type { Rule } from '../rule.js';

export const enumYishi: Rule = {
  id: 'enum-yishi',
  summary: {
    zh: '一是、二是、三是连续，各项之间的标点一致',
    en: '一是, 二是, 三是 follow each other, with one mark between them',
  },
  why: {
    zh: '“一是……；二是……”“第一，……。第二，……”删改以后最容易跳号、重号；各项之间有的用分号、有的用句号，层次就乱了。',
    en: 'Such ordinals jump or double after an edit, and mixed marks between the items blur what belongs together.',
  },
  basis: { clause: '同一段里的序次应当连续', strength: '自相矛盾' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 一是加强投入；⟦三⟧是加强管理。' },
      { yaml: '正文: 一是加强投入；二是加强管理；⟦二⟧是加强宣传。' },
      { yaml: '正文: 第一，加强投入。第⟦三⟧，加强管理。' },
      { yaml: '正文: 我局将：一是加强投入；二是加强管理⟦。⟧三是加强宣传；四是加强督查。' },
      { yaml: '正文: |\n  一是加强投入。\n  二是加强管理。\n  ⟦四⟧是加强宣传。' },
    ],
    good: [
      { yaml: '正文: 一是加强投入；二是加强管理；三是加强宣传。' },
      { yaml: '正文: 首先是投入，二是管理。全省第一，第三产业占比60%。' },
      { yaml: '正文: 一是加强投入。市级：一是补助；二是奖励。二是加强管理。' },
      { yaml: '正文: |\n  一是加强投入。\n  二是加强管理。\n  下一步，一是加强宣传；二是加强督查。' },
      { yaml: '正文: 原因之一是停车位少，问题主要一是位少、二是车多。' },
    ],
  },
  check({ letter, report }) {
    for (const prose of enumerated(letter)) {
      for (const kind of ['是', '第', '其'] as const) {
        const { lists, strays } = sortOrdinals(prose.ordinals.filter((o) => o.kind === kind));
        for (const { ordinal, expected } of strays) {
          if (expected > most || (expected === 1 && begunOtherwise(prose, ordinal))) continue;
          const text = toChineseNumeral(expected);
          report({
            ...ordinal.digitsSpan,
            message: 'enum-yishi',
            args: { mark: ordinal.mark, expected: ordinal.mark.replace(ordinal.digits, text) },
            actual: ordinal.digits,
            expected: text,
          });
        }
        if (kind === '是') for (const list of lists) for (const odd of oddSeparators(list)) report(odd);
      }
    }
  },
};

/** What an ordinal of two characters can say. */
const most = 99;

/** Characters before an ordinal among which the first item of its list is looked for. */
const reach = 600;

/** 首先…二是…, 主要一是…、二是…: the first item has another form. */
function begunOtherwise({ texts }: Prose, { paragraph, start }: Ordinal): boolean {
  const before = start === 0 ? texts[paragraph - 1] : texts[paragraph]!.slice(0, start);
  return /首先|第一|其一|一方面|一要|一是|之一|①|1[.、]|（1）/u.test((before ?? '').slice(-reach));
}

/** The marks that differ from most of the others, or from the first. */
function oddSeparators(list: readonly Ordinal[]): Parameters<Parameters<Rule['check']>[0]['report']>[0][] {
  const inner = list.filter((o, i) => i > 0 && o.paragraph === list[i - 1]!.paragraph);
  if (inner.length < 2 || !inner.every((o) => /[；。，]/u.test(o.separator))) return [];
  const counts = new Map<string, number>();
  for (const { separator } of inner) counts.set(separator, (counts.get(separator) ?? 0) + 1);
  const [usual] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  return inner
    .filter((o) => o.separator !== usual)
    .map((o) => ({
      ...o.separatorSpan!,
      message: 'enum-yishi#separator' as const,
      args: { mark: o.mark, actual: o.separator, usual },
      actual: o.separator,
      expected: usual,
    }));
}
