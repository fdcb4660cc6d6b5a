/** A finished PDF measured against the standard and, where there is one, its source. Pure. */
import { groups } from './catalogue.js';
import { checkBody } from './checks/body.js';
import { checkBreaks } from './checks/breaks.js';
import { checkAnnexes, checkColophon } from './checks/end.js';
import { checkFile } from './checks/file.js';
import { checkGrid } from './checks/grid.js';
import { checkHeader } from './checks/header.js';
import { checkNumbers } from './checks/numbers.js';
import { checkPages } from './checks/page.js';
import { checkSignature } from './checks/signature.js';
import { checkText } from './checks/text.js';
import { checkTitle } from './checks/title.js';
import type { DocumentFormat } from './document/document.js';
import type { Expectation } from './expect.js';
import { type Deviation, type GroupSummary, makeJudge } from './judge.js';
import type { MeasuredPdf } from './measured.js';
import { type Found, findRoles } from './roles.js';

export interface Verdict {
  kind: 'pdf' | DocumentFormat;
  /** Of a PDF. */
  pages?: number;
  form: 'letter' | 'document';
  /** Words were compared with a source. */
  compared: boolean;
  groups: GroupSummary[];
  deviations: Deviation[];
}

/**
 * Judge a measured PDF. `expectations` are the letter as composed and its copies (see `expectationsOf`); without
 * any, only what can be seen by looks is judged.
 */
export function verify(pdf: MeasuredPdf, expectations: readonly Expectation[] = []): Verdict {
  const found = findRoles(pdf, expectations);
  const { judge, deviations, groups: held } = makeJudge((place) => found.expected?.locate(place));
  checkPages(found, judge);
  checkGrid(found, judge);
  checkHeader(found, judge);
  checkTitle(found, judge);
  checkBody(found, judge);
  checkSignature(found, judge);
  checkAnnexes(found, judge);
  checkColophon(found, judge);
  checkNumbers(found, judge);
  checkBreaks(found, judge);
  checkText(found, judge);
  checkFile(found, judge);
  locateLines(found, deviations);
  return {
    kind: 'pdf',
    pages: pdf.pages.length,
    form: found.form,
    compared: found.expected !== undefined,
    groups: groups.flatMap((g) => held.get(g) ?? []),
    deviations,
  };
}

/** A line that stands wrong is also said by its place in the letter: that of its first character. */
function locateLines({ lines, match, expected }: Found, deviations: readonly Deviation[]): void {
  if (!match || !expected) return;
  for (const d of deviations) {
    const { box, page } = d;
    if (d.source || !box) continue;
    const line = lines.find((l) => l.page === page && l.x === box.left && l.top === box.top);
    const place = line?.glyphs
      .map((g) => match.unitOf.get(g)?.places[match.indexOf.get(g) ?? -1])
      .find((at) => at !== undefined);
    const source = place && expected.locate(place);
    if (source) d.source = source;
  }
}
