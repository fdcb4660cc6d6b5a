/** What must not be read in one text of the public edition, and what stands there instead. Pure. */
import type { MessageId } from '../../core/messages/index.js';
import { findPersonal, type Personal } from '../../letter/personal.js';
import { approvalLine } from '../../lint/rules/leader-meta-public.js';
import { type Person, titles } from './people.js';

export type Hidden = 'name' | 'mobile' | 'landline' | 'member-contact' | 'signer' | 'annex-name';

export interface Edit {
  start: number;
  end: number;
  text: string;
  kind: Hidden;
}

/** What a person must look at: `code` is also the word that confirms it. */
export interface Doubt {
  start: number;
  end: number;
  code: 'id-in-public' | 'public/name';
  message: MessageId;
}

/** What is known of the letter before its texts are read. */
export interface Known {
  people: readonly Person[];
  /** Landlines are shown. */
  landlines: boolean;
  /** Names of annexes that are left out. */
  annexes: readonly string[];
  /** Digits of numbers that belong to members. */
  numbers: Set<string>;
}

export interface Where {
  /** A field of names: 主送, 提案者. */
  names: boolean;
  /** What stands beside the text: the row of a cell. */
  around: string;
  /** The head of its column. */
  column: string;
}

/** What stands for what is left out. */
export const leftOut = '（略）';

/** Edits and doubts of a text, in order, none overlapping. Numbers of members are added to `known.numbers`. */
export function look(text: string, known: Known, where: Where): { edits: Edit[]; doubts: Doubt[] } {
  const edits: Edit[] = [];
  const doubts: Doubt[] = [];
  const free = (start: number, end: number): boolean =>
    ![...edits, ...doubts].some((e) => e.start < end && start < e.end);
  for (const name of known.annexes) {
    for (const start of placesOf(text, name)) {
      const end = start + name.length;
      if (free(start, end)) edits.push({ start, end, text: leftOut, kind: 'annex-name' });
    }
  }
  const spoken: { start: number; end: number }[] = [];
  for (const person of known.people) {
    for (const hit of hitsOf(text, person, where.names)) {
      if (person.member) spoken.push(hit);
      if (person.instead === undefined || !free(hit.start, hit.end)) continue;
      const { start, end, sure } = hit;
      if (sure) edits.push({ start, end, text: person.instead, kind: person.member ? 'name' : 'signer' });
      else doubts.push({ start, end, code: 'public/name', message: 'public/name' });
    }
  }
  for (const m of text.matchAll(approvalLine)) {
    const [start, end] = [m.index, m.index + m[0].length];
    if (free(start, end)) edits.push({ start, end, text: leftOut, kind: 'signer' });
  }
  const beside = known.people.some((p) => p.member && patternOf(p).test(where.around));
  if (
    beside &&
    /电话|手机|微信|联系方式|邮箱|住址/u.test(where.column) &&
    free(0, text.length) &&
    text !== ''
  ) {
    known.numbers.add(digitsOf(text));
    edits.push({ start: 0, end: text.length, text: leftOut, kind: 'member-contact' });
  }
  for (const { start, end } of ownAgain(text, known.numbers))
    if (free(start, end)) edits.push({ start, end, text: leftOut, kind: 'member-contact' });
  for (const { kind, start, end } of numbersIn(text)) {
    if (!free(start, end)) continue;
    const digits = digitsOf(text.slice(start, end));
    const phone = kind === 'mobile' || kind === 'landline';
    const office = kind === 'landline' && ofOffice.test(clauseBefore(text, start));
    const own = !office && (beside || ofMember(text, start, end, spoken));
    if (own && (phone || kind === 'email' || kind === 'address')) {
      if (phone) known.numbers.add(digits);
      edits.push({ start, end, text: leftOut, kind: 'member-contact' });
    } else if (kind === 'mobile') edits.push({ start, end, text: masked(digits), kind });
    else if (kind !== 'landline') doubts.push({ start, end, ...doubtOf[kind] });
    else if (!known.landlines) edits.push({ start, end, text: leftOut, kind });
  }
  const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;
  return { edits: edits.sort(byStart), doubts: doubts.sort(byStart) };
}

const doubtOf: Record<'id' | 'bankCard' | 'plate' | 'email' | 'address', Omit<Doubt, 'start' | 'end'>> = {
  id: { code: 'id-in-public', message: 'id-in-public' },
  bankCard: { code: 'id-in-public', message: 'id-in-public#card' },
  plate: { code: 'id-in-public', message: 'id-in-public#plate' },
  email: { code: 'id-in-public', message: 'id-in-public#email' },
  address: { code: 'id-in-public', message: 'id-in-public#address' },
};

/** 13800001234 → 138****1234. */
export function masked(digits: string): string {
  const own = digits.slice(-11);
  return `${own.slice(0, 3)}****${own.slice(-4)}`;
}

export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9]/gu, '');
}

/** Numbers grouped as nobody else groups them are mobiles only where the text says telephone. */
const oddMobile = /(?<![0-9０-９])[1１](?:[^\p{L}0-9０-９，。；：]{0,2}[0-9０-９]){10}(?![0-9０-９])/gu;

/** The personal data of a text, and mobiles in odd groups: 138.0000.1234. */
export function numbersIn(text: string): Personal[] {
  const found = findPersonal(text);
  for (const m of text.matchAll(oddMobile)) {
    const [start, end] = [m.index, m.index + m[0].length];
    if (!/^1[3-9]/u.test(digitsOf(m[0])) || found.some((f) => f.start < end && start < f.end)) continue;
    if (/(?:电话|手机|微信|联系|号码)[^，。；]{0,12}$/u.test(text.slice(Math.max(0, start - 24), start)))
      found.push({ kind: 'mobile', start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** In a sentence that names a member, or says 您的电话. */
function ofMember(text: string, start: number, end: number, spoken: readonly { start: number }[]): boolean {
  const from = Math.max(...['。', '！', '？', '；', '\n'].map((c) => text.lastIndexOf(c, start - 1))) + 1;
  const to = /[。！？；\n]|$/u.exec(text.slice(end))!.index + end;
  if (spoken.some((s) => s.start >= from && s.start < to)) return true;
  return /(?:您|你们?|委员|代表|提案[人者]|建议人)[^，。；]{0,8}(?:电话|手机|微信|联系方式|邮箱|住址|家住)[^，。；]{0,8}$/u.test(
    text.slice(from, start),
  );
}

/** The office says whose number it is, in a sentence that names a member. */
const ofOffice =
  /(?:[我本](?:局|委|厅|部|办|院|单位)|我们|办公室|值班|咨询|服务|热线|承办人?|联系人)[^，。；]{0,12}$/u;

function clauseBefore(text: string, at: number): string {
  return /[^，。；]*$/u.exec(text.slice(Math.max(0, at - 24), at))![0];
}

/** A member's number again, with or without its area code, however grouped. */
function ownAgain(text: string, numbers: ReadonlySet<string>): { start: number; end: number }[] {
  if (numbers.size === 0) return [];
  return [
    ...text.matchAll(/(?<![0-9０-９])[0-9０-９](?:[ \-—（()）]?[0-9０-９]){6,12}(?![0-9０-９])/gu),
  ].flatMap((m) => {
    const digits = digitsOf(m[0]);
    const own = [...numbers].some((n) => n.length >= 7 && (n.endsWith(digits) || digits.endsWith(n)));
    return own ? [{ start: m.index, end: m.index + m[0].length }] : [];
  });
}

/** Characters that may stand inside a name without changing how it reads: blanks, marks of strong text, invisible ones. */
const gap = '[\\s\\u00ad\\u200b-\\u200f\\u2060\\ufeff*\\\\]*';

const patterns = new WeakMap<Person, RegExp>();

function patternOf(person: Person): RegExp {
  const made = patterns.get(person) ?? new RegExp(spaced(person.name), 'u');
  patterns.set(person, made);
  return made;
}

function spaced(name: string): string {
  return [...name].map((c) => (/[·・•‧.]/u.test(c) ? '[·・•‧.]?' : escaped(c))).join(gap);
}

function escaped(c: string): string {
  return c.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

interface Hit {
  start: number;
  end: number;
  /** Certainly this person. */
  sure: boolean;
}

function hitsOf(text: string, person: Person, nameField: boolean): Hit[] {
  const { name, given, nameless } = person;
  // Cheap: most texts name nobody.
  if (![...given].every((c) => text.includes(c) || /[·・•‧.]/u.test(c)))
    return nameless ? bySurname(text, person) : [];
  const out: Hit[] = [];
  const behind = `(?:${gap}${titles})${nameless ? '?' : '{0}'}`;
  for (const m of text.matchAll(new RegExp(spaced(name) + behind, 'gu'))) {
    const [start, end] = [m.index, m.index + m[0].length];
    if (name.length > 2 || nameField || called(text, start, end)) out.push({ start, end, sure: true });
    else {
      const standing = standingOf(text, start, end);
      if (standing !== 'inside') out.push({ start, end, sure: standing === 'free' });
    }
  }
  if (given.length < 2) return nameless ? [...out, ...bySurname(text, person)] : out;
  for (const m of text.matchAll(new RegExp(spaced(given), 'gu'))) {
    const [start, end] = [m.index, m.index + m[0].length];
    if (out.some((h) => h.start < end && start < h.end)) continue;
    const title = new RegExp(`^${gap}${titles}`, 'u').exec(text.slice(end))?.[0];
    if (title) out.push({ start, end: nameless ? end + title.length : end, sure: true });
    else if (standingOf(text, start, end) === 'free') out.push({ start, end, sure: false });
  }
  return nameless ? [...out, ...bySurname(text, person)] : out;
}

/** 沈代表, where not even the surname is shown. */
function bySurname(text: string, { surname }: Person): Hit[] {
  const spoken = new RegExp(`(?<=[和与及对由向请同经谢、]|^|[^\\p{Script=Han}])${surname}${titles}`, 'gu');
  return [...text.matchAll(spoken)].map((m) => ({ start: m.index, end: m.index + m[0].length, sure: true }));
}

function called(text: string, start: number, end: number): boolean {
  return (
    new RegExp(`^${gap}${titles}|${titles}$`, 'u').test(text.slice(end)) ||
    new RegExp(`${titles}$`, 'u').test(text.slice(start, end)) ||
    new RegExp(`${titles}${gap}$`, 'u').test(text.slice(0, start))
  );
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether the characters stand by themselves, make a word of the language (or half of one), or lie across two words. */
function standingOf(text: string, start: number, end: number): 'free' | 'word' | 'inside' {
  const from = Math.max(0, start - 6);
  const borders = new Set([...words.segment(text.slice(from, end + 6))].map((s) => from + s.index));
  borders.add(Math.min(text.length, end + 6));
  const [opens, closes] = [borders.has(start), borders.has(end)];
  if (!opens && !closes) return 'inside';
  if (!opens || !closes) return 'word';
  for (let i = start + 1; i < end; i++) if (borders.has(i)) return 'free';
  return 'word';
}

/** A short name counts between marks only: 内部 is a word of the language. */
function placesOf(text: string, name: string): number[] {
  const out: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (name.length >= 4 || /[《“「]$/u.test(text.slice(0, at))) out.push(at);
  }
  return out;
}
