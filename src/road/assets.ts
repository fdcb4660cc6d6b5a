/** The files that a letter names (pictures, CSV tables, annexes), loaded and looked at. */
import type { Composed } from '../compose/blocks.js';
import { addressedCopies, compose } from '../compose/compose.js';
import type { Finding, Place } from '../core/diagnostic.js';
import type { MessageId } from '../core/messages/index.js';
import { parseCsv } from '../letter/csv.js';
import { fileKind, namedFiles } from '../letter/files.js';
import type { Letter } from '../letter/letter.js';
import { decode } from '../source/index.js';
import { isSoundPicture } from '../write/pdf/picture.js';
import type { Sound } from './draft.js';

/** The content of the files that a letter names, by the path as written. */
export interface Assets {
  /** Pictures and annexed PDFs. */
  bytes: ReadonlyMap<string, Uint8Array>;
  csv: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** A file could not be had: the sentence that says why. */
export type Missing = { missing: 'layout/file-missing' | 'layout/file-outside' | 'layout/file-unreadable' };

/** Load the files of a letter through `read`, which gets each path as written. */
export function loadAssets(
  letter: Letter,
  read: (path: string) => Uint8Array | Missing,
): { assets: Assets; findings: Finding[] } {
  const bytes = new Map<string, Uint8Array>();
  const csv = new Map<string, string[][]>();
  const findings: Finding[] = [];
  const report = (message: MessageId, at: Place, path: string): void => {
    findings.push({ code: message, severity: 'error', message, args: { path }, at });
  };
  for (const { file, kinds } of namedFiles(letter)) {
    const kind = fileKind(file.text);
    if (kind === undefined || !kinds.includes(kind)) {
      report(
        kinds.length > 1 ? 'layout/file-kind#annex' : `layout/file-kind#${kinds[0]!}`,
        file.at,
        file.text,
      );
      continue;
    }
    const data = read(file.text);
    if ('missing' in data) report(data.missing, file.at, file.text);
    else if (kind === 'csv') {
      const rows = parseCsv(decode(data).text ?? '');
      if (rows.length === 0) report('layout/file-empty', file.at, file.text);
      csv.set(file.text, rows);
    } else if (kind === 'pdf' ? isPdf(data) : isSoundPicture(data)) bytes.set(file.text, data);
    else report('layout/file-damaged', file.at, file.text);
  }
  return { assets: { bytes, csv }, findings };
}

function isPdf(data: Uint8Array): boolean {
  return [0x25, 0x50, 0x44, 0x46].every((byte, i) => data[i] === byte);
}

/** The letter composed, and one more for each name in 分送: the same letter addressed to that name. */
export function composeAll(
  { letter, profile, composed }: Sound,
  assets: Assets,
): { to?: string; composed: Composed }[] {
  return [
    { composed: assets.csv.size === 0 ? composed : compose(letter, profile, assets.csv).composed },
    ...addressedCopies(letter).map((copy) => ({
      to: copy.addressees.items[0]!.text,
      composed: compose(copy, profile, assets.csv).composed,
    })),
  ];
}
