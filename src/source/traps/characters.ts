/** Characters that cannot be seen, or that look like others. */
import type { Diagnostic } from '../../core/diagnostic.js';
import type { MessageId } from '../../core/messages/index.js';
import { control, invisible, separator } from '../clean.js';
import { problem } from '../guards.js';
import type { Parsed } from './parsed.js';

const kinds: readonly {
  id: MessageId;
  pattern: RegExp;
  change: (found: string) => string;
  title: MessageId;
}[] = [
  {
    id: 'yaml/control-character',
    pattern: new RegExp(`[${control}]+`, 'gu'),
    change: () => '',
    title: 'fix/remove-characters',
  },
  {
    id: 'yaml/invisible-character',
    pattern: new RegExp(`[${invisible}]+`, 'gu'),
    change: () => '',
    title: 'fix/remove-characters',
  },
  {
    id: 'yaml/line-separator',
    pattern: new RegExp(`[${separator}]+`, 'gu'),
    change: () => '',
    title: 'fix/remove-characters',
  },
  {
    id: 'yaml/radical',
    pattern: /[\u2F00-\u2FD5]+/gu,
    change: (found) => found.normalize('NFKC'),
    title: 'fix/ordinary-characters',
  },
];

export function characters({ text }: Parsed): Diagnostic[] {
  return kinds.flatMap(({ id, pattern, change, title }) =>
    [...text.matchAll(pattern)].map((found): Diagnostic => {
      const range = { start: found.index, end: found.index + found[0].length };
      const codes = [...new Set(found[0])].map(
        (c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
      );
      return {
        ...problem(id, range, {
          text: found[0],
          codes: codes.slice(0, 3).join('、'),
          plain: change(found[0]),
        }),
        severity: 'warning',
        fix: {
          title,
          safety: id === 'yaml/line-separator' ? 'unsafe' : 'safe',
          edits: [{ ...range, text: change(found[0]) }],
        },
      };
    }),
  );
}
