/** The room's door: bytes of a finished letter → verdict, or the source that it carries. */
export { type PdfCarried, pdfCarried } from './carried.js';
export { type OpenedDocument, UnreadableDocument } from './document/document.js';
export { openDocument } from './document/open.js';
export { verifyDocument } from './document/verify.js';
export { type Expectation, expectationsOf, inBothForms } from './expect.js';
export type { Deviation } from './judge.js';
export type { Attachment, MeasuredPdf } from './measured.js';
export { readPdf } from './pdf/read.js';
export { UnreadablePdf } from './pdf/unreadable.js';
export { formOf } from './roles.js';
export { attachedSource, type Compared } from './source.js';
export { type Verdict, verify } from './verify.js';
