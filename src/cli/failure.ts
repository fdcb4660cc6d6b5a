/** What ends a run, said on stderr: one sentence, what to do, never a stack trace unless asked for. */
import type { Diagnostic } from '../core/diagnostic.js';
import { put } from './io.js';
import { FaultyFiles, Refusal } from './refusal.js';
import type { Session } from './session.js';
import { version } from './version.js';

export async function tellFailure(error: unknown, session: Session): Promise<void> {
  const { say, tell } = session;
  const { error: red } = await session.paint('stderr');
  if (error instanceof FaultyFiles) return session.showFindings(error.files);
  if (error instanceof Refusal) {
    await tell(`${red('✖')} ${say(error.id, error.args)}`);
    if (error.hint) await tell(`  ${say(error.hint.id, error.hint.args)}`);
    return;
  }
  const diagnostic = (error as { diagnostic?: Diagnostic } | undefined)?.diagnostic;
  if (diagnostic) return tell(`${red('✖')} ${say(diagnostic.message, diagnostic.args)}`);
  const reason = error instanceof Error ? error.message : String(error);
  await tell(`${red('✖')} ${say('internal/crash', { version: version(), node: process.version, reason })}`);
  if (session.io.env.REPLY_DEBUG === '1' && error instanceof Error)
    await put(session.io.stderr, `${error.stack}\n`);
  else await tell(`  ${say('internal/crash#hint')}`);
}
