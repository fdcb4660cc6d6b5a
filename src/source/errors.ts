import type { ErrorCode, YAMLError } from 'yaml';
import type { Diagnostic } from '../core/diagnostic.js';
import type { MessageId } from '../core/messages/index.js';
import { problem } from './guards.js';

/** Every error code of the library and our sentence for it. */
export const sentenceOf = {
  ALIAS_PROPS: 'yaml/alias-props',
  BAD_ALIAS: 'yaml/bad-alias',
  BAD_COLLECTION_TYPE: 'yaml/bad-collection-type',
  BAD_DIRECTIVE: 'yaml/bad-directive',
  BAD_DQ_ESCAPE: 'yaml/bad-dq-escape',
  BAD_INDENT: 'yaml/bad-indent',
  BAD_PROP_ORDER: 'yaml/bad-prop-order',
  BAD_SCALAR_START: 'yaml/bad-scalar-start',
  BLOCK_AS_IMPLICIT_KEY: 'yaml/block-as-implicit-key',
  BLOCK_IN_FLOW: 'yaml/block-in-flow',
  DUPLICATE_KEY: 'yaml/duplicate-key',
  IMPOSSIBLE: 'yaml/impossible',
  KEY_OVER_1024_CHARS: 'yaml/key-over-1024-chars',
  MISSING_CHAR: 'yaml/missing-char',
  MULTILINE_IMPLICIT_KEY: 'yaml/multiline-implicit-key',
  MULTIPLE_ANCHORS: 'yaml/multiple-anchors',
  MULTIPLE_DOCS: 'yaml/multiple-docs',
  MULTIPLE_TAGS: 'yaml/multiple-tags',
  NON_STRING_KEY: 'yaml/non-string-key',
  RESOURCE_EXHAUSTION: 'yaml/resource-exhaustion',
  TAB_AS_INDENT: 'yaml/tab-as-indent',
  TAG_RESOLVE_FAILED: 'yaml/tag-resolve-failed',
  UNEXPECTED_TOKEN: 'yaml/unexpected-token',
} as const satisfies Record<ErrorCode, MessageId>;

/** The library's error in our words, where no trap explains it better. */
export function plainError(text: string, error: YAMLError): Diagnostic {
  const start = Math.min(error.pos[0], text.length);
  const end = Math.min(Math.max(error.pos[1], start), text.length);
  // Past the end of a line there is nothing to underline, and a range over several lines says nothing.
  const line = /^[^\r\n]*/u.exec(text.slice(start, end))![0].trimEnd();
  const char = String.fromCodePoint(text.codePointAt(start) ?? 32).trim();
  return problem(
    sentenceOf[error.code],
    { start, end: start + line.length },
    { char, text: line, key: line },
  );
}
