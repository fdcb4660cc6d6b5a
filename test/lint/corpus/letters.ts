/** The clean letters of this folder, the local profile some of them follow, and what `reply lint` says of a text. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../../../src/core/diagnostic.js';
import { readDraft } from '../../../src/road/draft.js';
import { checkProfile } from '../../../src/schema/index.js';
import { parseSource } from '../../../src/source/index.js';

const folder = new URL('./', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

export interface CleanLetter {
  name: string;
  text: string;
}

const lettersOf = (kind: string): CleanLetter[] =>
  readdirSync(new URL(`${kind}/`, folder))
    .filter((name) => name.endsWith('.reply.yaml'))
    .sort()
    .map((name) => ({ name, text: read(`${kind}/${name}`) }));

/** Letters on which mistakes are planted. */
export const cleanLetters: readonly CleanLetter[] = lettersOf('clean');

/** Further letters in which nothing is wrong: of other kinds of offices, items and tables. */
export const trueLetters: readonly CleanLetter[] = lettersOf('true');

const local = checkProfile(parseSource('wangchuan', read('wangchuan.profile.yaml')));

const settings = {
  localProfiles: new Map([['wangchuan', local.value!]]),
  /** The day the letters are judged: after the latest of them. */
  today: { year: 2026, month: 11, day: 25 },
};

/** Everything that is said of a text, under the profile it names. */
export function judge(name: string, text: string): Diagnostic[] {
  return readDraft(name, text, settings).diagnostics;
}
