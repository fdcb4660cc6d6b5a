/** A content stream run: where every glyph, filled path and picture ends up. ISO 32000-1 8, 9, 14.6. */
import type { Area, Colour, Glyph, MeasuredPage, Span } from '../measured.js';
import { nameOf, type PdfFile } from './file.js';
import type { ReadFont } from './fonts.js';
import { at, boxAround, identity, type Matrix, times } from './matrix.js';
import {
  isDict,
  isStream,
  Lexer,
  type PdfDict,
  PdfName,
  PdfString,
  type PdfValue,
  PdfWord,
  textString,
} from './objects.js';

export interface ContentContext {
  file: PdfFile;
  /** The font of a resource, read once a document. */
  font(value: PdfValue | undefined): ReadFont | undefined;
  page: MeasuredPage;
  /** Forms that draw forms could go on for ever: so many operators a page, and no more. */
  budget: { operators: number };
}

interface State {
  ctm: Matrix;
  fill: Colour;
  stroke: Colour;
  lineWidth: number;
  font: ReadFont | undefined;
  size: number;
  charSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** Forms inside forms deeper than this are a loop. */
const deepest = 12;
const boxAbove = 0.88;

export function runContent(
  context: ContentContext,
  data: string,
  resources: PdfDict | undefined,
  ctm: Matrix,
  depth = 0,
  marks: Glyph['mark'][] = [],
): void {
  const { file, page } = context;
  let state: State = {
    ctm,
    fill: 'black',
    stroke: 'black',
    lineWidth: 1,
    font: undefined,
    size: 0,
    charSpace: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  const saved: State[] = [];
  /** ActualText of the open marked contents, and the glyph each begins at. */
  const spans: ({ actual: string; from: number } | undefined)[] = [];
  let text: Matrix = identity;
  let lineStart: Matrix = identity;
  let path: [number, number][][] = [];
  const mark = (): Glyph['mark'] => marks.findLast((m) => m !== 'none') ?? 'none';
  const resource = (kind: string, name: PdfValue | undefined): PdfValue | undefined =>
    name instanceof PdfName ? file.dict(resources?.get(kind))?.get(name.name) : undefined;

  const show = (bytes: string): void => {
    const { font, size, scale, rise } = state;
    if (!font) return;
    for (const char of font.decode(bytes)) {
      const m = times([size * scale, 0, 0, size, 0, rise], times(text, state.ctm));
      page.glyphs.push(glyphAt(char, m, font, state, mark()));
      const advance = char.width * size + state.charSpace + (char.space ? state.wordSpace : 0);
      text = times([1, 0, 0, 1, advance * scale, 0], text);
    }
  };
  const nextLine = (x: number, y: number): void => {
    lineStart = times([1, 0, 0, 1, x, y], lineStart);
    text = lineStart;
  };
  const paint = (fill: boolean, stroke: boolean): void => {
    for (const points of path) {
      if (points.length < 2) continue;
      const box = boxAround(state.ctm, points);
      const grow = stroke && !fill ? (state.lineWidth * Math.hypot(state.ctm[0], state.ctm[1])) / 2 : 0;
      const area: Area = {
        left: box.left - (box.right - box.left > box.bottom - box.top ? 0 : grow),
        right: box.right + (box.right - box.left > box.bottom - box.top ? 0 : grow),
        top: box.top - (box.right - box.left > box.bottom - box.top ? grow : 0),
        bottom: box.bottom + (box.right - box.left > box.bottom - box.top ? grow : 0),
        colour: fill ? state.fill : state.stroke,
        mark: mark(),
      };
      page.areas.push(area);
    }
    path = [];
  };
  const draw = (value: PdfValue | undefined): void => {
    const object = file.get(value);
    if (!isStream(object)) return;
    const kind = nameOf(file.get(object.dict.get('Subtype')));
    if (kind === 'Image') page.images.push({ ...unitBox(state.ctm), mark: mark() });
    else if (kind === 'Form' && depth < deepest) {
      const bytes = file.bytes(object);
      if (!bytes) return;
      const given = file.get(object.dict.get('Matrix'));
      const matrix = Array.isArray(given)
        ? (given.map((v) => Number(file.get(v))) as unknown as Matrix)
        : identity;
      const inner = file.dict(object.dict.get('Resources')) ?? resources;
      runContent(context, Buffer.from(bytes).toString('latin1'), inner, times(matrix, state.ctm), depth + 1, [
        ...marks,
      ]);
    }
  };

  const lexer = new Lexer(data);
  let args: PdfValue[] = [];
  const number = (i: number): number => (typeof args[i] === 'number' ? (args[i] as number) : 0);
  const string = (i: number): string => (args[i] instanceof PdfString ? (args[i] as PdfString).bytes : '');
  for (;;) {
    const value = lexer.read(false);
    if (value === undefined || context.budget.operators <= 0) return;
    if (!(value instanceof PdfWord)) {
      args.push(value);
      continue;
    }
    context.budget.operators--;
    switch (value.word) {
      case 'q':
        saved.push({ ...state });
        break;
      case 'Q':
        state = saved.pop() ?? state;
        break;
      case 'cm':
        state.ctm = times(args.map(Number) as unknown as Matrix, state.ctm);
        break;
      case 'w':
        state.lineWidth = number(0);
        break;
      case 'g':
      case 'rg':
      case 'k':
      case 'sc':
      case 'scn':
        state.fill = colourOf(args);
        break;
      case 'G':
      case 'RG':
      case 'K':
      case 'SC':
      case 'SCN':
        state.stroke = colourOf(args);
        break;
      case 'cs':
        state.fill = 'black';
        break;
      case 'CS':
        state.stroke = 'black';
        break;
      case 're': {
        const [x, y, w, h] = [number(0), number(1), number(2), number(3)];
        path.push([
          [x, y],
          [x + w, y],
          [x + w, y + h],
          [x, y + h],
        ]);
        break;
      }
      case 'm':
        path.push([[number(0), number(1)]]);
        break;
      case 'l':
        path.at(-1)?.push([number(0), number(1)]);
        break;
      case 'c':
        path.at(-1)?.push([number(0), number(1)], [number(2), number(3)], [number(4), number(5)]);
        break;
      case 'v':
      case 'y':
        path.at(-1)?.push([number(0), number(1)], [number(2), number(3)]);
        break;
      case 'f':
      case 'F':
      case 'f*':
        paint(true, false);
        break;
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        paint(true, true);
        break;
      case 'S':
      case 's':
        paint(false, true);
        break;
      case 'n':
        path = [];
        break;
      case 'BT':
        text = identity;
        lineStart = identity;
        break;
      case 'Tf':
        state.font = context.font(resource('Font', args[0]));
        state.size = number(1);
        break;
      case 'Tc':
        state.charSpace = number(0);
        break;
      case 'Tw':
        state.wordSpace = number(0);
        break;
      case 'Tz':
        state.scale = number(0) / 100;
        break;
      case 'TL':
        state.leading = number(0);
        break;
      case 'Ts':
        state.rise = number(0);
        break;
      case 'Tr':
        state.mode = number(0);
        break;
      case 'Tm':
        lineStart = args.map(Number) as unknown as Matrix;
        text = lineStart;
        break;
      case 'Td':
        nextLine(number(0), number(1));
        break;
      case 'TD':
        state.leading = -number(1);
        nextLine(number(0), number(1));
        break;
      case 'T*':
        nextLine(0, -state.leading);
        break;
      case 'Tj':
        show(string(0));
        break;
      case "'":
        nextLine(0, -state.leading);
        show(string(0));
        break;
      case '"':
        state.wordSpace = number(0);
        state.charSpace = number(1);
        nextLine(0, -state.leading);
        show(string(2));
        break;
      case 'TJ':
        for (const item of Array.isArray(args[0]) ? args[0] : []) {
          if (item instanceof PdfString) show(item.bytes);
          else if (typeof item === 'number')
            text = times([1, 0, 0, 1, (-item / 1000) * state.size * state.scale, 0], text);
        }
        break;
      case 'Do':
        draw(resource('XObject', args[0]));
        break;
      case 'BI':
        skipInlineImage(lexer);
        page.images.push({ ...unitBox(state.ctm), mark: mark() });
        break;
      case 'BMC':
        spans.push(undefined);
        marks.push(nameOf(args[0]) === 'Artifact' ? 'artifact' : 'none');
        break;
      case 'BDC': {
        const properties = isDict(args[1]) ? args[1] : file.dict(resource('Properties', args[1]));
        const actual = textString(file.get(properties?.get('ActualText')));
        spans.push(actual === undefined ? undefined : { actual, from: page.glyphs.length });
        marks.push(nameOf(args[0]) === 'Artifact' ? 'artifact' : properties?.has('MCID') ? 'tagged' : 'none');
        break;
      }
      case 'EMC': {
        const span = spans.pop();
        if (span) page.spans.push(spoken(span.actual, page.glyphs.slice(span.from)));
        marks.pop();
        break;
      }
    }
    args = [];
  }
}

function unitBox(m: Matrix) {
  return boxAround(m, [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]);
}

function glyphAt(
  char: ReturnType<ReadFont['decode']>[number],
  m: Matrix,
  font: ReadFont,
  state: State,
  mark: Glyph['mark'],
): Glyph {
  const [x, baseline] = at(m, 0, 0);
  // Size is measured across the line: narrowing a glyph does not change it.
  const em = Math.hypot(m[2], m[3]);
  const turn = ((Math.round(Math.atan2(m[1], m[0]) / (Math.PI / 2)) + 4) % 4) * 90;
  return {
    text: char.text,
    x,
    baseline,
    width: char.width * Math.hypot(m[0], m[1]),
    size: (em * 72) / 25.4,
    font: font.facts,
    colour: state.mode === 1 ? state.stroke : state.fill,
    turn: turn as Glyph['turn'],
    box: boxAround(m, [
      [0, boxAbove - 1],
      [char.width, boxAbove - 1],
      [char.width, boxAbove],
      [0, boxAbove],
    ]),
    ink: char.ink && { top: char.ink.top * em, bottom: char.ink.bottom * em },
    mark,
    hidden: state.mode === 3 || state.mode === 7,
  };
}

/** Roughly what a colour looks like; patterns and spot colours of one component count as a tint of black. */
function colourOf(args: readonly PdfValue[]): Colour {
  const v = args.filter((a) => typeof a === 'number') as number[];
  if (v.length === 0 || v.length === 2 || v.length > 4) return 'other';
  const [r, g, b] =
    v.length === 1
      ? [v[0]!, v[0]!, v[0]!]
      : v.length === 3
        ? v
        : [0, 1, 2].map((i) => (1 - v[i]!) * (1 - v[3]!));
  if (r! > 0.95 && g! > 0.95 && b! > 0.95) return 'white';
  if (r! < 0.4 && g! < 0.4 && b! < 0.4) return 'black';
  return r! > 0.6 && g! < 0.45 && b! < 0.45 ? 'red' : 'other';
}

/** Glyphs that no font can read get their text from what they say of themselves. */
function spoken(actual: string, glyphs: Glyph[]): Span {
  if (glyphs.every((g) => g.text === '')) {
    const chars = [...actual];
    glyphs.forEach((g, i) => {
      g.text = chars.length === glyphs.length ? chars[i]! : i === 0 ? actual : ' ';
    });
  }
  return { actual, glyphs };
}

function skipInlineImage(lexer: Lexer): void {
  const id = /\sID\s/u.exec(lexer.text.slice(lexer.at));
  const from = id ? lexer.at + id.index + id[0].length : lexer.at;
  const end = /\sEI(?=[\s\0]|$)/u.exec(lexer.text.slice(from));
  lexer.at = end ? from + end.index + end[0].length : lexer.text.length;
}
