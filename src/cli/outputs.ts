/** Where outputs go, and which existing files may be replaced. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../schema/nearest.js';
import { type OutputFormat, writers } from '../write/index.js';
import type { OutputFile } from './atomic.js';
import { stdinArgument } from './files.js';
import { Refusal } from './refusal.js';

type Format = OutputFormat;
const formats = Object.keys(writers) as Format[];

/** Names that people use for a format. */
const aliases: Readonly<Record<string, Format>> = { markdown: 'md', word: 'docx', doc: 'docx', wps: 'docx' };

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
  const asked = (options.to ?? []).flatMap((t) => t.split(',')).map((t) => readFormat(t.trim()));
  const wanted = [...new Set(asked)];
  const { output } = options;
  const toStdout = output === stdinArgument || (output === undefined && inputs[0] === stdinArgument);
  if (toStdout) {
    if (inputs.length > 1 || wanted.length > 1) throw new Refusal('cli/stdout-one');
    return { formats: wanted.length > 0 ? wanted : ['pdf'], path: () => undefined };
  }
  if (output === undefined || isFolder(output, cwd)) {
    const folder = output === undefined ? undefined : resolve(cwd, output);
    return {
      formats: wanted.length > 0 ? wanted : ['pdf'],
      path: (input, format, to) =>
        join(folder ?? dirname(resolve(cwd, input)), stem(input) + copyMark(to) + suffixOf(format)),
    };
  }
  if (inputs.length > 1 || wanted.length > 1)
    throw new Refusal('cli/needs-folder', { output }, { id: 'cli/needs-folder#hint', args: { output } });
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

function readFormat(name: string): Format {
  const lower = name.toLowerCase().replace(/^\./u, '');
  if (Object.hasOwn(writers, lower)) return lower as Format;
  const near = Object.hasOwn(aliases, lower) ? aliases[lower] : nearest(lower, formats)[0];
  const known = formats.join('、');
  throw new Refusal(
    'cli/unknown-format',
    { format: name, known },
    near ? { id: 'cli/did-you-mean', args: { near: `-t ${near}` } } : { id: 'cli/unknown-format#hint' },
  );
}

function formatOf(output: string): Format {
  const suffix = /\.([^./\\]+)$/u.exec(basename(output))?.[1];
  if (suffix === undefined)
    throw new Refusal('cli/no-suffix', { output }, { id: 'cli/no-suffix#hint', args: { output } });
  return readFormat(suffix);
}

function isFolder(output: string, cwd: string): boolean {
  const stat = statSync(resolve(cwd, output), { throwIfNoEntry: false });
  return /[\\/]$/u.test(output) || stat?.isDirectory() === true;
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
  files: readonly OutputFile[],
  inputs: readonly string[],
  cwd: string,
  force: boolean,
): Promise<void> {
  const seen = new Set<string>();
  for (const { path } of files) {
    const key = path.normalize('NFC');
    if (seen.has(key)) throw new Refusal('cli/same-output', { path });
    seen.add(key);
  }
  if (force) return;
  const read = new Set(inputs.map((i) => resolve(cwd, i).normalize('NFC')));
  for (const { path } of files) {
    const hint = { id: 'cli/force#hint' as const };
    if (read.has(path.normalize('NFC'))) throw new Refusal('cli/overwrites-input', { path }, hint);
    if (/\.ya?ml$/iu.test(path)) throw new Refusal('cli/overwrites-yaml', { path }, hint);
    if (/\.docx$/iu.test(path) && existsSync(path)) {
      const { docxEdited } = await import('../write/docx/hash.js');
      if (docxEdited(readFileSync(path)) === 'edited')
        throw new Refusal('cli/overwrites-edited', { path }, hint);
    }
  }
}
