/** `reply new`: a starter draft from a template; a terminal is asked for the first fields. `--from`: a list is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { pathToFileURL } from 'node:url';
import { applyEdits, type TextEdit } from '../../core/text.js';
import { nearest } from '../../schema/nearest.js';
import { parseSource, quoteScalar } from '../../source/index.js';
import { writeAll } from '../atomic.js';
import { shortest } from '../files.js';
import type { Run } from '../program.js';
import { Interrupted, Refusal } from '../refusal.js';
import type { Session } from '../session.js';
import { packageRoot } from '../version.js';

const suffix = '.reply.yaml';
const usual = 'reply';
const opinion = 'opinion';
/** The fields that differ in every letter, in the order of the file. */
const asked = ['/发文机关', '/主送', '/提案/届次', '/提案/编号', '/提案/案由', '/成文日期'] as const;

interface Options {
  template?: string | true;
  from?: string;
  output?: string;
  columns?: string;
  json?: boolean;
}

export const run: Run<Options> = async (session, [name], options) => {
  const folder = join(packageRoot(), 'templates/letters');
  const templates = readdirSync(folder)
    .filter((f) => f.endsWith(suffix))
    .map((f) => f.slice(0, -suffix.length))
    .sort();
  if (options.template === true) {
    const widest = Math.max(...templates.map((t) => t.length));
    const about = (t: string): string =>
      /^# (?!yaml-language-server)(.*)$/mu.exec(readFileSync(join(folder, t + suffix), 'utf8'))?.[1] ?? '';
    await session.out(templates.map((t) => `${t.padEnd(widest)}  ${about(t)}\n`).join(''));
    return 0;
  }
  const template = options.template ?? usual;
  if (!templates.includes(template)) {
    const near = nearest(template, templates)[0];
    throw new Refusal(
      'cli/unknown-template',
      { template, known: templates },
      near ? { id: 'cli/did-you-mean', args: { near: `--template ${near}` } } : undefined,
    );
  }
  const starter = (t: string, target: string): string =>
    withModeline(readFileSync(join(folder, t + suffix), 'utf8'), target);
  if (options.from !== undefined) {
    if (name !== undefined) throw new Refusal('cli/from-name', { name });
    const target = resolve(session.io.cwd, options.output ?? '.');
    const { draftsFrom } = await import('../drafts.js');
    const { templateFrom } = await import('../../drafts/index.js');
    const own = templateFrom(starter(template, target));
    const cohost = options.template === undefined ? templateFrom(starter(opinion, target)) : own;
    return draftsFrom(session, { ...options, from: options.from }, target, suffix, (role) =>
      role === '会办' ? cohost : own,
    );
  }
  for (const option of ['output', 'columns', 'json'] as const)
    if (options[option] !== undefined) throw new Refusal('cli/from-needed', { option: `--${option}` });
  const path = resolve(session.io.cwd, withSuffix(name ?? session.say('cli/new-name')));
  const shown = shortest(path, session.io.cwd);
  if (existsSync(path)) throw new Refusal('cli/new-exists', { path: shown }, { id: 'cli/new-exists#hint' });
  const text = starter(template, dirname(path));
  await writeAll([
    { path, data: session.io.stdin.isTTY && session.io.stderr.isTTY ? await ask(session, text) : text },
  ]);
  await session.tell(session.say('cli/new-made', { path: shown }));
  return 0;
};

function withSuffix(name: string): string {
  return /\.ya?ml$/iu.test(name) ? name : name + suffix;
}

/** The schema that an editor should use: by relative path when the package lies in the same folder tree. */
function withModeline(text: string, folder: string): string {
  const schema = join(packageRoot(), 'schemas/reply.schema.json');
  const short = relative(folder, schema).replaceAll('\\', '/');
  const address = short.startsWith('..') ? pathToFileURL(schema).href : short;
  return text.replace(/^# yaml-language-server: .*$/mu, `# yaml-language-server: $schema=${address}`);
}

/** Ctrl-D at a question: nobody knows what the other answers would have been, so nothing is written. */
function ended(): never {
  throw new Interrupted();
}

/** One question per field; an empty answer keeps what the template says. */
async function ask(session: Session, text: string): Promise<string> {
  const source = parseSource('template', text);
  const edits: TextEdit[] = [];
  const terminal = createInterface({ input: session.io.stdin, output: session.io.stderr });
  const interrupted = new Promise<never>((_, reject) => {
    terminal.once('SIGINT', () => reject(new Interrupted()));
  });
  try {
    for (const pointer of asked) {
      const range = source.range(pointer);
      const written = source.written(pointer);
      if (!range || written === undefined) continue;
      const question = session.say('cli/new-question', {
        field: pointer.split('/').at(-1)!,
        example: written,
      });
      const answer = (await Promise.race([terminal.question(question).catch(ended), interrupted])).trim();
      if (answer !== '') edits.push({ ...range, text: quoteScalar(answer) });
    }
  } finally {
    terminal.close();
  }
  return applyEdits(text, edits);
}
