/** A letter → the letter that the public may read: a new one, made of the fields that may be shown. Pure. */
import { composeOpening } from '../../compose/proposal.js';
import type { Finding } from '../../core/diagnostic.js';
import { fileKind } from '../../letter/files.js';
import type { Annex, Letter, Text } from '../../letter/letter.js';
import type { Profile } from '../../profile/profile.js';
import { digitsOf, type Hidden, type Known, leftOut, look, masked, numbersIn } from './hide.js';
import { type Person, peopleOf } from './people.js';
import { renameFiles } from './pictures.js';
import { inlineTables } from './tables.js';
import { rewrite } from './walk.js';

export type RemovedKind =
  | Hidden
  | 'copy-to'
  | 'printing'
  | 'seal'
  | 'stamp'
  | 'annex'
  | 'copies'
  | 'handling'
  | 'reason'
  | 'copy-number'
  | 'contact'
  | 'remarks'
  | 'file-name';

/** What was removed or rewritten, in which field of the file, how many times. */
export interface Removal {
  kind: RemovedKind;
  field: string;
  count: number;
}

/** Why a letter has no public edition. */
export type LeftOut = 'disclosure' | 'consent';

export interface Derived {
  /** Absent when the letter is left out. Where `stops` are, it must not be used. */
  letter?: Letter;
  /** Names of pictures and annexed files in the derived letter → in the original. */
  files: ReadonlyMap<string, string>;
  removed: Removal[];
  /** What a person must look at first. */
  stops: Finding[];
  leftOut?: LeftOut;
}

/** What refuses the whole run, whatever the other letters are: nobody can tell what may be shown. */
export function refusalOf(letter: Letter): Finding | undefined {
  const { disclosure, secrecy } = letter;
  const finding = (code: 'public/secret' | 'public/mode-missing', pointer: string): Finding => ({
    code,
    severity: 'error',
    message: code,
    at: { pointer, offset: 0 },
    on: 'key',
  });
  if (!disclosure) return finding('public/mode-missing', '/公开方式');
  return secrecy && disclosure.value === '主动公开' ? finding('public/secret', '/密级') : undefined;
}

/** Why a letter has no public edition, whatever stands in it. */
export function leftOutOf(letter: Letter): LeftOut | undefined {
  if (letter.disclosure?.value !== '主动公开') return 'disclosure';
  return letter.consent?.value === false ? 'consent' : undefined;
}

/**
 * The public edition of a letter that composes without errors. `csv` holds the rows of every CSV file that it names.
 * Only fields named here get into it: one that letters get later is withheld until somebody decides.
 */
export function publicEdition(
  letter: Letter,
  profile: Profile,
  csv: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(),
): Derived {
  const why = leftOutOf(letter);
  if (why) return { files: new Map(), removed: [], stops: [], leftOut: why };
  const log = removalLog();
  const stops: Finding[] = [];
  const { landlines, internalAnnexes } = profile.publicEdition;
  const isInternal = ({ name }: Annex): boolean => internalAnnexes.some((word) => name.text.includes(word));
  const hidden = letter.annexes.filter(isInternal).map((a) => a.name.text);
  const known: Known = {
    people: peopleOf(letter, profile),
    landlines,
    annexes: hidden.sort((a, b) => b.length - a.length),
    numbers: new Set(),
  };
  const { letter: open, names: files } = renameFiles(
    inlineTables(shownFields(letter, profile, isInternal, known, log), csv),
  );
  for (const { file, name } of open.annexes)
    if (file && fileKind(file.text) === 'pdf') stops.push(unread(name, file));
  const read = (note: boolean) =>
    rewrite(open, ({ text, pointer, around, column, span }) => {
      const names = /^\/(?:主送|分送)|\/提案者(?:\/|$)/u.test(pointer);
      const { edits, doubts } = look(text, known, { names, around, column });
      if (note) {
        for (const { kind } of edits) log.add(kind, pointer);
        for (const { start, end, code, message } of doubts) {
          const at = span(start, end);
          // A cell from a CSV file stands nowhere in the letter: the file's name is marked.
          const whole = isFileCell(pointer);
          stops.push({
            code,
            severity: 'error',
            message,
            args: { name: text.slice(start, end) },
            ...(whole ? { at: { pointer, offset: 0 } } : at),
            hints: [{ message: 'public/confirm', args: { code } }],
          });
        }
      }
      return edits;
    });
  // Twice: a number is a member's everywhere once one sentence says so.
  read(false);
  const derived = onceAddressed(read(true));
  for (const [name, old] of files) if (name !== old) log.add('file-name', '图片、附件');
  return { letter: derived, files, removed: log.all(), stops };
}

function isFileCell(pointer: string): boolean {
  return /\/文件$/u.test(pointer);
}

function shownFields(
  letter: Letter,
  profile: Profile,
  isInternal: (annex: Annex) => boolean,
  known: Known,
  log: Log,
): Letter {
  const gone: [RemovedKind, string, number][] = [
    ['signer', '/签发人', letter.signers.length],
    ['copy-to', '/抄送', letter.copyTo?.items.length ?? 0],
    ['printing', '/印发', letter.printing ? 1 : 0],
    ['seal', '/印章', letter.seal.tag === 'images' ? letter.seal.files.length : 0],
    ['stamp', '/签名章', letter.nameSeal?.image ? 1 : 0],
    ['annex', '/附件', letter.annexes.filter(isInternal).length],
    ['copies', '/分送', letter.copies.length],
    ['handling', '/办理', letter.handling?.meeting || letter.handling?.assigned ? 1 : 0],
    ['reason', '/公开理由', letter.disclosure?.reason ? 1 : 0],
    ['copy-number', '/份号', letter.copyNumber ? 1 : 0],
  ];
  for (const [kind, field, count] of gone) log.add(kind, field, count);
  const opening = letter.opening ?? composedOpening(letter, profile);
  const {
    profile: style,
    formatAt,
    urgency,
    docNumber,
    resultClass,
    title,
    closing,
    note,
    nameSeal,
  } = letter;
  const { signatories, handling, disclosure } = letter;
  return {
    ...defined({ profile: style, formatAt, urgency, docNumber, resultClass, title, opening, closing, note }),
    ...defined({ signatories }),
    format: letter.format,
    genre: letter.genre,
    signers: [],
    issuers: letter.issuers,
    addressees: letter.addressees,
    copies: [],
    proposals: letter.proposals,
    ...(handling ? { handling: { ...defined({ role: handling.role }), cohosts: handling.cohosts } } : {}),
    body: letter.body,
    // Its number stays taken: the text speaks of 附件2.
    annexes: letter.annexes.map((a) =>
      isInternal(a) ? { name: { text: leftOut, at: a.name.at }, body: [] } : a,
    ),
    seal: letter.seal.tag === 'images' ? { tag: 'space' } : letter.seal,
    ...(nameSeal ? { nameSeal: { post: nameSeal.post, name: nameSeal.name } } : {}),
    date: letter.date,
    contacts: shownContacts(letter, known, log),
    ...(disclosure ? { disclosure: { value: disclosure.value, at: disclosure.at } } : {}),
  };
}

/** How the letter speaks to whom (您, 你们) must not change with the names. */
function composedOpening(letter: Letter, profile: Profile): Text | undefined {
  if (profile.publicEdition.names !== 'none') return undefined;
  const runs = composeOpening(letter, profile);
  const text = runs?.map((r) => r.text).join('');
  return text === undefined
    ? undefined
    : { text: text.replaceAll('*', '\\*'), at: { pointer: '/提案', offset: 0 } };
}

/** Staff with the numbers that may be shown; a contact without any, or who is a member, goes whole. */
function shownContacts({ contacts }: Letter, known: Known, log: Log): Letter['contacts'] {
  return contacts.flatMap((contact) => {
    const { name, phone } = contact;
    const bare = name.text.replace(/\s+/gu, '');
    const isMember = (p: Person): boolean => p.member && bare.startsWith(p.name);
    if (known.people.some(isMember) || /[\p{Script=Han}]{2}(?:委员|代表)$/u.test(bare)) {
      for (const run of phone.text.match(phoneRun) ?? []) known.numbers.add(digitsOf(run));
      log.add('member-contact', '/联系人');
      return [];
    }
    const text = shownPhone(phone.text, known, log);
    if (text !== '') return [{ ...contact, phone: { ...phone, text } }];
    log.add('contact', '/联系人');
    return [];
  });
}

const phoneRun = /[+(（]?[0-9０-９][0-9０-９()（）\s\-—－–‐.·]{4,}[0-9０-９]/gu;

function shownPhone(text: string, known: Known, log: Log): string {
  let out = '';
  let at = 0;
  const keep = (part: string): string =>
    part.replace(phoneRun, (run) => {
      const digits = digitsOf(run);
      const mobile = /1[3-9][0-9]{9}/u.exec(digits)?.[0];
      if (mobile && !/^0[0-9]{9,11}$/u.test(digits)) {
        log.add('mobile', '/联系人');
        return masked(mobile);
      }
      if (known.landlines) return run;
      log.add('landline', '/联系人');
      return '';
    });
  for (const { kind, start, end } of numbersIn(text)) {
    if (kind !== 'mobile' || start < at) continue;
    out += keep(text.slice(at, start)) + masked(digitsOf(text.slice(start, end)));
    log.add('mobile', '/联系人');
    at = end;
  }
  out += keep(text.slice(at));
  return known.landlines
    ? out
    : out
        .split(/[、，,；;／/\s]+/u)
        .filter((part) => /[0-9*]{3}/u.test(part))
        .join('、');
}

/** [有关代表, 有关代表] is one addressee. */
function onceAddressed(letter: Letter): Letter {
  const once = (items: readonly Text[]): Text[] =>
    items.filter(({ text }, i) => !/^有关/u.test(text) || items.findIndex((t) => t.text === text) === i);
  return {
    ...letter,
    addressees: { ...letter.addressees, items: once(letter.addressees.items) },
    proposals: letter.proposals.map((p) => ({ ...p, proposers: once(p.proposers) })),
  };
}

/** Nobody has looked into an annexed PDF: it is text that this program cannot read. */
function unread(name: Text, file: Text): Finding {
  return {
    code: 'public/file',
    severity: 'error',
    message: 'public/file',
    args: { name: name.text },
    at: file.at,
    hints: [{ message: 'public/confirm', args: { code: 'public/file' } }],
  };
}

interface Log {
  add(kind: RemovedKind, pointer: string, count?: number): void;
  all(): Removal[];
}

function removalLog(): Log {
  const found = new Map<string, Removal>();
  return {
    add: (kind, pointer, count = 1) => {
      if (count === 0) return;
      const field = pointer.split('/')[1] ?? pointer;
      const key = `${kind} ${field}`;
      const known = found.get(key);
      found.set(key, { kind, field, count: (known?.count ?? 0) + count });
    },
    all: () => [...found.values()],
  };
}

/** Without the fields that have no value. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
