/** The report room: findings → text. The list of formats is here. */
import { checkstyle } from './checkstyle.js';
import type { Ambiguous } from './frame.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { rdjson } from './rdjson.js';
import type { Painter, ReportInput } from './report.js';
import { type About, sarif } from './sarif.js';
import { stylish } from './stylish.js';
import { unix } from './unix.js';

export type { Ambiguous } from './frame.js';
export { type Painter, type ReportedFile, type Summary, summarize } from './report.js';
export { identity } from './rows.js';
export type { About } from './sarif.js';

/** Everything that any format wants; each takes its part. */
export interface ReportSettings extends ReportInput {
  paint: Painter;
  frames: boolean;
  ambiguous: Ambiguous;
  version: string;
  about: About;
}

export const reporters = {
  stylish,
  unix,
  json,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjson,
} satisfies Record<string, (input: ReportSettings) => string>;

export type ReportFormat = keyof typeof reporters;
export const reportFormats = Object.keys(reporters) as ReportFormat[];
