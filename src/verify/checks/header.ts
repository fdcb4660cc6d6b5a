/** 版头: mark, red rules, 文号 and the marks at the left, in both 版式. */
import type { Judge } from '../judge.js';
import { around, boxOf, endRange, type Line } from '../layout.js';
import type { Area, Box } from '../measured.js';
import type { Found } from '../roles.js';
import { area, document, grid, letter, rowTop } from '../standard.js';

/** Ink of 宋体-like characters above and below the baseline, in em, for fonts that do not tell. */
const usualInk = { top: 0.845, bottom: -0.085 };
/** The ink of characters differs by some tenths of a millimetre; the plate error is 1 mm (5.2.1). */
const inkTolerance = 0.6;

export function checkHeader(found: Found, judge: Judge): void {
  const mark = found.of('mark');
  judge.hold('mark-missing', mark.length > 0, { page: 1 });
  const ink = mark.length > 0 ? inkOf(mark) : undefined;
  if (ink) {
    judge.hold(
      'mark-colour',
      mark.every((l) => l.colour === 'red'),
      { page: 1, box: ink },
    );
    const expected = found.form === 'letter' ? letter.markTop : document.markTop;
    judge.measure('mark-top', ink.top, expected, inkTolerance, { page: 1, box: ink });
    const all = around([...mark, ...found.of('suffix')]);
    judge.measure('mark-centre', (all.left + all.right) / 2, (area.left + area.right) / 2, 0.5, {
      page: 1,
      box: all,
    });
  }
  if (found.form === 'letter') checkLetter(found, judge, ink);
  else checkDocument(found, judge, ink);
}

function inkOf(lines: readonly Line[]): Box {
  const edges = lines.flatMap((line) =>
    line.glyphs.map((g) => {
      const em = (g.size * 25.4) / 72;
      return {
        top: g.baseline - (g.ink?.top ?? usualInk.top * em),
        bottom: g.baseline - (g.ink?.bottom ?? usualInk.bottom * em),
      };
    }),
  );
  const { left, right } = around(lines);
  return {
    left,
    right,
    top: Math.min(...edges.map((e) => e.top)),
    bottom: Math.max(...edges.map((e) => e.bottom)),
  };
}

/** 10.1: two red double rules, 170 mm wide; 文号 flush right below the first. */
function checkLetter(found: Found, judge: Judge, ink: Box | undefined): void {
  const middle = 150;
  const upper = found.redRules.filter((r) => r.top < middle);
  const lower = found.redRules.filter((r) => r.top >= middle);
  for (const [rules, variant] of [
    [upper, 'upper'],
    [lower, 'lower'],
  ] as const) {
    judge.hold('rule-missing', rules.length === 2, { page: 1, variant, measured: rules.length, expected: 2 });
    for (const rule of rules) {
      const where = { page: 1, box: rule };
      judge.measure('rule-length', rule.right - rule.left, letter.ruleRight - letter.ruleLeft, 0.3, where);
      judge.measure('rule-place', rule.left, letter.ruleLeft, 0.3, where);
    }
    if (rules.length !== 2) continue;
    const [first, second] = rules.map(weight) as [number, number];
    const right = variant === 'upper' ? first > second + 0.05 : second > first + 0.05;
    judge.hold('rule-order', right, { page: 1, variant, box: rules[0]! });
  }
  if (upper[0] && ink)
    judge.measure('rule-upper-gap', upper[0].top - ink.bottom, letter.ruleGap, inkTolerance, {
      page: 1,
      box: upper[0],
    });
  if (lower[0]) judge.measure('rule-lower', lower[0].top, letter.lowerRule, 0.3, { page: 1, box: lower[0] });
  const below = upper.at(-1)?.bottom;
  const number = found.of('docNumber')[0];
  if (number) {
    judge.measure('docno-place', endRange(number)[1], area.right, 0.3, { page: 1, box: boxOf(number) });
    if (below !== undefined)
      judge.measure('head-first', number.top - below, letter.near, 0.3, { page: 1, box: boxOf(number) });
  }
  const left = leftMarks(found);
  left.forEach((line, i) => {
    judge.measure('head-left', line.x, area.left, 0.3, { page: 1, box: boxOf(line) });
    if (below !== undefined)
      judge.measure('head-first', line.top - below - i * grid.pitch, letter.near, 0.3, {
        page: 1,
        box: boxOf(line),
      });
  });
}

function leftMarks(found: Found): Line[] {
  return [...found.of('copyNumber'), ...found.of('secrecy'), ...found.of('urgency')];
}

/** 7.2: 文号 two lines below the mark, the rule 4 mm below it. */
function checkDocument(found: Found, judge: Judge, ink: Box | undefined): void {
  const rules = found.redRules;
  judge.hold('rule-missing', rules.length === 1, {
    page: 1,
    variant: 'single',
    measured: rules.length,
    expected: 1,
  });
  const [rule] = rules;
  if (rule) {
    judge.measure('rule-length', rule.right - rule.left, area.right - area.left, 0.3, { page: 1, box: rule });
    judge.measure('rule-place', rule.left, area.left, 0.3, { page: 1, box: rule });
  }
  const number = found.of('docNumber')[0];
  const signers = found.of('signers');
  if (number) {
    const where = { page: 1, box: boxOf(number) };
    if (rule)
      judge.measure('rule-gap', rule.top - number.bottom, document.ruleGap, 0.3, { page: 1, box: rule });
    // A draft without number keeps room for one: its blanks are not seen.
    if (number.text.startsWith('〔')) return;
    if (signers.length === 0)
      judge.measure('docno-place', (number.x + number.right) / 2, (area.left + area.right) / 2, 0.3, {
        ...where,
        variant: 'centre',
      });
    else judge.measure('docno-place', number.x, area.left + grid.cell, 0.3, { ...where, variant: 'left' });
    const first = Math.min(number.top, ...signers.map((s) => s.top));
    if (ink)
      judge.measure(
        'docno-gap',
        first - ink.bottom,
        [document.markGap - 0.2, document.markGap + grid.gap / 2],
        inkTolerance,
        where,
      );
  }
  if (signers.length > 0) {
    const right = Math.max(...signers.map((s) => s.right));
    judge.measure('signer-place', right, [area.right - 5 * grid.cell, area.right - grid.cell], 0.3, {
      page: 1,
      box: around(signers),
    });
  }
  for (const line of leftMarks(found)) {
    judge.measure('head-left', line.x, area.left, 0.3, { page: 1, box: boxOf(line) });
    const row = Math.round((line.top - area.top) / grid.pitch);
    judge.measure('head-left', line.top, rowTop(row, false), 0.1, {
      page: 1,
      box: boxOf(line),
      variant: 'row',
    });
  }
}

function weight(rule: Area): number {
  return rule.bottom - rule.top;
}
