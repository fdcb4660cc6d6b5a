/** Where outputs go, and which existing files may be replaced. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../schema/nearest.js';
import { type OutputFormat, writers } from '../write/index.js';
import { behindLinks } from './atomic.js';
import { isFolder, shortest, stdinArgument } from './files.js';
import { readBytes } from './read.js';
import { Refusal } from './refusal.js';

type Format = OutputFormat;
const formats = Object.keys(writers) as Format[];

/** Names that people use for a format. */
const aliases: Readonly<Record<string, Format>> = {
  markdown: 'md',
  word: 'docx',
  doc: 'docx',
  wps: 'docx',
  htm: 'html',
  xhtml: 'html',
  text: 'txt',
};

export interface Target {
  formats: Format[];
  /** Path of an output, absolute; undefined is stdout. `to` is the name of an addressed copy. */
  path(input: string, format: Format, to?: string): string | undefined;
}

export interface TargetOptions {
  to?: string[];
  output?: string;
}

/** Read `-t` and `-o` for so many inputs; anything that does not fit together is refused before work begins. */
export function planTarget(options: TargetOptions, inputs: readonly string[], cwd: string): Target {
  const wanted = readFormats(options.to ?? []);
  const { output } = options;
  const toStdout = output === stdinArgument || (output === undefined && inputs[0] === stdinArgument);
  if (toStdout) {
    if (inputs.length > 1 || wanted.length > 1) throw new Refusal('cli/stdout-one');
    return { formats: wanted.length > 0 ? wanted : ['pdf'], path: () => undefined };
  }
  if (output === undefined || meansFolder(output, cwd)) {
    const folder = output === undefined ? undefined : resolve(cwd, output);
    return {
      formats: wanted.length > 0 ? wanted : ['pdf'],
      path: (input, format, to) =>
        join(folder ?? dirname(resolve(cwd, input)), stem(input) + copyMark(to) + suffixOf(format)),
    };
  }
  if (inputs.length > 1 || wanted.length > 1)
    throw new Refusal('cli/needs-folder', { output }, { id: 'cli/needs-folder#hint', args: { output } });
  if (wanted.length === 0 && inputs.some((i) => resolve(cwd, i) === resolve(cwd, output))) {
    const example = `${stem(output)}.pdf`;
    throw new Refusal(
      'cli/overwrites-input',
      { path: output },
      { id: 'cli/overwrites-input#hint', args: { example } },
    );
  }
  const format = wanted[0] ?? formatOf(output);
  const bySuffix = formats.find((f) => output.toLowerCase().endsWith(suffixOf(f)));
  if (bySuffix && bySuffix !== format) throw new Refusal('cli/suffix-mismatch', { output, format });
  return {
    formats: [format],
    path: (_, f, to) => {
      const path = resolve(cwd, output);
      return to === undefined ? path : path.replace(/(\.[^./\\]*)?$/u, `${copyMark(to)}${suffixOf(f)}`);
    },
  };
}

/** The values of `-t`, each with commas or without; each format once. */
export function readFormats(to: readonly string[]): Format[] {
  return [...new Set(to.flatMap((t) => t.split(',')).map((t) => readFormat(t.trim())))];
}

function readFormat(name: string): Format {
  const lower = name.toLowerCase().replace(/^\./u, '');
  if (Object.hasOwn(writers, lower)) return lower as Format;
  const near = Object.hasOwn(aliases, lower) ? aliases[lower] : nearest(lower, formats)[0];
  throw new Refusal(
    'cli/unknown-format',
    { format: name, known: formats },
    near ? { id: 'cli/did-you-mean', args: { near: `-t ${near}` } } : { id: 'cli/unknown-format#hint' },
  );
}

function formatOf(output: string): Format {
  const suffix = /\.([^./\\]+)$/u.exec(basename(output))?.[1];
  if (suffix === undefined)
    throw new Refusal('cli/no-suffix', { output }, { id: 'cli/no-suffix#hint', args: { output } });
  return readFormat(suffix);
}

function meansFolder(output: string, cwd: string): boolean {
  return /[\\/]$/u.test(output) || isFolder(resolve(cwd, output));
}

function suffixOf(format: Format): string {
  return writers[format].suffix;
}

/** The file's name without `.reply.yaml`, `.yaml` or `.yml`. */
function stem(input: string): string {
  return input === stdinArgument ? 'reply' : basename(input).replace(/(?:\.reply)?\.ya?ml$/iu, '');
}

/** Names of people and agencies in file names: nothing that a file system forbids. */
function copyMark(to: string | undefined): string {
  return to === undefined ? '' : `-${to.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '_')}`;
}

/**
 * Outputs replace what is there, with three exceptions that need `--force`: a file that is also an input,
 * any YAML, and a DOCX of ours that somebody has edited. Two outputs of one name are never right.
 */
export async function refuseOverwriting(
  files: readonly { path: string; input: string }[],
  inputs: readonly string[],
  cwd: string,
  force: boolean,
): Promise<void> {
  const seen = new Map<string, string>();
  for (const { path, input } of files) {
    const key = path.normalize('NFC');
    const first = seen.get(key);
    const shown = shortest(path, cwd);
    if (first === input) throw new Refusal('cli/same-output#copies', { input, path: shown });
    if (first !== undefined) throw new Refusal('cli/same-output', { first, second: input, path: shown });
    seen.set(key, input);
  }
  if (force) return;
  const read = new Set(inputs.map((i) => behindLinks(resolve(cwd, i)).normalize('NFC')));
  for (const { path } of files) {
    const target = behindLinks(path);
    const shown = shortest(path, cwd);
    const hint = { id: 'cli/force#hint' as const };
    if (read.has(target.normalize('NFC'))) throw new Refusal('cli/overwrites-input', { path: shown }, hint);
    if (/\.ya?ml$/iu.test(path) || /\.ya?ml$/iu.test(target))
      throw new Refusal('cli/overwrites-yaml', { path: shown }, hint);
    if (/\.docx$/iu.test(path) && existsSync(path)) {
      const { docxCarried } = await import('../write/docx/hash.js');
      // Somebody may have changed how it looks.
      const found = docxCarried(readBytes(path, shown));
      if (found && found.state !== 'ours') throw new Refusal('cli/overwrites-edited', { path: shown }, hint);
    }
  }
}
