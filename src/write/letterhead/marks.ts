/** Where a letterhead wants the letter: `{{文号}}` in its text, and content controls that are named like a field. */
import { attribute, child, descendants, type Element } from '../docx/tree.js';
import { unescapeXml } from '../docx/xml.js';
import { LetterheadFault } from './fault.js';
import { type FieldName, isFieldName } from './fields.js';
import type { TextPart } from './open.js';

/** A stretch of a paragraph's text; `element` is its `w:t`, absent for a tab or a line break. */
export interface Piece {
  element?: Element;
  start: number;
  text: string;
}

export interface Mark {
  field: FieldName;
  /** Offsets in the paragraph's text. */
  start: number;
  end: number;
}

/** A paragraph with marks in it; Word may have cut a mark into several runs. */
export interface MarkedParagraph {
  paragraph: Element;
  pieces: Piece[];
  marks: Mark[];
}

export interface Control {
  field: FieldName;
  element: Element;
  content: Element;
  /** What the control stands around. */
  level: 'run' | 'paragraph' | 'cell';
}

export interface Places {
  paragraphs: MarkedParagraph[];
  controls: Control[];
  /** Names in marks that no field has. */
  unknown: string[];
  /** All other words of the part, without blanks. */
  words: string;
}

/** Full-width braces come from Chinese keyboards. */
const mark = /(?:\{\{|｛｛)([^{}｛｝\n\t]*)(?:\}\}|｝｝)/gu;
const brace = /\{\{|\}\}|｛｛|｝｝/u;

/** @throws LetterheadFault when a mark is not closed or a control is not clear. */
export function findPlaces({ text, root }: TextPart): Places {
  const controls = findControls(root);
  const held = new Set(controls.map((c) => c.element));
  const places: Places = { paragraphs: [], controls, unknown: [], words: '' };
  for (const paragraph of descendants(root, (e) => !held.has(e))) {
    if (paragraph.name !== 'w:p') continue;
    const pieces = piecesOf(text, paragraph, held);
    const whole = pieces.map((p) => p.text).join('');
    const marks: Mark[] = [];
    for (const found of whole.matchAll(mark)) {
      const name = found[1]!.replace(/\s/gu, '');
      if (isFieldName(name))
        marks.push({ field: name, start: found.index, end: found.index + found[0].length });
      else places.unknown.push(found[0]);
    }
    const rest = whole.replace(mark, '');
    if (brace.test(rest)) throw new LetterheadFault('open-mark', { text: whole.trim().slice(0, 40) });
    places.words += rest.replace(/\s/gu, '');
    if (marks.length > 0) places.paragraphs.push({ paragraph, pieces, marks });
  }
  return places;
}

function findControls(root: Element): Control[] {
  const controls: Control[] = [];
  const walk = (element: Element, inside: FieldName | undefined): void => {
    for (const e of element.children) {
      const field = e.name === 'w:sdt' ? fieldOf(e) : undefined;
      if (field !== undefined && inside !== undefined)
        throw new LetterheadFault('nested', { outer: inside, inner: field });
      if (field !== undefined) controls.push(controlOf(e, field));
      walk(e, field ?? inside);
    }
  };
  walk(root, undefined);
  return controls;
}

function fieldOf(control: Element): FieldName | undefined {
  const properties = child(control, 'w:sdtPr');
  const names = ['w:tag', 'w:alias'].flatMap((name) => {
    const value = child(properties, name);
    const text = (value ? (attribute(value, 'w:val') ?? '') : '').replace(/\s/gu, '');
    return isFieldName(text) ? [text] : [];
  });
  if (names.length === 2 && names[0] !== names[1])
    throw new LetterheadFault('two-names', { tag: names[0]!, title: names[1]! });
  return names[0];
}

function controlOf(element: Element, field: FieldName): Control {
  const content = child(element, 'w:sdtContent');
  const around = (name: string): number => content?.children.filter((c) => c.name === name).length ?? 0;
  const inRows = /^w:(?:tbl|tr)$/u.test(element.parent?.name ?? '');
  if (!content || around('w:tr') > 0 || around('w:tc') > 1 || (inRows && around('w:tc') === 0))
    throw new LetterheadFault('row-control', { field });
  const level = around('w:tc') === 1 ? 'cell' : isInParagraph(element) ? 'run' : 'paragraph';
  return { field, element, content, level };
}

function isInParagraph(element: Element): boolean {
  for (let e = element.parent; e; e = e.parent) {
    if (e.name === 'w:p') return true;
    if (/^w:(?:body|tc|hdr|ftr|txbxContent|footnote|endnote)$/u.test(e.name)) return false;
  }
  return false;
}

/** The text of a paragraph itself: not of text boxes that hang on it, nor of controls that are filled by themselves. */
export function piecesOf(text: string, paragraph: Element, held: ReadonlySet<Element>): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (piece: string, element?: Element): void => {
    pieces.push({ ...(element ? { element } : {}), start, text: piece });
    start += piece.length;
  };
  for (const e of descendants(paragraph, (e) => !/^w:(?:p|del|moveFrom)$/u.test(e.name) && !held.has(e))) {
    if (e.name === 'w:t' && e.parent?.name === 'w:r')
      add(unescapeXml(text.slice(e.innerStart, e.innerEnd)), e);
    else if (e.name === 'w:tab' && e.parent?.name === 'w:r') add('\t');
    else if ((e.name === 'w:br' || e.name === 'w:cr') && e.parent?.name === 'w:r') add('\n');
  }
  return pieces;
}
