import { allCohosts, namesAgency } from '../agencies.js';
import type { Rule } from '../rule.js';
import { type Span, spanOf } from '../texts.js';

export const cohostVsCc: Rule = {
  id: 'cohost-vs-cc',
  summary: { zh: '答复抄送会办单位', en: 'The co-handling agencies get a copy' },
  why: {
    zh: '主办单位汇总会办意见答复提出人，并把答复抄送会办单位：逐个列出，或者写“各会办单位”。',
    en: 'The lead agency sends its reply to those whose opinions it used, each by name or all as 各会办单位.',
  },
  basis: { clause: '地方办理规范', strength: '惯例' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '办理: {角色: 主办, 会办单位: [青岚市财政局]}\n抄送: ⟦[市政协提案委, 市政府办公室]⟧',
      },
      {
        yaml: '办理: {会办单位: [青岚市财政局, 青岚市水务局]}\n抄送: ⟦市政协提案委，市水务局。⟧',
        fixed: '办理: {会办单位: [青岚市财政局, 青岚市水务局]}\n抄送: 市政协提案委，市水务局，青岚市财政局。',
      },
      { yaml: '办理:\n  ⟦会办单位⟧: [青岚市财政局]' },
    ],
    good: [
      { yaml: '办理: {会办单位: [青岚市财政局, 青岚市水务局]}\n抄送: [市政协提案委, 各会办单位]' },
      { yaml: '办理: {会办单位: [青岚市财政局, 青岚市水务局]}\n抄送: 市政协提案委，市财政局、市水务局。' },
      { yaml: '办理: {角色: 会办, 会办单位: [青岚市财政局]}\n抄送: [市政协提案委]' },
    ],
  },
  check({ letter, profile, report }) {
    const { handling, copyTo, genre } = letter;
    if (!handling || handling.role === 'cohost' || genre === 'opinion') return;
    const items = copyTo?.items ?? [];
    const copied = items.map((t) => t.text);
    if (copied.some((t) => allCohosts.test(t))) return;
    const left = handling.cohosts.filter((c) => c.text !== '' && !namesAgency(c.text, copied, profile));
    if (left.length === 0) return;
    const names = left.map((c) => c.text).join('、');
    const hints = left.map((c) => ({
      message: 'rules/elsewhere' as const,
      args: { text: c.text },
      ...spanOf(c),
    }));
    if (!copyTo || items.length === 0) {
      const at = { pointer: '/办理/会办单位', offset: 0 };
      return report({ at, on: 'key', message: 'cohost-vs-cc', args: { names }, severity: 'info' });
    }
    const only = items[0]!;
    const tail = only.text.length - (/[。．.]?$/u.exec(only.text)?.[0].length ?? 0);
    const add: Span = spanOf(only, tail, tail);
    report({
      at: { pointer: '/抄送', offset: 0 },
      message: 'cohost-vs-cc',
      args: { names },
      hints,
      ...(copyTo.list
        ? {}
        : {
            fix: {
              title: 'cohost-vs-cc#fix',
              args: { names },
              safety: 'unsafe',
              edits: [{ ...add, text: `，${names}` }],
            },
          }),
    });
  },
};
