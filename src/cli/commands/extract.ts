/** `reply extract`: the YAML back out of a PDF or DOCX. Exit code 1: the document was edited since. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Extracted, extractSource } from '../../road/extract.js';
import { UnreadablePdf } from '../../verify/index.js';
import { sentenceOf } from '../../verify/report/lines.js';
import { behindLinks, writeAll } from '../atomic.js';
import { stdinArgument } from '../files.js';
import { readStdin } from '../io.js';
import type { Run } from '../program.js';
import { readBytes } from '../read.js';
import { Refusal } from '../refusal.js';
import type { Session } from '../session.js';

interface Options {
  output?: string;
  force?: true;
}

export const run: Run<Options> = async (session, [path = stdinArgument], { output, force }) => {
  const { io } = session;
  const target = output === undefined || output === stdinArgument ? undefined : resolve(io.cwd, output);
  if (target !== undefined) {
    if (path !== stdinArgument && behindLinks(target) === behindLinks(resolve(io.cwd, path)))
      throw new Refusal('extract/itself', { path });
    if (existsSync(target) && !force)
      throw new Refusal('extract/exists', { path: output! }, { id: 'cli/force#hint' });
  }
  const bytes =
    path === stdinArgument
      ? await readStdin(io.stdin, Number.POSITIVE_INFINITY)
      : readBytes(resolve(io.cwd, path), path);
  const found = await extracted(bytes, path);
  if (target === undefined) await session.out(found.source);
  else {
    await writeAll([{ path: target, data: found.source }]);
    await session.tell(session.say('extract/written', { path: output! }));
  }
  await tellState(session, path, found);
  return found.state === 'ours' || found.state === 'resaved' ? 0 : 1;
};

async function extracted(bytes: Uint8Array, path: string): Promise<Extracted> {
  try {
    const found = await extractSource(bytes);
    if (typeof found === 'string') throw new Refusal(`extract/${found}`, { path });
    return found;
  } catch (error) {
    if (error instanceof UnreadablePdf) throw new Refusal(`verify/${error.reason}`, { path });
    throw error;
  }
}

async function tellState({ say, tell, language }: Session, path: string, found: Extracted): Promise<void> {
  const { state, format, first, openTables } = found;
  const variant = state === 'resaved' || state === 'edited' ? (`${state}#${format}` as const) : state;
  await tell(say(`extract/${variant}`, { path }));
  if (openTables) await tell(`  ${say('verify/text-table')}`);
  if (first) await tell(`  ${say('extract/edited#differs', { sentence: sentenceOf(first, language) })}`);
}
