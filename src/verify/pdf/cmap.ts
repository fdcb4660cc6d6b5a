/** CMaps: codes of a string → numbers (CIDs) or text (ToUnicode). ISO 32000-1 9.7.5, 9.10.3. */
import { Lexer, PdfName, PdfString, type PdfValue, PdfWord } from './objects.js';

export interface CMap {
  /** Byte lengths of codes by code space; empty when none is given. */
  spaces: { bytes: number; low: number; high: number }[];
  cid: Map<number, number>;
  /** Ranges first..last → cid. */
  cidRanges: [first: number, last: number, cid: number][];
  text: Map<number, string>;
  base?: string;
}

export function parseCMap(source: string): CMap {
  const lexer = new Lexer(source);
  const map: CMap = { spaces: [], cid: new Map(), cidRanges: [], text: new Map() };
  let stack: PdfValue[] = [];
  for (;;) {
    const value = lexer.read(false);
    if (value === undefined) return map;
    if (!(value instanceof PdfWord)) {
      stack.push(value);
      continue;
    }
    switch (value.word) {
      case 'usecmap': {
        const base = stack.at(-1);
        if (base instanceof PdfName) map.base = base.name;
        break;
      }
      case 'endcodespacerange':
        each(stack, 2, ([low, high]) => {
          if (low instanceof PdfString && high instanceof PdfString)
            map.spaces.push({ bytes: low.bytes.length, low: code(low), high: code(high) });
        });
        break;
      case 'endcidchar':
        each(stack, 2, ([c, cid]) => {
          if (c instanceof PdfString && typeof cid === 'number') map.cid.set(code(c), cid);
        });
        break;
      case 'endcidrange':
        each(stack, 3, ([low, high, cid]) => {
          if (low instanceof PdfString && high instanceof PdfString && typeof cid === 'number')
            map.cidRanges.push([code(low), code(high), cid]);
        });
        break;
      case 'endbfchar':
        each(stack, 2, ([c, to]) => {
          if (c instanceof PdfString && to instanceof PdfString) map.text.set(code(c), utf16(to));
        });
        break;
      case 'endbfrange':
        each(stack, 3, ([low, high, to]) => {
          if (low instanceof PdfString && high instanceof PdfString && to !== undefined)
            range(map.text, code(low), code(high), to);
        });
        break;
    }
    stack = [];
  }
}

function each(stack: readonly PdfValue[], size: number, use: (items: PdfValue[]) => void): void {
  // A count may precede `begin…`; it was dropped with the operator, so the stack starts with the entries.
  for (let i = 0; i + size <= stack.length; i += size) use(stack.slice(i, i + size));
}

function range(text: Map<number, string>, low: number, high: number, to: PdfValue): void {
  const last = Math.min(high, low + 0xffff);
  for (let c = low; c <= last; c++) {
    if (Array.isArray(to)) {
      const item = to[c - low];
      if (item instanceof PdfString) text.set(c, utf16(item));
    } else if (to instanceof PdfString) {
      const first = utf16(to);
      const final = first.codePointAt(first.length - (/[\udc00-\udfff]$/u.test(first) ? 2 : 1)) ?? 0;
      const head = first.slice(0, first.length - String.fromCodePoint(final).length);
      text.set(c, head + String.fromCodePoint(Math.min(0x10ffff, final + c - low)));
    }
  }
}

function code(value: PdfString): number {
  let n = 0;
  for (const c of value.bytes) n = n * 256 + c.charCodeAt(0);
  return n;
}

function utf16(value: PdfString): string {
  return new TextDecoder('utf-16be').decode(Uint8Array.from(value.bytes, (c) => c.charCodeAt(0)));
}
