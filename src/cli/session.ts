/** What every command receives: the process's edge, the language and the colours of this run. */
import { type Language, type MessageId, sentence } from '../core/messages/index.js';
import type { Ambiguous, Painter, ReportedFile } from '../report/index.js';
import { painter, wantsColour } from './colour.js';
import { type Io, put } from './io.js';
import type { SentenceArgs } from './refusal.js';

export interface Session {
  io: Io;
  language: Language;
  /** `--color`, `--no-color`, or neither. */
  colour: boolean | undefined;
  ambiguous: Ambiguous;
  /** A sentence in this run's language. */
  say(id: MessageId, args?: SentenceArgs): string;
  /** Results. */
  out(data: string | Uint8Array): Promise<void>;
  /** Everything else; a line end is added. */
  tell(line: string): Promise<void>;
  paint(stream: 'stdout' | 'stderr'): Promise<Painter>;
  /** Findings on stderr, with code frames. */
  showFindings(files: readonly ReportedFile[]): Promise<void>;
}

export function makeSession(io: Io, language: Language, colour: boolean | undefined): Session {
  const ambiguous: Ambiguous = io.env.REPLY_AMBIGUOUS === 'wide' ? 'wide' : 'narrow';
  const paint: Session['paint'] = (stream) => painter(wantsColour(io[stream], io.env, colour));
  const tell: Session['tell'] = (line) => put(io.stderr, `${line}\n`);
  return {
    io,
    language,
    colour,
    ambiguous,
    say: (id, args = {}) => sentence(language, id, joined(args, sentence(language, 'cli/list-separator'))),
    out: (data) => put(io.stdout, data),
    tell,
    paint,
    showFindings: async (files) => {
      if (files.every((f) => f.diagnostics.length === 0)) return;
      const { stylish } = await import('../report/stylish.js');
      // A batch of letters with a remark each would push what matters off the screen.
      const frames = files.reduce((n, f) => n + f.diagnostics.length, 0) <= mostFrames;
      const text = stylish({ files, language, paint: await paint('stderr'), frames, ambiguous });
      await tell(text.trimEnd());
    },
  };
}

/** Up to so many findings are shown with the line they stand on. */
const mostFrames = 30;

function joined(args: SentenceArgs, separator: string): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.join(separator) : value,
    ]),
  );
}
