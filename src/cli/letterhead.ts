/** The office's Word file for `render --letterhead`. */
import { resolve } from 'node:path';
import { fieldNames } from '../write/letterhead/fields.js';
import { LetterheadFault, readLetterhead } from '../write/letterhead.js';
import { behindLinks } from './atomic.js';
import { readBytes } from './read.js';
import { Refusal } from './refusal.js';

export interface OfficeFile {
  letterhead: ReturnType<typeof readLetterhead>;
  /** Refuses an output that would replace the office's file, whatever is forced. */
  spare(output: string): void;
}

export function officeFile(shown: string, cwd: string): OfficeFile {
  const path = resolve(cwd, shown);
  return {
    letterhead: readLetterhead(readBytes(path, shown)),
    spare: (output) => {
      if (behindLinks(output).normalize('NFC') === behindLinks(path).normalize('NFC'))
        throw new Refusal('letterhead/is-output', { path: shown });
    },
  };
}

/** What is wrong with the office's file, as a refusal of the run; any other error as it is. */
export function letterheadRefusal(error: unknown, path: string): unknown {
  if (!(error instanceof LetterheadFault)) return error;
  const hint =
    error.id === 'unknown-marks'
      ? { id: 'letterhead/unknown-marks#hint' as const, args: { known: fieldNames } }
      : undefined;
  return new Refusal(`letterhead/${error.id}`, { ...error.args, path }, hint);
}
