/** The room's door: PDF bytes → verdict. */
export { type Expectation, expectationsOf } from './expect.js';
export type { Attachment, MeasuredPdf } from './measured.js';
export { UnreadablePdf } from './pdf/file.js';
export { readPdf } from './pdf/read.js';
export { formOf } from './roles.js';
export { type Verdict, verify } from './verify.js';
