/** Letter + profile → blocks: every printed word in reading order. Pure. */
import type { Finding } from '../core/diagnostic.js';
import { isoDate, parseDate } from '../letter/date.js';
import type { Letter } from '../letter/letter.js';
import type { Profile } from '../profile/profile.js';
import { type Block, type Composed, type Meta, type ParagraphBlock, textOf } from './blocks.js';
import { bodyBlocks, type CsvFiles, paragraphBlock, textBlocks } from './body.js';
import {
  addresseeNames,
  addresseesInColophon,
  annexes,
  annexNotes,
  colophon,
  notes,
  signature,
} from './end.js';
import { header, title } from './header.js';
import { added, joined, written } from './pattern.js';
import { composeOpening, kindOf } from './proposal.js';

/** What composing gives: the blocks, and findings about what could not be composed. */
export interface ComposeResult {
  composed: Composed;
  findings: Finding[];
}

/** Compose a letter. `csv` holds the rows of every CSV file that a table or annex names, by path as written. */
export function compose(letter: Letter, profile: Profile, csv: CsvFiles = new Map()): ComposeResult {
  const head = title(letter, profile);
  const opening = openingBlocks(letter, profile);
  const end = colophon(letter, profile);
  const blocks: Block[] = [
    header(letter, profile),
    ...(head.block.lines.length > 0 ? [head.block] : []),
    ...(addresseesInColophon(letter) ? [] : [addressee(letter)]),
    ...opening.blocks,
    ...bodyBlocks(letter.body, csv),
    ...(letter.closing ?? []).map((p) => paragraphBlock(p, 'closing')),
    ...annexNotes(letter),
    signature(letter),
    ...notes(letter, profile),
    ...annexes(letter, csv),
    ...(end ? [end] : []),
  ];
  return {
    composed: { blocks, meta: meta(letter, profile, head.block.lines.map(textOf).join('')) },
    findings: [...head.findings, ...opening.findings],
  };
}

/** One letter per 分送 name: the same letter with 主送 replaced. */
export function addressedCopies(letter: Letter): Letter[] {
  return letter.copies.map((name) => ({ ...letter, addressees: { list: false, items: [name] }, copies: [] }));
}

/**
 * 主送. A list is joined by 、; when every name ends in the same 委员 or 代表 it is printed once, after
 * the last. The full-width colon is layout (GB/T 9704-2012 7.3.2).
 */
function addressee(letter: Letter): ParagraphBlock {
  const { list } = letter.addressees;
  const names = addresseeNames(letter);
  const shared =
    list && names.length > 1
      ? ['委员', '代表'].find((h) => names.every((n) => n.text.endsWith(h)))
      : undefined;
  const cut = names.map((n, i) =>
    shared && i < names.length - 1 ? { ...n, text: n.text.slice(0, -shared.length) } : n,
  );
  return {
    tag: 'paragraph',
    style: 'addressee',
    runs: [
      ...joined(
        cut.map((n) => [written(n)]),
        '、',
      ),
      added('：'),
    ],
  };
}

/** 引言 as written or composed; a letter without item (no 提案) may do without. */
function openingBlocks(letter: Letter, profile: Profile): { blocks: ParagraphBlock[]; findings: Finding[] } {
  if (letter.opening) return { blocks: textBlocks(letter.opening, 'body'), findings: [] };
  const runs = composeOpening(letter, profile);
  if (runs) return { blocks: [{ tag: 'paragraph', style: 'body', runs }], findings: [] };
  const finding: Finding = {
    code: 'layout/opening-needed',
    severity: 'warning',
    message: 'layout/opening-needed',
    at: { pointer: letter.proposals.length > 0 ? '/提案' : '', offset: 0 },
    on: 'key',
  };
  return { blocks: [], findings: [finding] };
}

function meta(letter: Letter, profile: Profile, printedTitle: string): Meta {
  const iso = (text: string): string => {
    const date = parseDate(text);
    return date ? isoDate(date) : text;
  };
  const optional = (key: string, value: string | undefined): Record<string, string> =>
    value === undefined ? {} : { [key]: value };
  return {
    format: letter.format,
    genre: letter.genre,
    title: printedTitle,
    issuers: letter.issuers.map((i) => i.text),
    ...optional('docNumber', letter.docNumber?.text),
    ...optional('resultClass', letter.resultClass?.text),
    addressees: letter.addressees.items.map((i) => i.text),
    proposals: letter.proposals.map((p) => ({
      ...optional('kind', p.kind?.text ?? kindOf(p, letter, profile)?.name),
      ...optional('session', p.session?.text),
      ...optional('number', p.number?.text),
      ...optional('subject', p.subject?.text),
      proposers: p.proposers.map((t) => t.text),
    })),
    date: iso(letter.date.text),
    ...optional('disclosure', letter.disclosure?.value),
    ...(letter.copyTo ? { copyTo: letter.copyTo.items.map((i) => i.text) } : {}),
    contacts: letter.contacts.map((c) => ({
      name: c.name.text,
      phone: c.phone.text,
      ...optional('department', c.department?.text),
    })),
    ...(letter.printing
      ? {
          printing: {
            office: letter.printing.office.text,
            date: iso(letter.printing.date.text),
            ...(letter.printing.copies === undefined ? {} : { copies: letter.printing.copies }),
          },
        }
      : {}),
    profile: profile.name,
  };
}
