/** The report room: findings → text. */
export type { Ambiguous } from './frame.js';
export { json } from './json.js';
export { type Painter, type ReportedFile, type ReportInput, type Summary, summarize } from './report.js';
export { type StylishInput, stylish } from './stylish.js';
