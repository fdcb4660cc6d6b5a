import { hear } from './io.js';
import type { Session } from './session.js';

/** One line on stderr that is written over; on a terminal only, and only where there is something to wait for. */
export function progress(
  session: Session,
  total: number,
): { step(n: number, path: string): Promise<void>; clear(): Promise<void> } {
  const stderr = hear(session.io.stderr);
  const shown = stderr.isTTY === true && total > 1;
  const write = (text: string): Promise<void> =>
    shown ? new Promise((done) => void stderr.write(`\r\u001B[K${text}`, () => done())) : Promise.resolve();
  return {
    step: (n, path) => write(session.say('cli/progress', { n, total, path })),
    clear: () => write(''),
  };
}
