import type { Diagnostic } from '../core/diagnostic.js';
import type { MessageId } from '../core/messages/index.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  /** Without byte order mark; `undefined` when the bytes are no text at all. */
  text: string | undefined;
  encoding: Encoding;
  /** The file begins with a byte order mark. */
  bom: boolean;
  /** A fix without edits means: write the decoded text as UTF-8. */
  diagnostics: Diagnostic[];
}

/** Largest file that is read, in bytes (and, for text given as a string, in UTF-16 units). */
export const sizeLimit = 1_048_576;

const signatures: readonly (readonly [MessageId, readonly number[]])[] = [
  ['decode/binary#pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['decode/binary#zip', [0x50, 0x4b, 0x03, 0x04]],
  ['decode/binary#office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['decode/binary#rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['decode/binary#image', [0x89, 0x50, 0x4e, 0x47]],
  ['decode/binary#image', [0xff, 0xd8, 0xff]],
  ['decode/binary#image', [0x47, 0x49, 0x46, 0x38]],
];

/**
 * Bytes → text, strictly: UTF-16 by its mark, else UTF-8, else GB18030. Never throws.
 * Lone carriage returns become line feeds, so that offsets and lines agree everywhere.
 */
export function decode(bytes: Uint8Array): Decoded {
  const unreadable = (message: MessageId, code: string, args?: Diagnostic['args']): Decoded => ({
    text: undefined,
    encoding: 'utf-8',
    bom: false,
    diagnostics: [{ code, severity: 'error', message, ...(args && { args }) }],
  });
  const known = signatures.find(([, mark]) => mark.every((b, i) => bytes[i] === b));
  if (known) return unreadable(known[0], 'decode/binary');
  if (bytes.length > sizeLimit) {
    const args = { size: (bytes.length / sizeLimit).toFixed(1) };
    return unreadable('decode/too-large', 'decode/too-large', args);
  }
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (!wide && bytes.includes(0)) return unreadable('decode/binary', 'decode/binary');
  const bom = wide !== undefined || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  const { text, encoding, diagnostics } = wide ? decodeWide(bytes, wide) : decodeBytes(bytes);
  const lone = /\r(?!\n)/u.exec(text);
  if (lone) {
    diagnostics.push({
      code: 'decode/lone-cr',
      severity: 'warning',
      message: 'decode/lone-cr',
      range: { start: lone.index, end: lone.index + 1 },
      fix: { title: 'fix/rewrite-newlines', safety: 'safe', edits: [] },
    });
  }
  return { text: text.replace(/\r(?!\n)/gu, '\n'), encoding, bom, diagnostics };
}

type Text = { text: string; encoding: Encoding; diagnostics: Diagnostic[] };

function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Text {
  const text = strictly(encoding, bytes);
  if (text === undefined) return damaged(new TextDecoder(encoding).decode(bytes), encoding);
  return {
    text,
    encoding,
    diagnostics: [
      {
        code: 'decode/utf-16',
        severity: 'warning',
        message: 'decode/utf-16',
        fix: { title: 'fix/rewrite-utf8', safety: 'safe', edits: [] },
      },
    ],
  };
}

function decodeBytes(bytes: Uint8Array): Text {
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', diagnostics: [] };
  const loose = new TextDecoder('utf-8').decode(bytes);
  // Most of a damaged UTF-8 file also passes as GB18030; real GB18030 has next to no valid UTF-8 in it.
  const broken = loose.match(/\uFFFD/gu)?.length ?? 0;
  const whole = loose.match(/[^\x00-\x7F\uFFFD]/gu)?.length ?? 0;
  const gb = whole > broken ? undefined : strictly('gb18030', bytes);
  if (gb === undefined) return damaged(loose, 'utf-8');
  return {
    text: gb,
    encoding: 'gb18030',
    diagnostics: [
      {
        code: 'decode/not-utf8',
        severity: 'error',
        message: 'decode/not-utf8',
        fix: { title: 'fix/rewrite-utf8', safety: 'safe', edits: [] },
      },
    ],
  };
}

function damaged(text: string, encoding: Encoding): Text {
  const at = Math.max(0, text.indexOf('\uFFFD'));
  return {
    text,
    encoding,
    diagnostics: [
      {
        code: 'decode/damaged',
        severity: 'error',
        message: 'decode/damaged',
        range: { start: at, end: at + 1 },
      },
    ],
  };
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
