/** Rules and layout judge the forced breaks of a title both: what a rule has said, layout need not repeat. */
import type { Diagnostic } from '../core/diagnostic.js';

const saidBy: Readonly<Record<string, string>> = {
  'layout/title-break': 'title-wrap-break',
  'layout/title-line': 'title-wrap-shape',
};

/** The findings of layout without those that a rule has already made of the same characters. */
export function withoutRepeats(layout: readonly Diagnostic[], rules: readonly Diagnostic[]): Diagnostic[] {
  return layout.filter((d) => {
    const rule = saidBy[d.code];
    return rule === undefined || !rules.some((r) => r.code === rule && overlap(r, d));
  });
}

function overlap({ range: a }: Diagnostic, { range: b }: Diagnostic): boolean {
  return a !== undefined && b !== undefined && a.start < b.end && b.start < a.end;
}
