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
import type { Expectation } from './expect.js';
import { type Deviation, type GroupSummary, makeJudge } from './judge.js';
import type { MeasuredPdf } from './measured.js';
import { findRoles } from './roles.js';

export interface Verdict {
  pages: number;
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
  return {
    pages: pdf.pages.length,
    form: found.form,
    compared: found.expected !== undefined,
    groups: groups.flatMap((g) => held.get(g) ?? []),
    deviations,
  };
}
