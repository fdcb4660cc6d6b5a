/** The removal log: what the public edition lacks and which letters have none. It lies beside the public folder. */
import { type Language, sentence } from '../../core/messages/index.js';
import type { LeftOut, Removal } from './derive.js';

export interface Logged {
  /** Path of the YAML, as the clerk knows it. */
  source: string;
  removed: readonly Removal[];
  leftOut?: LeftOut;
}

/**
 * The log as CSV (UTF-8 with byte order mark, CRLF): kinds, fields and counts, never what was withheld. Its rows name
 * letters that were left out: it must not be written into the public folder.
 */
export function removalLog(letters: readonly Logged[], language: Language): { name: string; data: string } {
  const rows = letters.flatMap(({ source, removed, leftOut }): (string | number)[][] =>
    leftOut
      ? [[source, '公开方式', reasonOf(leftOut, language), '']]
      : removed.map(({ kind, field, count }) => [
          source,
          field,
          sentence(language, `public/removed#${kind}`),
          count,
        ]),
  );
  const head = sentence(language, 'public/log-head');
  return {
    name: `${sentence(language, 'public/log-name')}.csv`,
    data: `\ufeff${[head, ...rows.map((row) => row.map(cell).join(','))].join('\r\n')}\r\n`,
  };
}

function reasonOf(leftOut: LeftOut, language: Language): string {
  const reason = sentence(language, `public/left-out#${leftOut}`);
  return sentence(language, 'public/log-left-out', { reason });
}

/** A spreadsheet would take a cell that begins with = + - @ for a formula. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
