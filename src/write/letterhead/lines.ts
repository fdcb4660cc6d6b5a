/** Paragraphs with marks, or with controls in their line. */
import { child, descendants, type Element } from '../docx/tree.js';
import { plainParagraph } from './content.js';
import { controlRun, unprompted } from './controls.js';
import { LetterheadFault } from './fault.js';
import { blockFields, wordsOf } from './fields.js';
import { around, type Work } from './fill.js';
import { type Base, baseOf, runContent, runProperties } from './format.js';
import { type Control, type Mark, type Piece, piecesOf } from './marks.js';

export interface MarkedLine {
  paragraph: Element;
  pieces: Piece[];
  marks: Mark[];
  controls: Control[];
  /** Nothing but one mark or control stands in it. */
  isAlone: boolean;
  /** Nothing stands in it but marks and controls, and the letter has none of their fields. */
  isEmpty: boolean;
}

/** @throws LetterheadFault when a field of several paragraphs stands beside something else. */
export function linesOf({ text, places, values }: Work): MarkedLine[] {
  const held = new Set(places.controls.map((c) => c.element));
  const inLine = places.controls.filter((c) => c.level === 'run');
  const marked = new Map(places.paragraphs.map((p) => [p.paragraph, p]));
  const paragraphs = new Set([...marked.keys(), ...inLine.map((c) => around(c.element, 'w:p')!)]);
  return [...paragraphs].map((paragraph) => {
    const pieces = marked.get(paragraph)?.pieces ?? piecesOf(text, paragraph, held);
    const marks = marked.get(paragraph)?.marks ?? [];
    const controls = inLine.filter((c) => around(c.element, 'w:p') === paragraph);
    const others = marks.reduceRight(
      (rest, m) => rest.slice(0, m.start) + rest.slice(m.end),
      pieces.map((p) => p.text).join(''),
    );
    const items = [...marks, ...controls];
    const isBare = others.trim() === '' && !holdsMore(paragraph, controls);
    const isAlone = isBare && items.length === 1;
    const crowded = items.find((i) => blockFields.has(i.field) && !isAlone);
    if (crowded) throw new LetterheadFault('block-place', { field: crowded.field });
    const isEmpty = isBare && items.every((i) => !values.has(i.field));
    return { paragraph, pieces, marks, controls, isAlone, isEmpty };
  });
}

/** Something besides text hangs on the paragraph: a drawing, a field, a note, the end of a section. */
function holdsMore(paragraph: Element, controls: readonly Control[]): boolean {
  const filled = new Set(controls.map((c) => c.element));
  const more =
    /^(?:w:(?:drawing|pict|object|fldChar|fldSimple|footnoteReference|endnoteReference|commentReference|sectPr|sym|sdt|ptab)|mc:AlternateContent|m:oMath)$/u;
  return [...descendants(paragraph, (e) => !filled.has(e))].some((e) => more.test(e.name));
}

export function fillLine(work: Work, line: MarkedLine): void {
  const { paragraph, marks, controls } = line;
  if (line.isEmpty && work.isSpare(paragraph)) {
    work.remove(paragraph);
    return;
  }
  const value = line.isAlone ? work.values.get([...marks, ...controls][0]!.field) : undefined;
  if (value && ('blocks' in value || value.lines.length > 1)) {
    const base = baseOfLine(work, line);
    const blocks =
      'blocks' in value
        ? work.blocks(value.blocks, base, paragraph)
        : value.lines.map((l) => plainParagraph(base, l));
    work.replaceByBlocks(paragraph, blocks, base);
    return;
  }
  fillMarks(work, line);
  for (const control of controls) {
    const words = wordsOf(work.values.get(control.field));
    if (words === '') work.remove(control.element);
    else {
      unprompted(control).forEach(work.edit);
      const run = `<w:r>${runProperties(controlRun(work.text, control))}${runContent(words)}</w:r>`;
      work.replace(control.content, `<w:sdtContent>${run}</w:sdtContent>`);
    }
  }
}

/** The words come where a mark begins; what other runs hold of it goes. */
function fillMarks({ replace, values }: Work, { pieces, marks }: MarkedLine): void {
  for (const { element, start, text } of pieces) {
    const hit = marks.filter((m) => m.start < start + text.length && m.end > start);
    if (!element || hit.length === 0) continue;
    let [at, words] = [start, ''];
    for (const m of hit) {
      if (m.start > at) words += text.slice(at - start, m.start - start);
      if (m.start >= start) words += wordsOf(values.get(m.field));
      at = Math.min(m.end, start + text.length);
    }
    replace(element, runContent(words + text.slice(at - start)));
  }
}

function baseOfLine({ text }: Work, { paragraph, pieces, marks, controls }: MarkedLine): Base {
  const [control] = controls;
  if (control) return { ...baseOf(text, paragraph), run: controlRun(text, control) };
  const first = pieces.find((p) => p.element && p.start + p.text.length > marks[0]!.start);
  return baseOf(text, paragraph, child(first?.element?.parent, 'w:rPr'));
}
