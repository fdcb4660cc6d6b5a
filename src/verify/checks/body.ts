/** 主送, paragraphs and headings. */
import type { Judge } from '../judge.js';
import { boxOf, distance, isBody, type Line, startRange } from '../layout.js';
import type { Found, Paragraph } from '../roles.js';
import { area, grid } from '../standard.js';
import { shortened } from './page.js';

const place = 0.3;

/** Cells before the first line and the others. 附件说明 hangs; titles are centred. */
const indents: Partial<Record<Paragraph['style'], number>> = {
  addressee: 0,
  annexLabel: 0,
  body: 2,
  closing: 2,
  heading1: 2,
  heading2: 2,
  heading3: 2,
  heading4: 2,
};

export function checkBody(found: Found, judge: Judge): void {
  const bodyFaces = new Map<string, number>();
  for (const p of found.paragraphs)
    if (p.style === 'body' || p.style === 'closing')
      for (const l of p.lines) bodyFaces.set(l.font, (bodyFaces.get(l.font) ?? 0) + l.glyphs.length);
  const bodyFace = [...bodyFaces].sort((a, b) => b[1] - a[1])[0]?.[0];
  for (const paragraph of found.paragraphs) {
    const indent = indents[paragraph.style];
    if (indent === undefined) continue;
    paragraph.lines.forEach((line, i) => {
      const where = { page: line.page, args: { text: shortened(line.text) }, box: boxOf(line) };
      const wanted = area.left + (i === 0 ? indent * grid.cell : 0);
      const off = distance(wanted, startRange(line));
      const id = paragraph.style === 'addressee' ? 'addressee-left' : i === 0 ? 'body-indent' : 'body-left';
      judge.measure(id, wanted + (line.x > wanted ? off : -off), wanted, place, where);
      judge.measure('body-size', line.size, 16, 0.3, where);
    });
    const level = /^heading[12]$/u.test(paragraph.style) ? paragraph.level : undefined;
    if (level !== undefined && bodyFace !== undefined)
      judge.hold('heading-face', paragraph.lines[0]!.font !== bodyFace, {
        page: paragraph.lines[0]!.page,
        args: { text: shortened(paragraph.lines[0]!.text), face: paragraph.lines[0]!.font },
        variant: level === 1 ? 'first' : 'second',
        box: boxOf(paragraph.lines[0]!),
      });
  }
  checkAddresseeGap(found, judge);
  checkHeadingsAtFoot(found, judge);
  const shown = found.paragraphs.some(
    (p) => /^(?:body|closing|heading)/u.test(p.style) && p.lines.some((l) => l.page === 1),
  );
  judge.hold('body-first-page', shown || found.paragraphs.length === 0, { page: 1 });
}

/** One blank line below the title; text is on the grid, so half a line more or less. */
function checkAddresseeGap(found: Found, judge: Judge): void {
  const line = found.paragraphs.find((p) => p.style === 'addressee')?.lines[0];
  const above = found.title.at(-1);
  if (!line || !above || line.page !== 1) return;
  const wanted = grid.pitch + grid.gap;
  judge.measure(
    'addressee-gap',
    line.top - above.bottom,
    [wanted - grid.pitch / 2, wanted + grid.pitch / 2],
    0.4,
    { page: 1, box: boxOf(line) },
  );
}

function checkHeadingsAtFoot(found: Found, judge: Judge): void {
  const headings = new Set<Line>(
    found.paragraphs.filter((p) => /^heading/u.test(p.style)).flatMap((p) => p.lines),
  );
  for (const page of found.pdf.pages) {
    const lines = found.lines.filter((l) => l.page === page.index && !found.colophon?.lines.includes(l));
    const last = lines
      .filter((l) => isBody(l.size) || found.tables.has(l))
      .sort((a, b) => a.top - b.top)
      .at(-1);
    const below = last && page.images.some((i) => i.top > last.top);
    if (!last || below || page.index === found.pdf.pages.length) continue;
    judge.hold('heading-last', !headings.has(last), {
      page: page.index,
      args: { text: shortened(last.text) },
      box: boxOf(last),
    });
  }
}
