/** 附件说明、附件、版记. */
import type { Judge } from '../judge.js';
import { around, boxOf, endRange } from '../layout.js';
import type { Found } from '../roles.js';
import { area, grid, rowTop, colophon as rule } from '../standard.js';
import { checkTitleLine } from './title.js';

const place = 0.3;

export function checkAnnexes(found: Found, judge: Judge): void {
  found.paragraphs.forEach((p, i) => {
    const line = p.lines[0]!;
    const where = { page: line.page, box: boxOf(line) };
    if (p.style === 'annexNote') {
      const first = /^附件：/u.test(line.text);
      judge.measure('annex-note', line.x, area.left + (first ? 2 : 5) * grid.cell, place, where);
      // Wrapped names stand below the first character of the name.
      const name = line.glyphs[p.hang ?? 0];
      for (const next of p.lines.slice(1))
        if (name)
          judge.measure('annex-note', next.x, name.x, place, {
            page: next.page,
            box: boxOf(next),
            variant: 'hang',
          });
    }
    if (p.style !== 'annexLabel') return;
    judge.measure('annex-label', line.top, area.top, place, where);
    const before = found.paragraphs[i - 1];
    judge.hold('annex-page', before === undefined || before.lines.every((l) => l.page < line.page), where);
    const title = found.paragraphs[i + 1];
    if (title?.style !== 'annexTitle') return;
    for (const l of title.lines) checkTitleLine(judge, l, title.lines.length, 'annex-title');
    const top = title.lines[0]!;
    const middle = (top.top + top.bottom) / 2;
    judge.measure('annex-title', middle, rowTop(2, false) + grid.box / 2, 1, {
      page: top.page,
      box: boxOf(top),
      variant: 'row',
    });
  });
}

export function checkColophon(found: Found, judge: Judge): void {
  const wanted = found.expected?.composed.blocks.find((b) => b.tag === 'colophon');
  const { colophon } = found;
  if (!colophon || colophon.lines.length === 0) {
    if (wanted) judge.hold('colophon-page', false, { variant: 'missing' });
    return;
  }
  const { lines, rules, page } = colophon;
  judge.hold('colophon-page', page === found.pdf.pages.length, { page, box: around(lines) });
  const even = found.expected?.profile.evenColophon[found.form];
  if (even) judge.hold('colophon-even', page % 2 === 0, { page, box: around(lines) });
  for (const line of lines) {
    const where = { page, args: { text: line.text }, box: boxOf(line) };
    if (/^(?:抄送|主送)：/u.test(line.text) || found.of('office').includes(line))
      judge.measure('colophon-inset', line.x, area.left + rule.inset, place, where);
    if (/印发$/u.test(line.text))
      judge.measure('colophon-inset', endRange(line)[1], area.right - rule.inset, place, {
        ...where,
        variant: 'right',
      });
  }
  if (found.form === 'letter') {
    judge.hold('colophon-rules', rules.length === 0, {
      page,
      variant: 'letter',
      measured: rules.length,
      expected: 0,
    });
    judge.measure('colophon-foot', Math.max(...lines.map((l) => l.bottom)), area.bottom, 0.5, {
      page,
      box: around(lines),
    });
    return;
  }
  const elements =
    wanted?.tag === 'colophon'
      ? (wanted.sendTo || wanted.copyTo ? 1 : 0) + (wanted.printing ? 1 : 0)
      : undefined;
  const enough = elements === undefined ? rules.length >= 2 : rules.length === elements + 1;
  judge.hold('colophon-rules', enough, {
    page,
    box: around(lines),
    measured: rules.length,
    expected: elements === undefined ? 2 : elements + 1,
  });
  rules.forEach((r, i) => {
    const outer = i === 0 || i === rules.length - 1;
    judge.measure('colophon-weight', r.bottom - r.top, outer ? rule.thick : rule.thin, 0.06, {
      page,
      box: r,
      variant: outer ? 'thick' : 'thin',
    });
    judge.measure('colophon-length', r.right - r.left, area.right - area.left, place, { page, box: r });
  });
  const last = rules.at(-1);
  if (last) judge.measure('colophon-last', last.bottom, rule.last, place, { page, box: last });
}
