/** Colour is decided here, once for each stream; chalk alone would ignore NO_COLOR. */
import type { Painter } from '../report/index.js';
import type { Io, OutputStream } from './io.js';

/** `--color`/`--no-color` (`flag`), then FORCE_COLOR, then NO_COLOR, then whether this very stream is a terminal. */
export function wantsColour(stream: OutputStream, env: Io['env'], flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  const force = env.FORCE_COLOR;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** chalk is loaded only when there is something to colour. */
export async function painter(on: boolean): Promise<Painter> {
  const same = (text: string): string => text;
  if (!on) return { error: same, warning: same, info: same, path: same, dim: same };
  const { Chalk } = await import('chalk');
  const { red, yellow, cyan, underline, dim } = new Chalk({ level: 1 });
  return { error: red, warning: yellow, info: cyan, path: underline, dim };
}
