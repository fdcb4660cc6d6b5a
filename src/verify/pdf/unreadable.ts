/** The bytes cannot be measured. */
export class UnreadablePdf extends Error {
  constructor(readonly reason: 'not-pdf' | 'encrypted' | 'damaged' | 'no-pages') {
    super(reason);
    this.name = 'UnreadablePdf';
  }
}
