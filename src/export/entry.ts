/** What one letter is in the ledger, the plan and the index: words and dates, nothing of its text. */
import { type CalendarDate, monthsLater, parseDate } from '../letter/date.js';
import { parseDocNumber } from '../letter/docnumber.js';
import { bareNumber } from '../letter/item.js';
import type { Disclosure, Handling, Letter, Text } from '../letter/letter.js';
import { parseSession, sectorOf } from '../letter/session.js';
import { bareClass } from '../lint/class.js';
import type { Profile, ProposalKind } from '../profile/profile.js';
import { type Deadline, publicationDeadline } from './workdays.js';

export interface Entry {
  /** Path of the YAML, with `/`. */
  source: string;
  genre: Letter['genre'];
  role?: NonNullable<Handling['role']>;
  /** 文号 as written, its year and serial when they can be read. */
  docNumber?: string;
  year?: number;
  serial?: number;
  /** 编号 of every item, without 第 and 号. */
  itemNumbers: string[];
  /** 件: how many items the letter answers, at least one. An item may lack a number. */
  items: number;
  /** 届次 and 案由; of merged items each once, joined by ；. */
  session?: string;
  subject?: string;
  /** 提案, 建议 …: what the profile calls the first item in short. */
  kind?: string;
  sector?: ProposalKind['sector'];
  proposers: string[];
  addressees: string[];
  /** 分送. */
  copies: string[];
  /** 发文机关, lead agency first. */
  issuers: string[];
  /** 会办单位. */
  cohosts: string[];
  /** 办理结果 without brackets and 类: A. */
  resultClass?: string;
  disclosure?: Disclosure;
  /** 公开理由. */
  disclosureReason?: string;
  /** 同意公开. */
  consent?: boolean;
  /** 成文日期. */
  date?: CalendarDate;
  /** 交办日期. */
  assigned?: CalendarDate;
  /** 办理期限: so many months after 交办日期 as the profile gives, unless who calls knows a better one. */
  due?: CalendarDate;
  /** Last day for publication, of letters that are 主动公开. */
  publishBy?: Deadline;
  /** Format → path of the output, relative to the ledger, with `/`. */
  outputs: Record<string, string>;
  /** The same of every addressed copy of 分送 that was made. */
  copyOutputs?: { to: string; outputs: Record<string, string> }[];
  pages?: number;
  findings?: { errors: number; warnings: number; infos: number };
}

/** The entry of a letter as read; outputs, pages and findings are filled in by who knows them. */
export function entryOf(source: string, letter: Letter, profile: Profile): Entry {
  const { proposals, handling, disclosure } = letter;
  const date = parseDate(letter.date.text);
  const assigned = handling?.assigned && parseDate(handling.assigned.text);
  const kind = kindOf(letter, profile);
  return {
    source,
    genre: letter.genre,
    ...defined({ role: handling?.role, ...numbered(letter.docNumber) }),
    itemNumbers: proposals.flatMap(({ number }) => (number ? words([bareNumber(number)]) : [])),
    items: Math.max(1, proposals.length),
    ...defined({
      session: once(proposals.map((p) => p.session)),
      subject: once(proposals.map((p) => p.subject)),
      kind: kind.name,
      sector: kind.sector,
    }),
    proposers: [...new Set(proposals.flatMap((p) => words(p.proposers)))],
    addressees: words(letter.addressees.items),
    copies: words(letter.copies),
    issuers: words(letter.issuers),
    cohosts: words(handling?.cohosts ?? []),
    ...defined({
      resultClass: letter.resultClass && bareClass(letter.resultClass.text),
      disclosure: disclosure?.value,
      disclosureReason: disclosure?.reason?.text.trim(),
      consent: letter.consent?.value,
      date,
      assigned,
      due: assigned && monthsLater(assigned, monthsFor(letter, profile)),
      publishBy: date && disclosure?.value === '主动公开' ? publicationDeadline(date) : undefined,
    }),
    outputs: {},
  };
}

/** As the rule `deadline` has it: who only gives an opinion has less time. */
function monthsFor({ genre, handling }: Letter, { handlingMonths }: Profile): number {
  return genre === 'opinion' || handling?.role === 'cohost' ? handlingMonths.cohost : handlingMonths.lead;
}

/** The profile's kind; else what the words of the item, or the only kind of its sector, say. */
function kindOf(
  { proposals }: Letter,
  { proposalKinds }: Profile,
): Pick<Entry, 'sector'> & { name?: string } {
  const [first] = proposals;
  if (!first) return {};
  const written = first.kind?.text.trim();
  const listed = proposalKinds.find(({ name, short }) => written === name || written === short);
  if (listed) return { name: listed.short, sector: listed.sector };
  const session = first.session && parseSession(first.session.text)?.sector;
  const sector = session ?? (written === undefined ? undefined : sectorOf(written));
  const ofSector = proposalKinds.filter((kind) => kind.sector === sector);
  const name = written ?? (ofSector.length === 1 ? ofSector[0]!.short : undefined);
  return defined({ name, sector });
}

function numbered(written: Text | undefined): {
  [K in 'docNumber' | 'year' | 'serial']?: Entry[K] | undefined;
} {
  if (!written) return {};
  const n = parseDocNumber(written.text);
  const [year, serial] = [n?.year.text ?? '', n?.serial.text ?? ''];
  return {
    docNumber: written.text.trim(),
    ...(/^[0-9]{4}$/u.test(year) ? { year: Number(year) } : {}),
    ...(/^[0-9]{1,9}$/u.test(serial) ? { serial: Number(serial) } : {}),
  };
}

function words(texts: readonly Text[]): string[] {
  return texts.map(({ text }) => text.trim()).filter((text) => text !== '');
}

function once(texts: readonly (Text | undefined)[]): string | undefined {
  const all = [...new Set(words(texts.filter((t) => t !== undefined)))];
  return all.length === 0 ? undefined : all.join('；');
}

/** Without the fields that have no value. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
