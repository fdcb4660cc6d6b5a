/** Which line is what: by the source where there is one, by looks where there is none. */
import type { Block, ParagraphStyle, SignatureBlock } from '../compose/blocks.js';
import { type Expectation, type Role, type Unit, unitsOf } from './expect.js';
import { isBody, type Line, linesOf, splitLine } from './layout.js';
import { type Match, matchTexts, type Printed, placedElements } from './match.js';
import type { Area, Glyph, MeasuredPdf } from './measured.js';
import { area, grid, sizes } from './standard.js';

export interface Paragraph {
  style: ParagraphStyle;
  level?: number;
  /** Characters before the part that wrapped lines align with, for 附件说明. */
  hang?: number;
  lines: Line[];
}

/** A letter found on the pages of a PDF. */
export interface Found {
  pdf: MeasuredPdf;
  expected?: Expectation;
  match?: Match;
  form: 'letter' | 'document';
  /** Every upright line; furniture apart. */
  lines: Line[];
  /** By page index. */
  pageNumbers: Map<number, Line>;
  drafts: Line[];
  /** Red areas of page 1, top to bottom. */
  redRules: Area[];
  /** Lines of the 版头 and of the end that are no paragraphs. */
  of(role: Role): Line[];
  title: Line[];
  paragraphs: Paragraph[];
  signature?: { mode: SignatureBlock['mode'] | undefined; issuers: Line[]; date: Line };
  /** Text lines of the 版记, and its rules. */
  colophon: { lines: Line[]; rules: Area[]; page: number } | undefined;
  /** Lines inside tables. */
  tables: Set<Line>;
}

/** Without words: wider than a torn line's gaps, narrower than between columns. */
const looseApart = 4;

export function findRoles(pdf: MeasuredPdf, expectations: readonly Expectation[]): Found {
  const apart = expectations.length > 0 ? Number.POSITIVE_INFINITY : looseApart;
  const all = pdf.pages.flatMap((page) => linesOf(page, apart));
  const pageNumbers = new Map<number, Line>();
  const drafts: Line[] = [];
  const lines: Line[] = [];
  for (const line of all) {
    if (isPageNumber(line, all)) pageNumbers.set(line.page, line);
    else if (isDraftMark(line, all, pdf.pages.length)) drafts.push(line);
    else lines.push(line);
  }
  const redRules = redRulesOf(pdf);
  const byLooks = looks(lines, redRules);
  const chosen = choose(expectations, pdf, lines);
  const base = { pdf, lines, pageNumbers, drafts, redRules };
  if (!chosen) {
    const form = formOf(pdf) ?? ((byLooks.mark[0]?.baseline ?? 100) < 60 ? 'letter' : 'document');
    return {
      ...base,
      ...guess(lines, byLooks, form),
      form,
      colophon: colophonOf(pdf, lines, form, undefined),
    };
  }
  const { expected, match } = chosen;
  // Names and cells beside each other may stand close: the words tell them apart.
  base.lines = lines.flatMap((line) =>
    splitLine(line, (a, b) => {
      const [one, other] = [match.unitOf.get(a), match.unitOf.get(b)];
      return one !== undefined && other !== undefined && one !== other;
    }),
  );
  return {
    ...base,
    ...byWords(base.lines, expected, match),
    expected,
    match,
    form: expected.composed.meta.format,
    colophon: colophonOf(pdf, base.lines, expected.composed.meta.format, match),
  };
}

/** A mark in the top margin: it says that it is a draft, or stands on every page. */
function isDraftMark(line: Line, all: readonly Line[], pages: number): boolean {
  if (line.bottom > 25.4 || line.colour === 'red') return false;
  if (/稿|样|draft/iu.test(line.text)) return true;
  return pages > 1 && all.filter((l) => l.text === line.text && l.bottom < 25.4).length === pages;
}

/** 版式 by the red rules of page 1: two double ones, or a single one. */
export function formOf(pdf: MeasuredPdf): Found['form'] | undefined {
  const count = redRulesOf(pdf).length;
  return count >= 2 ? 'letter' : count === 1 ? 'document' : undefined;
}

function redRulesOf(pdf: MeasuredPdf): Area[] {
  return pdf.pages[0]!.areas.filter(
    (a) => a.colour === 'red' && a.right - a.left > 100 && a.bottom - a.top < 4,
  ).sort((a, b) => a.top - b.top);
}

/** Below the type area, dashes around it or nothing else beside it. */
function isPageNumber(line: Line, all: readonly Line[]): boolean {
  if (line.top < area.bottom || isBody(line.size)) return false;
  if (/^[—–\-－]\s*\d{1,4}\s*[—–\-－]$/u.test(line.text)) return true;
  return (
    /^\d{1,4}$/u.test(line.text) &&
    !all.some((l) => l !== line && l.page === line.page && Math.abs(l.baseline - line.baseline) < 1)
  );
}

/** Characters of lines in the order of drawing, spaces dropped; turned text too. */
function printedOf(pdf: MeasuredPdf, lines: readonly Line[]): Printed[] {
  const upright = new Set(lines.flatMap((l) => l.glyphs));
  return pdf.pages.flatMap((page) =>
    page.glyphs
      .filter((g) => !g.hidden && (upright.has(g) || g.turn !== 0))
      .flatMap((glyph) =>
        [...glyph.text].filter((c) => !/\s/u.test(c)).map((char) => ({ char, page: page.index, glyph })),
      ),
  );
}

/** The copy of 分送 whose addressee is printed, else the letter itself. */
function choose(
  all: readonly Expectation[],
  pdf: MeasuredPdf,
  lines: readonly Line[],
): { expected: Expectation; match: Match } | undefined {
  const printed = printedOf(pdf, lines);
  const text = printed.map((p) => p.char).join('');
  const addressee = (e: Expectation): string => {
    const block = e.composed.blocks.find((b) => b.tag === 'paragraph' && b.style === 'addressee');
    return block?.tag === 'paragraph'
      ? block.runs
          .map((r) => r.text)
          .join('')
          .replace(/\s/gu, '')
      : '';
  };
  const expected = all.find((e) => text.includes(addressee(e))) ?? all[0];
  return (
    expected && { expected, match: matchTexts(unitsOf(expected.composed.blocks), printed, placedElements) }
  );
}

interface Looks {
  mark: Line[];
  title: Line[];
  docNumber: Line | undefined;
  signers: Line[];
  date: Line | undefined;
}

const datePattern =
  /^[0-9〇一二三四五六七八九十]{4}年[0-9〇一二三四五六七八九十]{1,3}月[0-9〇一二三四五六七八九十]{1,3}日$/u;

function looks(lines: readonly Line[], redRules: readonly Area[]): Looks {
  const first = lines.filter((l) => l.page === 1);
  const mark = first.filter((l) => l.colour === 'red' && l.size > 20);
  const title = first.filter((l) => l.colour !== 'red' && Math.abs(l.size - sizes.title) < 1.5);
  const head = title[0]?.top ?? redRules[0]?.bottom ?? area.bottom;
  const docNumber = first.find((l) => l.top < head + 1 && /〔.{2,6}〕.*号$/u.test(l.text));
  const label = first.find((l) => l.top < head && /^签发人/u.test(l.text));
  const signers = label
    ? first.filter(
        (l) =>
          isBody(l.size) && l !== docNumber && l.x >= label.x - 1 && l.top < head && l.top >= label.top - 1,
      )
    : [];
  const date = lines.find(
    (l) => datePattern.test(l.text.replace(/\s/gu, '')) && isBody(l.size) && (l.page > 1 || l.top > head),
  );
  return { mark, title, docNumber, signers, date };
}

/** Without a source: paragraphs by their indents, headings by their numbers. */
function guess(lines: readonly Line[], seen: Looks, form: Found['form']) {
  const body = lines.filter(
    (l) =>
      isBody(l.size) &&
      l.colour !== 'red' &&
      (l.page > 1 || l.top > (seen.title.at(-1)?.bottom ?? seen.docNumber?.bottom ?? 0)),
  );
  const paragraphs: Paragraph[] = [];
  const at = seen.date ? body.indexOf(seen.date) : -1;
  const issuers = seen.date ? issuersAbove(body, seen.date) : [];
  const names = (line: Line): boolean =>
    issuers.some((i) => i.page === line.page && Math.abs(i.baseline - line.baseline) < 0.01);
  for (const [i, line] of body.entries()) {
    if (line === seen.date || names(line)) continue;
    const left = Math.abs(line.x - area.left) < 0.6;
    const indented =
      Math.abs(line.x - area.left - 2 * grid.cell) < 0.6 ||
      Math.abs(line.x - area.left - 1.5 * grid.cell) < 0.4;
    const after = at >= 0 && i > at;
    if (left && /^附件[0-9]*$/u.test(line.text)) paragraphs.push({ style: 'annexLabel', lines: [line] });
    else if (left && paragraphs.length === 0) paragraphs.push({ style: 'addressee', lines: [line] });
    else if (left && paragraphs.length > 0) paragraphs.at(-1)!.lines.push(line);
    else if (indented) {
      const level = /^[一二三四五六七八九十]{1,3}、/u.test(line.text)
        ? 1
        : /^（[一二三四五六七八九十]{1,3}）/u.test(line.text)
          ? 2
          : 0;
      const own = level > 0 && !/[。；：，]$/u.test(line.text) && line.right < area.right - grid.cell;
      paragraphs.push({
        style: after ? 'note' : own ? (`heading${level}` as ParagraphStyle) : 'body',
        ...(own ? { level } : {}),
        lines: [line],
      });
    }
  }
  const roles: Partial<Record<Role, Line[]>> = {
    mark: seen.mark,
    signers: seen.signers,
    ...(seen.docNumber ? { docNumber: [seen.docNumber] } : {}),
  };
  return {
    of: (role: Role) => roles[role] ?? [],
    title: seen.title,
    paragraphs,
    form,
    tables: new Set<Line>(),
    ...(seen.date && at >= 0 ? { signature: { mode: undefined, issuers, date: seen.date } } : {}),
  };
}

/** Names in the line above the date, and single ones above those. */
function issuersAbove(body: readonly Line[], date: Line): Line[] {
  const out: Line[] = [];
  for (let below = date; ; ) {
    const row = body.filter(
      (l) =>
        l.page === date.page && below.top - l.top > 9 && below.top - l.top < 12 && !/[。：；]$/u.test(l.text),
    );
    const names = row.flatMap((l) => splitLine(l, (a, b) => b.x - a.x - a.width > grid.cell / 2));
    if (names.length === 0 || (names.length === 1 && names[0]!.x < 60)) return out;
    out.unshift(...names);
    if (names.length > 1) return out;
    below = names[0]!;
  }
}

/** With a source: every line belongs to the text that most of its characters come from. */
function byWords(lines: readonly Line[], expected: Expectation, match: Match) {
  const { blocks } = expected.composed;
  const byUnit = new Map<Unit, Line[]>();
  for (const line of lines) {
    const unit = unitOfLine(line.glyphs, match);
    if (!unit) continue;
    const held = byUnit.get(unit);
    if (held) held.push(line);
    else byUnit.set(unit, [line]);
  }
  const of = (role: Role): Line[] => [...byUnit].flatMap(([u, l]) => (u.role === role ? l : []));
  const paragraphs = [...byUnit].flatMap(([u, held]): Paragraph[] => {
    const block = blocks[u.block]!;
    if (block.tag !== 'paragraph') return [];
    return [
      {
        style: block.style,
        ...(block.level ? { level: block.level } : {}),
        ...(block.hang ? { hang: block.hang.chars } : {}),
        lines: held,
      },
    ];
  });
  paragraphs.sort((a, b) => order(a.lines[0]!, b.lines[0]!));
  const signature = blocks.find((b): b is Extract<Block, { tag: 'signature' }> => b.tag === 'signature');
  const date = of('date')[0];
  return {
    of,
    title: of('title'),
    paragraphs,
    tables: new Set([...of('cell'), ...of('caption'), ...of('tableUnit')]),
    ...(signature && date ? { signature: { mode: signature.mode, issuers: of('issuer'), date } } : {}),
  };
}

function order(a: Line, b: Line): number {
  return a.page - b.page || a.top - b.top;
}

function unitOfLine(glyphs: readonly Glyph[], match: Match): Unit | undefined {
  const counts = new Map<Unit, number>();
  for (const g of glyphs) {
    const unit = match.unitOf.get(g);
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let best: [Unit, number] | undefined;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0];
}

/** 版记: on the last page, small text above the foot of the type area, and long rules around it. */
function colophonOf(
  pdf: MeasuredPdf,
  lines: readonly Line[],
  form: Found['form'],
  match: Match | undefined,
): Found['colophon'] {
  const small = (l: Line): boolean =>
    l.page === pdf.pages.length && l.top > 200 && Math.abs(l.size - sizes.small) < 0.8;
  const first = lines.find((l) => small(l) && /^(?:抄送|主送)：|印发$|^（共印/u.test(l.text));
  const known = (line: Line): boolean => {
    if (!match)
      return small(line) && (form === 'document' || (first !== undefined && line.top >= first.top - 1));
    const role = unitOfLine(line.glyphs, match)?.role;
    return role === 'copyTo' || role === 'office' || role === 'printDate' || role === 'copies';
  };
  const text = lines.filter(known);
  const page = text[0]?.page ?? pdf.pages.length;
  const top = text.length > 0 ? Math.min(...text.map((l) => l.top)) : area.bottom - 6;
  const rules = pdf.pages[page - 1]!.areas.filter(
    (a) =>
      a.right - a.left > 100 &&
      a.bottom - a.top < 1.5 &&
      a.colour !== 'red' &&
      a.colour !== 'white' &&
      a.top > top - 6,
  ).sort((a, b) => a.top - b.top);
  if (text.length === 0 && !rules.some((r) => Math.abs(r.bottom - area.bottom) < 6)) return undefined;
  if (!match && text.length === 0) return undefined;
  return { lines: text, rules, page };
}
