/** argv → exit code: 0 clean, 1 findings, 2 the run itself went wrong. */
import { CommanderError } from 'commander';
import type { Language } from '../core/messages/index.js';
import { tellFailure } from './failure.js';
import type { Io } from './io.js';
import { buildProgram } from './program.js';
import { Interrupted } from './refusal.js';
import { makeSession } from './session.js';
import { usageRefusal } from './usage.js';
import { version } from './version.js';

/** What a worker of `export` does; see bin/worker.js. */
export async function work(): Promise<void> {
  const { serve } = await import('./export/worker.js');
  serve();
}

export async function main(argv: readonly string[], io: Io): Promise<number> {
  const session = makeSession(io, languageOf(argv, io.env), colourOf(argv));
  let exit = 0;
  let help = '';
  const program = buildProgram(session.language, async (load, args, options) => {
    const run = await load();
    exit = await run(session, args, options as never, program);
  });
  program.version(version(), '-V, --version', session.say('cli/option-version'));
  for (const c of [program, ...program.commands]) {
    c.configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: () => {},
      getOutHasColors: () => false,
    });
  }
  try {
    if (argv.length === 0) help = program.helpInformation();
    else await program.parseAsync(argv, { from: 'user' });
    await session.out(help);
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0)
      return session.out(help).then(
        () => 0,
        () => 2,
      );
    if (error instanceof Interrupted) return 130;
    const cause = error instanceof CommanderError ? usageRefusal(error, program, argv, io.cwd) : error;
    await tellFailure(cause, session).catch(() => {});
    return 2;
  }
}

/** Needed before the arguments are read: help and usage errors are in the language asked for. */
function languageOf(argv: readonly string[], env: Io['env']): Language {
  const at = argv.findIndex((a) => a === '--lang' || a.startsWith('--lang='));
  const asked =
    at < 0 ? env.REPLY_LANG : argv[at]!.includes('=') ? argv[at]!.slice('--lang='.length) : argv[at + 1];
  return asked?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

function colourOf(argv: readonly string[]): boolean | undefined {
  const last = argv.findLast((a) => a === '--color' || a === '--no-color');
  return last === undefined ? undefined : last === '--color';
}
