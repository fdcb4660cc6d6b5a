/** YAML → pages, for the corpus and the property tests of the typesetter. */

import type { Composed } from '../../src/compose/blocks.js';
import { compose } from '../../src/compose/compose.js';
import type { Finding } from '../../src/core/diagnostic.js';
import type { FaceSet } from '../../src/fonts/face.js';
import { loadFaces } from '../../src/fonts/load.js';
import { readLetter } from '../../src/letter/read.js';
import { resolveProfile } from '../../src/profile/resolve.js';
import { checkReply, fields, type RawProfile } from '../../src/schema/index.js';
import { parseSource } from '../../src/source/index.js';
import type { Page } from '../../src/typeset/pages.js';
import { typeset } from '../../src/typeset/typeset.js';
import { wantedFamilies } from '../fonts/built.js';
import { fakeFaces } from './faces.js';

export interface LaidOut {
  composed: Composed;
  pages: Page[];
  findings: Finding[];
}

export interface Surroundings {
  images?: ReadonlyMap<string, { width: number; height: number }>;
  csv?: ReadonlyMap<string, string[][]>;
  /** The built font set instead of invented faces. */
  builtFaces?: boolean;
  /** 正文 of a profile of the office. */
  layout?: RawProfile['正文'];
  draft?: string;
}

const invented = fakeFaces();
let built: Promise<FaceSet> | undefined;

/** Lay a letter out that has nothing wrong in it; throws when it has. */
export async function layOut(
  yaml: string,
  { images, csv, builtFaces, layout, draft }: Surroundings = {},
): Promise<LaidOut> {
  if (builtFaces) built ??= loadFaces({ use: 'bundled', families: wantedFamilies });
  const faces = builtFaces ? await built! : invented;
  const source = parseSource('case.reply.yaml', yaml, fields.reply);
  const { value, diagnostics } = checkReply(source);
  const wrong = [...source.diagnostics, ...diagnostics].filter((d) => d.severity === 'error');
  if (wrong.length > 0 || !value) throw new Error(`${wrong.map((d) => d.code).join(', ')} in\n${yaml}`);
  const letter = readLetter(value);
  const local = new Map(layout ? [['local', { 名称: 'local', 正文: layout }]] : []);
  const resolved = resolveProfile(letter.profile?.text ?? (layout ? 'local' : 'gbt9704'), local);
  if ('problem' in resolved) throw new Error(`profile ${resolved.name}: ${resolved.problem}`);
  const { profile } = resolved;
  const { composed, findings } = compose(letter, profile, csv);
  const result = typeset(composed, {
    profile,
    faces,
    images: images ?? new Map(),
    ...(draft ? { draft } : {}),
  });
  return { composed, pages: result.pages, findings: [...findings, ...result.findings] };
}
