/** 标题: 2号, centred, two blank lines below the 版头; its lines. */
import type { Judge } from '../judge.js';
import { around, boxOf, type Line } from '../layout.js';
import type { Found } from '../roles.js';
import { area, grid, sizes } from '../standard.js';

export function checkTitle(found: Found, judge: Judge): void {
  const { title } = found;
  const first = title[0];
  if (!first) return;
  for (const line of title) checkTitleLine(judge, line, title.length, 'title-centre');
  // Below a red rule, or below the last line of the head: two blank lines, with or without half the space above a line.
  const above = Math.max(
    ...found.redRules.filter((r) => r.bottom < first.top).map((r) => r.bottom),
    ...found.lines
      .filter((l) => l.page === 1 && l.bottom < first.top && !title.includes(l))
      .map((l) => l.bottom),
  );
  if (Number.isFinite(above))
    judge.measure('title-gap', first.top - above, [2 * grid.pitch, 2 * grid.pitch + grid.gap], 1, {
      page: 1,
      box: around(title),
    });
}

/** Also for the title of an annex. */
export function checkTitleLine(
  judge: Judge,
  line: Line,
  count: number,
  centre: 'title-centre' | 'annex-title',
): void {
  const where = { page: line.page, args: { text: line.text }, box: boxOf(line) };
  judge.measure('title-size', line.size, sizes.title, 0.3, where);
  judge.measure(centre, (line.x + line.right) / 2, (area.left + area.right) / 2, 0.3, where);
  judge.hold('title-short', count === 1 || [...line.text.replace(/\s/gu, '')].length > 2, where);
  judge.hold('title-de', !line.text.startsWith('的'), where);
}
