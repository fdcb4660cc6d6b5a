/** YAML → pages, for all tests of the typesetter; with faces that need no fonts unless others are given. */
import type { Composed } from '../../src/compose/blocks.js';
import { compose } from '../../src/compose/compose.js';
import type { CsvRows } from '../../src/compose/tables.js';
import type { Finding } from '../../src/core/diagnostic.js';
import type { FaceSet } from '../../src/fonts/face.js';
import { readLetter } from '../../src/letter/read.js';
import type { Profile } from '../../src/profile/profile.js';
import { standardProfile } from '../../src/profile/resolve.js';
import { checkReply, fields } from '../../src/schema/index.js';
import { parseSource } from '../../src/source/index.js';
import type { Page } from '../../src/typeset/pages.js';
import { typeset } from '../../src/typeset/typeset.js';
import { fakeFaces } from './faces.js';

export interface LaidOut {
  composed: Composed;
  pages: Page[];
  findings: Finding[];
}

export interface Surroundings {
  /** The national standard when absent. */
  profile?: Profile;
  faces?: FaceSet;
  /** Pixel sizes of pictures and rows of CSV files, by path as written. */
  images?: ReadonlyMap<string, { width: number; height: number }>;
  csv?: ReadonlyMap<string, CsvRows>;
  draft?: string;
}

/** Lay a letter out; throws when something is wrong with it. */
export function layOut(yaml: string, { csv, ...options }: Surroundings = {}): LaidOut {
  const source = parseSource('case.reply.yaml', yaml, fields.reply);
  const { value, diagnostics } = checkReply(source);
  const wrong = [...source.diagnostics, ...diagnostics];
  if (wrong.length > 0 || !value) throw new Error(`${wrong.map((d) => d.code).join(', ')} in\n${yaml}`);
  const profile = options.profile ?? standardProfile();
  const { composed, findings } = compose(readLetter(value), profile, csv);
  const result = typeset(composed, { faces: fakeFaces(), ...options, profile });
  return { composed, pages: result.pages, findings: [...findings, ...result.findings] };
}
