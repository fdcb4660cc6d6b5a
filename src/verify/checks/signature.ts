/** 署名、成文日期、印章、附注. */
import type { SignatureBlock } from '../../compose/blocks.js';
import type { Judge } from '../judge.js';
import { around, boxOf, isBody, type Line, startRange } from '../layout.js';
import type { Box } from '../measured.js';
import type { Found } from '../roles.js';
import { area, grid, signature as rule } from '../standard.js';

const place = 0.3;

export function checkSignature(found: Found, judge: Judge): void {
  const { signature } = found;
  if (!signature) return;
  const { issuers, date, mode } = signature;
  const where = { page: date.page, box: boxOf(date) };
  judge.hold('date-form', !/年0|月0/u.test(date.text), { ...where, args: { text: date.text } });
  const wanted = area.right - rule.sealed * grid.cell;
  if (mode === 'seal') checkSealed(judge, issuers, date);
  else if (mode === 'plain') checkPlain(judge, issuers, date);
  else if (mode === 'nameSeal') judge.measure('sign-date', date.right, wanted, place, where);
  else guessGeometry(judge, issuers, date);
  checkCompany(found, judge, date, issuers);
  checkSeals(found, judge, issuers, date, mode);
  for (const p of found.paragraphs) {
    if (p.style !== 'note' && p.style !== 'disclosure') continue;
    const line = p.lines[0]!;
    judge.measure('note-indent', startRange(line)[0], area.left + 2 * grid.cell, place, {
      page: line.page,
      box: boxOf(line),
    });
  }
}

/** 加盖印章: the date four characters from the right, the last issuer centred on it in the line above. */
function checkSealed(judge: Judge, issuers: readonly Line[], date: Line): void {
  judge.measure('sign-date', date.right, area.right - rule.sealed * grid.cell, place, {
    page: date.page,
    box: boxOf(date),
  });
  const last = issuers.at(-1);
  if (!last) return;
  const axis = (date.x + date.right) / 2;
  const atEdge = last.right > area.right - place || last.x < area.left + place;
  if (!atEdge)
    judge.measure('sign-issuer', (last.x + last.right) / 2, axis, place, {
      page: last.page,
      box: boxOf(last),
      variant: 'centre',
    });
  checkRow(judge, last, date);
}

/** 不加盖印章: see 7.3.5.2. */
function checkPlain(judge: Judge, issuers: readonly Line[], date: Line): void {
  const right = area.right - rule.plain * grid.cell;
  const [lead] = issuers;
  if (!lead) return;
  const widest = Math.max(...issuers.map((l) => l.right - l.x));
  const byDate = date.right - date.x > widest + 0.01;
  const where = { page: date.page };
  if (byDate) {
    judge.measure('sign-date', date.right, right, place, { ...where, box: boxOf(date), variant: 'plain' });
    judge.measure('sign-issuer', lead.x, date.x - rule.between * grid.cell, place, {
      ...where,
      box: boxOf(lead),
      variant: 'left',
    });
  } else {
    const crowded = lead.x < area.left + place;
    for (const line of issuers)
      if (!crowded)
        judge.measure('sign-issuer', line.right, right, place, {
          ...where,
          box: boxOf(line),
          variant: 'plain',
        });
    const first = Math.min(...issuers.map((l) => l.x));
    judge.measure('sign-date', date.x, first + rule.between * grid.cell, place, {
      ...where,
      box: boxOf(date),
      variant: 'left',
    });
  }
  checkRow(judge, issuers.at(-1)!, date);
}

/** Lines may stand closer or wider on this page (7.3.5.5). */
function checkRow(judge: Judge, above: Line, date: Line): void {
  if (above.page === date.page)
    judge.measure('sign-row', date.top - above.top, [9.5, 11.6], 0.1, { page: date.page, box: boxOf(date) });
}

/** Without a source any of the geometries will do. */
function guessGeometry(judge: Judge, issuers: readonly Line[], date: Line): void {
  const sealed = Math.abs(date.right - (area.right - rule.sealed * grid.cell)) < place;
  const plain = Math.abs(date.right - (area.right - rule.plain * grid.cell)) < place;
  const below = issuers.some(
    (l) => Math.abs(date.x - l.x - rule.between * grid.cell) < place && l.right < area.right,
  );
  judge.hold('sign-date', sealed || plain || below, {
    page: date.page,
    box: boxOf(date),
    variant: 'any',
    measured: Math.round(date.right * 100) / 100,
  });
  const last = issuers.at(-1);
  if (last && sealed) checkSealed(judge, [last], date);
  else if (last && (plain || below)) checkPlain(judge, [last], date);
}

/** At least two lines of text stand on the page of the signature. */
function checkCompany(found: Found, judge: Judge, date: Line, issuers: readonly Line[]): void {
  if (date.page === 1) return;
  const top = Math.min(date.top, ...issuers.filter((l) => l.page === date.page).map((l) => l.top));
  const company = found.lines.filter(
    (l) =>
      l.page === date.page &&
      l.bottom <= top &&
      !issuers.includes(l) &&
      (isBody(l.size) || found.tables.has(l)),
  );
  const rows = new Set(company.map((l) => Math.round(l.top))).size;
  const pictures = found.pdf.pages[date.page - 1]!.images.some((i) => i.bottom < top);
  judge.hold('sign-company', rows >= rule.company || pictures, {
    page: date.page,
    box: boxOf(date),
    measured: rows,
    expected: rule.company,
  });
}

function checkSeals(
  found: Found,
  judge: Judge,
  issuers: readonly Line[],
  date: Line,
  mode: SignatureBlock['mode'] | undefined,
): void {
  if (mode === 'nameSeal') return;
  const all: readonly Line[] = [...issuers, date];
  const seals = found.pdf.pages[date.page - 1]!.images.filter((image) =>
    all.some((l) => overlaps(image, boxOf(l))),
  );
  if (seals.length === 0) return;
  const page = date.page;
  const first = Math.min(...seals.map((s) => s.top));
  const above = found.lines.filter(
    (l) =>
      l.page === page && !all.includes(l) && l.bottom < first + 3 && (isBody(l.size) || found.tables.has(l)),
  );
  const foot = Math.max(...above.map((l) => l.bottom));
  if (Number.isFinite(foot))
    judge.measure('seal-top', first - foot, [-grid.box / 2, rule.sealReach], 0.3, { page, box: seals[0]! });
  for (const [i, a] of seals.entries()) {
    for (const b of seals.slice(i + 1)) {
      const between = Math.hypot(
        (a.left + a.right - b.left - b.right) / 2,
        (a.top + a.bottom - b.top - b.bottom) / 2,
      );
      const radii =
        (Math.min(a.right - a.left, a.bottom - a.top) + Math.min(b.right - b.left, b.bottom - b.top)) / 2;
      judge.hold('seal-apart', between > radii + 0.05, {
        page,
        box: b,
        measured: Math.round((between - radii) * 100) / 100,
      });
    }
    const name = issuers.find(
      (l) => Math.abs((l.x + l.right) / 2 - (a.left + a.right) / 2) < 3 && overlaps(a, boxOf(l)),
    );
    judge.hold('seal-on-name', name !== undefined, { page, box: a });
  }
  const lastSeal = seals.reduce((x, y) => (y.bottom > x.bottom - 0.5 && y.left >= x.left - 0.5 ? y : x));
  if (seals.length === issuers.length)
    judge.hold('seal-on-name', overlaps(lastSeal, boxOf(date)), {
      page,
      box: around([date]),
      variant: 'date',
    });
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
