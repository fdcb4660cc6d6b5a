/** `reply lsp`: the language server on stdin and stdout; editors start it. */
import { join } from 'node:path';
import { lineColumn, lineStarts } from '../../core/text.js';
import { serve } from '../../lsp/server.js';
import type { ConfigOptions, Run } from '../program.js';
import { FaultyFiles, Refusal } from '../refusal.js';
import { placeFinder } from '../settings.js';
import { today } from '../today.js';
import { version } from '../version.js';

export const run: Run<ConfigOptions> = ({ io, language, say }, _, options) => {
  serve(io.stdin, io.stdout, {
    language,
    version: version(),
    settings: (path) => {
      try {
        // Read anew each time: a config may be saved while letters are open.
        const { settings } = placeFinder(io.cwd, options)(path ?? join(io.cwd, 'letter'));
        return { settings: { ...settings, today: today() } };
      } catch (error) {
        if (error instanceof Refusal) return { problem: say(error.id, error.args) };
        if (error instanceof FaultyFiles)
          return {
            problem: error.files
              .flatMap((f) =>
                f.diagnostics.map((d) => {
                  const at = lineColumn(lineStarts(f.text), d.range?.start ?? 0);
                  return `${f.path}:${at.line}:${at.column}: ${say(d.message, d.args)}`;
                }),
              )
              .join('\n'),
          };
        throw error;
      }
    },
  });
  // The server ends the process when its client goes.
  return new Promise(() => {});
};
