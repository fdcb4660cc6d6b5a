/** What a file should say: its source, composed, as units of printed text that know their place in the YAML. */
import { type Block, type Composed, type Line, type TextRun, textOf } from '../compose/blocks.js';
import { addressedCopies, compose } from '../compose/compose.js';
import type { Place } from '../core/diagnostic.js';
import { type LineColumn, lineColumn, lineStarts } from '../core/text.js';
import type { Letter } from '../letter/letter.js';
import { readLetter } from '../letter/read.js';
import type { Profile } from '../profile/profile.js';
import { checkReply, fields } from '../schema/index.js';
import { parseSource } from '../source/index.js';

export type Role =
  | 'resultClass'
  | 'copyNumber'
  | 'secrecy'
  | 'urgency'
  | 'disclosure'
  | 'mark'
  | 'suffix'
  | 'docNumber'
  | 'signers'
  | 'title'
  | 'paragraph'
  | 'caption'
  | 'tableUnit'
  | 'cell'
  | 'issuer'
  | 'post'
  | 'signer'
  | 'date'
  | 'copyTo'
  | 'office'
  | 'printDate'
  | 'copies';

/** One printed text: a paragraph, one line of the 版头, one table cell. */
export interface Unit {
  block: number;
  role: Role;
  /** Printed characters without spaces, and where each stands in the source. */
  chars: string[];
  places: (Place | undefined)[];
  /** What parts a character from the one before it. */
  gaps: Gap[];
  /** Row and column of a table cell, the head being row 0. */
  cell?: { row: number; column: number };
}

/** Nothing, blanks, or a forced line break. */
export type Gap = '' | ' ' | '\n';

export interface Expectation {
  composed: Composed;
  /** 版式 that the letter itself asks for; `--layout` may have set it otherwise. */
  asked: Letter['format'];
  /** A file of rows that a table names was not at hand: its text is not compared. */
  openTables: boolean;
  profile: Profile;
  /** Line and column of a place, 1-based. */
  locate(place: Place): LineColumn | undefined;
}

export interface ExpectOptions {
  profile(name: string | undefined): Profile | undefined;
  /** Rows of the CSV files that tables name, by path as written. */
  csv?(letter: Letter): ReadonlyMap<string, readonly (readonly string[])[]>;
  /** 版式 of the paper, whatever the letter asks for. */
  format?: Letter['format'] | undefined;
}

/** The letter as it should stand on paper, and once more for each name in 分送; undefined when it cannot be read. */
export function expectationsOf(text: string, options: ExpectOptions): Expectation[] | undefined {
  const source = parseSource('', text, fields.reply);
  const { value } = checkReply(source);
  if (value === undefined) return undefined;
  const asked = readLetter(value);
  const letter = { ...asked, format: options.format ?? asked.format };
  const profile = options.profile(letter.profile?.text);
  if (!profile) return undefined;
  const csv = options.csv?.(letter) ?? new Map<string, string[][]>();
  const starts = lineStarts(text);
  return [letter, ...addressedCopies(letter)].map((each) => {
    const { composed } = compose(each, profile, csv);
    return {
      composed,
      asked: asked.format,
      profile,
      openTables:
        composed.blocks.some((b) => b.tag === 'table' && b.head.length === 0) || lacksAnnexTable(each, csv),
      locate: ({ pointer, offset }) => {
        const range = source.rangeIn({ pointer, offset }, 1) ?? source.range(pointer);
        return range && lineColumn(starts, range.start);
      },
    };
  });
}

function lacksAnnexTable(letter: Letter, csv: ReadonlyMap<string, unknown>): boolean {
  return letter.annexes.some(({ file }) => file && /\.csv$/iu.test(file.text) && !csv.has(file.text));
}

/** The letter in the 版式 that it asks for, and in the one that it may have been rendered in instead. */
export function inBothForms(
  expected: (format?: Letter['format']) => Expectation[] | undefined,
): Expectation[] | undefined {
  const asked = expected();
  return asked && [...asked, ...(expected(asked[0]!.asked === 'letter' ? 'document' : 'letter') ?? [])];
}

/** All printed texts in reading order. */
export function unitsOf(blocks: readonly Block[]): Unit[] {
  return blocks
    .flatMap((block, index) => texts(block).map(([role, runs, cell]) => unit(index, role, runs, cell)))
    .filter((u) => u.chars.length > 0);
}

function unit(block: number, role: Role, runs: readonly TextRun[], cell: Unit['cell']): Unit {
  const chars: string[] = [];
  const places: (Place | undefined)[] = [];
  const gaps: Gap[] = [];
  let gap: Gap = '';
  for (const run of runs) {
    let offset = 0;
    for (const char of run.text) {
      if (/[\r\n]/u.test(char)) gap = '\n';
      else if (/\s/u.test(char)) gap ||= ' ';
      else {
        chars.push(char);
        gaps.push(gap);
        gap = '';
        places.push(run.at && { pointer: run.at.pointer, offset: run.at.offset + offset });
      }
      offset += char.length;
    }
  }
  return { block, role, chars, places, gaps, ...(cell ? { cell } : {}) };
}

type Text = [role: Role, runs: TextRun[], cell?: Unit['cell']];

function texts(block: Block): Text[] {
  const some = (role: Role, ...lines: (Line | undefined)[]): Text[] =>
    lines.flatMap((l): Text[] => (l ? [[role, l.runs]] : []));
  switch (block.tag) {
    case 'header': {
      const label: TextRun = { text: block.signerLabel, face: 'body' };
      return [
        ...some('resultClass', block.resultClass),
        ...some('copyNumber', block.copyNumber),
        ...some('secrecy', block.secrecy),
        ...some('urgency', block.urgency),
        ...some('disclosure', block.disclosure),
        ...some('mark', ...block.issuers),
        ...some('suffix', block.suffix),
        ...some('docNumber', block.docNumber),
        ...(block.signers.length > 0
          ? some('signers', { runs: [label, ...block.signers.flatMap((s) => s.runs)] })
          : []),
      ];
    }
    case 'title':
      return some('title', { runs: block.lines.flatMap((l) => l.runs) });
    case 'paragraph':
      return some('paragraph', block);
    case 'table':
      return [
        ...some('caption', block.caption),
        ...some('tableUnit', block.unit),
        ...[block.head, ...block.rows].flatMap((cells, row) =>
          cells.map(({ runs }, column): Text => ['cell', runs, { row, column }]),
        ),
      ];
    case 'image':
      return some('caption', block.caption);
    case 'signature': {
      const stamp = block.mode === 'nameSeal' ? block.nameSeal : undefined;
      return stamp
        ? [
            ...some('post', stamp.post),
            ...(stamp.image ? [] : some('signer', stamp.name)),
            ...some('date', block.date),
          ]
        : [...some('issuer', ...block.issuers), ...some('date', block.date)];
    }
    case 'annex':
      return [];
    case 'colophon':
      return [
        ...some('copyTo', block.sendTo, block.copyTo),
        ...some('office', block.printing?.office),
        ...some('printDate', block.printing?.date),
        ...some('copies', block.printing?.copies),
      ];
  }
}

/** The words of a head row, which may be printed again on a further page. */
export function headTexts(blocks: readonly Block[]): Set<string> {
  return new Set(
    blocks.flatMap((b) =>
      b.tag === 'table' ? [b.head.map((l) => textOf(l).replace(/\s/gu, '')).join('')] : [],
    ),
  );
}
