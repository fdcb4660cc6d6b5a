/** Everything after the body: 附件说明, 署名, 附注, 公开方式, 附件, 版记. */
import { formatDate, parseDate } from '../letter/date.js';
import { baseName } from '../letter/files.js';
import { shift } from '../letter/inline.js';
import type { Letter, Text } from '../letter/letter.js';
import type { Profile } from '../profile/profile.js';
import type { Block, ColophonBlock, Line, ParagraphBlock, SignatureBlock, TextRun } from './blocks.js';
import { bodyBlocks, type CsvFiles } from './body.js';
import { disclosureLine } from './header.js';
import { added, fill, joined, line, written } from './pattern.js';
import { tableBlock } from './tables.js';

/** 附件说明. GB/T 9704-2012 7.3.4: two characters in, numbered only when there are several, no mark at the end. */
export function annexNotes(letter: Letter): ParagraphBlock[] {
  const several = letter.annexes.length > 1;
  return letter.annexes.map((annex, i) => {
    const lead = (i === 0 ? '附件：' : '') + (several ? `${i + 1}.` : '');
    return {
      tag: 'paragraph',
      style: 'annexNote',
      hang: { indent: i === 0 ? 2 : 5, chars: lead.length },
      runs: line(added(lead), written(annex.name)).runs,
    };
  });
}

/** 署名、成文日期、印章. GB/T 9704-2012 7.3.5. */
export function signature(letter: Letter): SignatureBlock {
  const seals =
    letter.seal.tag === 'images' ? letter.seal.files.map((f) => ({ file: f.text, at: f.at })) : [];
  const stamp = letter.nameSeal;
  return {
    tag: 'signature',
    issuers: (letter.signatories ?? letter.issuers).map((i) => line(written(i))),
    date: dateLine(letter.date),
    mode: stamp ? 'nameSeal' : letter.seal.tag === 'none' ? 'plain' : 'seal',
    seals,
    ...(stamp
      ? {
          nameSeal: {
            post: line(written(stamp.post)),
            name: line(written(stamp.name)),
            ...(stamp.image ? { image: { file: stamp.image.text, at: stamp.image.at } } : {}),
          },
        }
      : {}),
  };
}

/** 附注 and 公开方式 in the profile's way. GB/T 9704-2012 7.3.6: in round brackets, two characters in, below the date. */
export function notes(letter: Letter, profile: Profile): ParagraphBlock[] {
  const blocks: ParagraphBlock[] = [];
  const { place } = profile.disclosure;
  const shown = letter.disclosure ? disclosureLine(letter, profile).runs : [];
  if (shown.length > 0 && place === 'note') blocks.push(note(bracketed(shown)));
  const contacts = letter.contacts.map((c) =>
    fill(profile.contactPattern, {
      部门: c.department ? [written(c.department)] : [],
      姓名: [written(c.name)],
      电话: [written(c.phone)],
    }),
  );
  const free = letter.note ? [[written(withoutBrackets(letter.note))]] : [];
  const all = joined([...contacts, ...free], '；');
  if (all.length > 0) blocks.push(note(bracketed(all)));
  if (shown.length > 0 && place === 'after-note')
    blocks.push({ tag: 'paragraph', style: 'disclosure', runs: shown });
  return blocks;
}

/** 附件 themselves, each on a new page with its label and title. GB/T 9704-2012 7.3.7. */
export function annexes(letter: Letter, csv: CsvFiles): Block[] {
  return letter.annexes.flatMap((annex, i): Block[] => {
    const file = annex.file;
    const pdf = file && /\.pdf$/iu.test(file.text) ? { file: file.text, at: file.at } : undefined;
    const table = file && /\.csv$/iu.test(file.text) ? csv.get(file.text) : undefined;
    const blocks: Block[] = [
      { tag: 'annex', ...(pdf ? { pdf } : {}) },
      paragraph('annexLabel', [added(letter.annexes.length > 1 ? `附件${i + 1}` : '附件')]),
      paragraph('annexTitle', [written(annex.name)]),
      ...bodyBlocks(annex.body, csv),
    ];
    if (pdf) blocks.push(paragraph('body', [added('（本附件另附：'), written(nameOf(file!)), added('）')]));
    else if (table) {
      blocks.push(
        tableBlock({ tag: 'table', at: file!.at, head: [], rows: [], total: false, file: file! }, table),
      );
    } else if (file) blocks.push({ tag: 'image', file: file.text, at: file.at });
    return blocks;
  });
}

/** 版记; undefined when there is nothing in it. Rules only in 文件 (GB/T 9704-2012 7.4.1, 10.1). */
export function colophon(letter: Letter, profile: Profile): ColophonBlock | undefined {
  const { copyTo, printing } = letter;
  const sendTo = addresseesInColophon(letter) ? letter.addressees : undefined;
  if (!copyTo && !printing && !sendTo) return undefined;
  return {
    tag: 'colophon',
    rules: letter.format === 'document',
    evenPage: profile.evenColophon[letter.format],
    ...(sendTo ? { sendTo: recipients('主送', { ...sendTo, items: addresseeNames(letter) }) } : {}),
    ...(copyTo ? { copyTo: recipients('抄送', copyTo) } : {}),
    ...(printing
      ? {
          printing: {
            office: line(written(printing.office)),
            date: line(...dateLine(printing.date).runs, added('印发')),
            ...(printing.copies === undefined ? {} : { copies: line(added(`（共印${printing.copies}份）`)) }),
          },
        }
      : {}),
  };
}

/** What page 1 can spare for 主送, characters: nearly all its lines but those of the text. */
const roomForAddressees = { letter: 11 * 28, document: 4 * 28 };

/** The names of 主送 without a colon typed at the end: it is layout (7.3.2). */
export function addresseeNames({ addressees }: Letter): Text[] {
  return addressees.items.map((i) => ({ ...i, text: i.text.replace(/\s*[：:]+\s*$/u, '') }));
}

/** 主送机关名称过多导致公文首页不能显示正文时，移至版记 (7.3.2). Paper is not known here: the length decides. */
export function addresseesInColophon(letter: Letter): boolean {
  const length = letter.addressees.items.reduce((n, { text }) => n + text.length + 1, 0);
  return length > roomForAddressees[letter.format];
}

/** 抄送：甲，乙。 A string is printed as written; a 。 is added when it ends without one. */
function recipients(name: '主送' | '抄送', { items }: Letter['addressees']): Line {
  const label = new RegExp(`^\\s*${name[0]}\\s*送\\s*[：:]\\s*`, 'u');
  const names = items.map((item) => {
    const typed = label.exec(item.text)?.[0].length ?? 0;
    return [written({ text: item.text.slice(typed), at: shift(item.at, typed) })];
  });
  const end = /[。；;.]$/u.test(items.at(-1)?.text ?? '') ? undefined : added('。');
  return line(added(`${name}：`), ...joined(names, '，'), end);
}

/** A date that can be read is printed as 2021年8月26日, anything else as written. */
function dateLine(text: Text): Line {
  const date = parseDate(text.text);
  return line({ ...written(text), text: date ? formatDate(date) : text.text });
}

function note(runs: TextRun[]): ParagraphBlock {
  return paragraph('note', runs);
}

function paragraph(style: ParagraphBlock['style'], runs: TextRun[]): ParagraphBlock {
  return { tag: 'paragraph', style, runs };
}

function bracketed(runs: TextRun[]): TextRun[] {
  return [added('（'), ...runs, added('）')];
}

/** 附注 typed with its own brackets, full or half width, loses them: layout adds them once. */
function withoutBrackets(text: Text): Text {
  const wrapped = /^[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]$/u.test(text.text);
  return wrapped ? { text: text.text.slice(1, -1), at: shift(text.at, 1) } : text;
}

function nameOf(file: Text): Text {
  const text = baseName(file.text);
  return { text, at: shift(file.at, file.text.length - text.length) };
}
