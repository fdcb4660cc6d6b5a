/** A letter that is no PDF compared with its source: words and order, paragraphs, cells, headings, fields. Pure. */
import type { Block } from '../../compose/blocks.js';
import { groups } from '../catalogue.js';
import { type Expectation, type Gap, type Unit, unitsOf } from '../expect.js';
import { type Judge, makeJudge } from '../judge.js';
import { matchTexts, type Printed } from '../match.js';
import type { Verdict } from '../verify.js';
import type { Letter } from './comparison.js';
import type { OpenedDocument } from './document.js';
import { checkFields } from './fields.js';
import { checkSeams } from './seams.js';
import { checkWords } from './words.js';

/**
 * Judge a document. Of several expectations (copies of 分送, both 版式) the one that fits best holds; there must be
 * one at least.
 */
export function verifyDocument(document: OpenedDocument, expectations: readonly Expectation[]): Verdict {
  let best: { verdict: Verdict; errors: number } | undefined;
  for (const expected of expectations) {
    const verdict = judged(document, expected);
    const errors = verdict.deviations.filter((d) => d.severity === 'error').length;
    if (!best || errors < best.errors) best = { verdict, errors };
    if (errors === 0) break;
  }
  return best!.verdict;
}

function judged(document: OpenedDocument, expected: Expectation): Verdict {
  const { judge, deviations, groups: held } = makeJudge((place) => expected.locate(place));
  const { blocks, meta } = expected.composed;
  const units = unitsOf(blocks)
    .map(holdable)
    .filter((u) => u.chars.length > 0);
  const printed = printedOf(document);
  const comparison = { document, expected, units, printed, match: matchTexts(units, printed, new Set()) };
  if (meta.format !== expected.asked) judge.info('page-form', { variant: meta.format });
  if (expected.openTables) judge.info('text-table');
  checkWords(comparison, judge);
  checkSeams(comparison, judge);
  checkPictures(document, blocks, judge);
  checkFields(document, expected.composed, judge);
  return {
    kind: document.format,
    form: meta.format,
    compared: true,
    groups: groups.flatMap((g) => held.get(g) ?? []),
    deviations,
  };
}

/** A unit without the characters that no file can hold. */
function holdable(unit: Unit): Unit {
  const kept = unit.chars.flatMap((c, i) => (/[\0-\x1f\ufffe\uffff]/u.test(c) ? [] : [i]));
  return {
    ...unit,
    chars: kept.map((i) => unit.chars[i]!.replace(/\p{Cs}/u, '\ufffd')),
    places: kept.map((i) => unit.places[i]),
    gaps: kept.map((i) => unit.gaps[i]!),
  };
}

function printedOf({ format, pieces }: OpenedDocument): Printed<Letter>[] {
  return pieces.flatMap((piece) => {
    // A line of text may be a row of cells with wide blanks between.
    const parts = format === 'txt' ? piece.text.split(/(\s*[\t\u3000]\s*)/u) : [piece.text];
    let gap: Gap = '';
    return parts.flatMap((part) => {
      const box = { text: part.replace(/\s/gu, '') };
      let whole: string | undefined = box.text;
      return [...part].flatMap((char): Printed<Letter>[] => {
        if (/\s/u.test(char)) {
          gap = /[\r\n]/u.test(char) ? '\n' : gap || ' ';
          return [];
        }
        const one = { char, page: 0, glyph: { piece, box, gap }, ...(whole === undefined ? {} : { whole }) };
        gap = '';
        whole = undefined;
        return [one];
      });
    });
  });
}

function checkPictures({ format, pictures }: OpenedDocument, blocks: readonly Block[], judge: Judge): void {
  if (pictures === undefined) return;
  // A table whose file is not at hand is composed as if it were a picture.
  const wanted = blocks.reduce(
    (n, block) => n + (block.tag === 'image' && !/\.csv$/iu.test(block.file) ? 1 : 0),
    0,
  );
  const seals = blocks.reduce(
    (n, b) =>
      b.tag !== 'signature'
        ? n
        : n + (b.mode === 'nameSeal' ? (b.nameSeal?.image ? 1 : 0) : b.mode === 'seal' ? b.seals.length : 0),
    0,
  );
  // Markdown shows no seals.
  const expected = format === 'md' ? wanted : wanted + seals;
  judge.hold('text-pictures', pictures === expected, { measured: pictures, expected });
}
