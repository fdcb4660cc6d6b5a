import { chinese, rewriting } from '../marks.js';
import { pairsOf } from '../pairs.js';
import type { Rule } from '../rule.js';
import type { Printed } from '../texts.js';

/** One cause, one finding: a paragraph with an odd number of straight marks is not told five times over. */
const most = 5;

interface Quote {
  at: number;
  curly: boolean;
}

interface Quoted {
  open: Quote;
  close: Quote;
}

export const quoteStraight: Rule = {
  id: 'quote-straight',
  summary: { zh: '中文里的引号用“”‘’', en: 'Quotation marks in Chinese text are “” and ‘’' },
  why: {
    zh: '直引号不分前后，是西文输入法打出来的。中文引号分前后两半，各占一个字的位置。',
    en: 'Straight marks do not tell opening from closing; they come from a Western keyboard.',
  },
  basis: { clause: 'GB/T 15834-2011 4.8', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 推进⟦"互联网"⟧行动和⟦"双减"⟧工作。', fixed: '正文: 推进“互联网”行动和“双减”工作。' },
      { yaml: '正文: 推进“互联网⟦"⟧行动。', fixed: '正文: 推进“互联网”行动。' },
      { yaml: "正文: 推进⟦'互联网'⟧行动。", fixed: '正文: 推进“互联网”行动。' },
      { yaml: "正文: 会议指出，“落实⟦'双减'⟧政策”。", fixed: '正文: 会议指出，“落实‘双减’政策”。' },
      {
        yaml: '正文: 要求“落实⟦"双减"⟧政策”，做到‘应停尽停⟦\'⟧。',
        fixed: '正文: 要求“落实‘双减’政策”，做到‘应停尽停’。',
      },
      { yaml: '正文: ⟦"推进\\"互联网\\"行动。"⟧' },
      { yaml: '正文: 推进⟦"⟧互联网行动。' },
    ],
    good: [
      { yaml: '正文: 配备55"液晶屏和12"平板，时长为90\'以内。' },
      { yaml: '正文: 论文题为Towards "Smart" Schools，作者为O\'Brien，刊于Teachers\' Journal。' },
      { yaml: '正文: "推进“互联网”行动和‘双减’工作的‘落实’。"' },
    ],
  },
  check({ texts, report }) {
    for (const text of texts) {
      if (text.role === 'docNumber' || !/["＂'＇]/u.test(text.text)) continue;
      const double = quotes(text, 'double');
      const single = quotes(text, 'single');
      const inner = inside(text, double.pairs, single.pairs);
      // “落实"双减"政策” – or “双减"和"校校通”: only a person can tell.
      const within = inside(text, [], double.pairs);
      const singles = new Set(single.pairs);
      for (const pair of [...double.pairs, ...single.pairs]) {
        const { open, close } = pair;
        const [from, to] = [open.curly ? close.at : open.at, close.curly ? open.at : close.at];
        const half = open.curly || close.curly;
        const right = (half ? singles.has(pair) : inner.has(pair) || within.has(pair)) ? '‘’' : '“”';
        report({
          ...text.span(from, to + 1),
          message: 'quote-straight',
          args: { right },
          ...rewriting(
            text,
            'quote-straight#fix',
            [open, close].filter((q) => !q.curly).map((q) => [q.at, q.at + 1, right[q === open ? 0 : 1]!]),
            {
              args: { right },
              safety: safely(text.text, open, close) && !within.has(pair) ? 'safe' : 'unsafe',
            },
          ),
        });
      }
      for (const at of [...double.lone, ...single.lone].slice(0, most))
        report({ ...text.span(at, at + 1), message: 'quote-straight#alone' });
    }
  },
};

/** Straight marks paired in their order; curly ones take part only where they do not pair among themselves. */
function quotes(printed: Printed, kind: 'double' | 'single'): { pairs: Quoted[]; lone: number[] } {
  const { text } = printed;
  const alone = new Set(pairsOf(printed).lone.map((l) => l.at));
  const pairs: Quoted[] = [];
  let open: Quote | undefined;
  let straight = 0;
  const all = text.matchAll(kind === 'double' ? /["＂“”]/gu : /['＇‘’]/gu);
  for (const { 0: mark, index: at } of all) {
    const curly = '“”‘’'.includes(mark);
    if (curly && !alone.has(at)) continue;
    // Inches and minutes; the apostrophe of a foreign word.
    if (!open && /[0-9]/u.test(text[at - 1] ?? '')) continue;
    if (kind === 'single' && !open && /[A-Za-z]/u.test(text[at - 1] ?? '')) continue;
    if (!curly) straight++;
    const quote = { at, curly };
    if (!open) open = quote;
    else {
      pairs.push({ open, close: quote });
      open = undefined;
    }
  }
  const own = (pair: Quoted): boolean => !(pair.open.curly && pair.close.curly) && isChinese(text, pair);
  if (!open) return { pairs: pairs.filter(own), lone: [] };
  if (open.curly && straight === 0) return { pairs: [], lone: [] };
  // Nobody can tell where the missing one belongs.
  const lone = [...pairs.filter(own), { open, close: open }]
    .flatMap((p) => (p.open === p.close ? [p.open] : [p.open, p.close]))
    .filter((q) => !q.curly && isChinese(text, { open: q, close: q }));
  return { pairs: [], lone: lone.map((q) => q.at) };
}

/** Whether Chinese stands within, or on either side: a quotation in an English sentence keeps its marks. */
function isChinese(text: string, { open, close }: Quoted): boolean {
  const sides = `${text[open.at - 1] ?? ''}${text[close.at + 1] ?? ''}`;
  return (
    chinese.test(sides) ||
    (close.at > open.at && chinese.test(text.slice(open.at + 1, Math.min(close.at, open.at + 60))))
  );
}

/** No mark opens before a stop, and none closes right behind an opening mark. */
function safely(text: string, open: Quote, close: Quote): boolean {
  return (
    !/[，。；：、！？）》”\s]/u.test(text[open.at + 1] ?? '') && !/[（《“\s]/u.test(text[close.at - 1] ?? '')
  );
}

/** The quotations that stand inside a double one, straight or curly; the outermost marks are double. */
function inside(printed: Printed, double: readonly Quoted[], pairs: readonly Quoted[]): Set<Quoted> {
  const out = new Set<Quoted>();
  if (pairs.length === 0) return out;
  const around = [
    ...double.map(({ open, close }) => ({ open: open.at, close: close.at })),
    ...pairsOf(printed).pairs.filter(({ kind }) => kind === '“”'),
  ].sort((a, b) => a.open - b.open);
  let reached = -1;
  let i = 0;
  for (const pair of pairs) {
    for (; i < around.length && around[i]!.open < pair.open.at; i++)
      reached = Math.max(reached, around[i]!.close);
    if (reached > pair.open.at) out.add(pair);
  }
  return out;
}
