/** How far an export is: a bar on a terminal, a line now and then elsewhere. */
import process from 'node:process';
import { hear } from '../io.js';
import type { Session } from '../session.js';

export interface Progress {
  step(done: number): void;
  /** Takes the bar away. */
  clear(): Promise<void>;
}

/** A terminal is written to ten times a second at most, a log every ten seconds. */
const often = { terminal: 100, log: 10_000 };

const width = 24;

export function exportProgress(session: Session, total: number): Progress {
  const stderr = hear(session.io.stderr);
  const terminal = stderr.isTTY === true && session.io.env.CI === undefined;
  const start = Number(process.hrtime.bigint() / 1_000_000n);
  let last = start;
  return {
    step: (done) => {
      const now = Number(process.hrtime.bigint() / 1_000_000n);
      if (now - last < (terminal ? often.terminal : often.log)) return;
      last = now;
      const told = session.say('export/progress', { done, total, ...rateOf(done, total, now - start) });
      if (!terminal) void session.tell(told);
      else {
        const full = Math.round((done / total) * width);
        stderr.write(`\r\u001B[K${'█'.repeat(full)}${'░'.repeat(width - full)} ${told}`, () => {});
      }
    },
    clear: () =>
      terminal ? new Promise((done) => void stderr.write('\r\u001B[K', () => done())) : Promise.resolve(),
  };
}

/** Letters a second, and what the rest takes at that rate: `1:05`. */
export function rateOf(done: number, total: number, ms: number): { rate: string; left: string } {
  const rate = (done / Math.max(ms, 1)) * 1000;
  const seconds = rate > 0 ? Math.ceil((total - done) / rate) : 0;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (parts[0] === 0) parts.shift();
  const left = parts.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
  return { rate: rate < 10 ? rate.toFixed(1) : rate.toFixed(0), left };
}
