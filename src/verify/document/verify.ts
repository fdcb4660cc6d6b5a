/** A letter that is no PDF compared with its source: words and order, paragraphs, cells, headings, fields. Pure. */
import type { Block } from '../../compose/blocks.js';
import { groups } from '../catalogue.js';
import { shortened } from '../checks/page.js';
import { placeOf } from '../checks/text.js';
import { type Expectation, type Gap, type Unit, unitsOf } from '../expect.js';
import { type Judge, makeJudge } from '../judge.js';
import { type Difference, matchTexts, type Printed } from '../match.js';
import type { Verdict } from '../verify.js';
import { type Comparison, type Letter, partOf } from './comparison.js';
import type { OpenedDocument, Piece } from './document.js';
import { checkFields } from './fields.js';
import { checkSeams } from './seams.js';

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
      let whole: string | undefined = part.replace(/\s/gu, '');
      return [...part].flatMap((char): Printed<Letter>[] => {
        if (/\s/u.test(char)) {
          gap = /[\r\n]/u.test(char) ? '\n' : gap || ' ';
          return [];
        }
        const one = { char, page: 0, glyph: { piece, gap }, ...(whole === undefined ? {} : { whole }) };
        gap = '';
        whole = undefined;
        return [one];
      });
    });
  });
}

/** Every word, once, in order. */
function checkWords({ document, expected, units, printed, match }: Comparison, judge: Judge): void {
  const { blocks } = expected.composed;
  const whole = new Set(units.map((u) => u.chars.join('')));
  for (const unit of units) judge.hold('text-missing', unit.chars.length > 0);
  for (const text of document.drafts) judge.info('page-draft', { args: { text: shortened(text) } });
  const top = printed[0]?.glyph.piece;
  const indexOf = new Map(printed.map((p, i) => [p.glyph, i]));
  /** What is too much is told by what stands before it. */
  const unitBefore = ({ printed: [first] }: Difference<Letter>): Unit | undefined => {
    for (let i = first ? indexOf.get(first.glyph)! : 0; i >= 0; i--) {
      const unit = match.unitOf.get(printed[i]!.glyph);
      if (unit) return unit;
    }
    return undefined;
  };
  for (const difference of match.differences) {
    const text = difference.printed.map((p) => p.char).join('');
    if (difference.kind === 'extra') {
      if (text === '') continue;
      const pieces = new Set(difference.printed.map((p) => p.glyph.piece));
      // A mark above everything else that no field of the letter says is that of a draft.
      if (pieces.size === 1 && pieces.has(top!) && isWhole(text, top!) && [...text].length <= 12) {
        judge.info('page-draft', { args: { text } });
        continue;
      }
      if (expected.openTables && [...pieces].every((p) => p.cell)) continue;
    }
    const kind = difference.kind === 'extra' && whole.has(text) ? 'twice' : difference.kind;
    const unit = difference.unit ?? units.find((u) => u.chars.join('') === text) ?? unitBefore(difference);
    const at = placeOf({ unit, from: difference.from });
    judge.hold(`text-${kind}`, false, {
      args: { text: shortened(kind === 'extra' || kind === 'twice' ? text : difference.expected) },
      ...(kind === 'changed'
        ? { variant: 'file', measured: shortened(text), expected: shortened(difference.expected) }
        : {}),
      ...(at ? { at } : {}),
      ...(unit ? { part: partOf(unit, blocks) } : {}),
    });
  }
}

function isWhole(text: string, piece: Piece): boolean {
  return piece.text.replace(/\s/gu, '') === text;
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
