/** commander's complaints in the clerk's language, with what to do. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command, CommanderError } from 'commander';
import { nearest } from '../schema/nearest.js';
import { Refusal } from './refusal.js';

/** Words that people try; edit distance cannot find these. */
const meant: Readonly<Record<string, string>> = {
  check: 'lint',
  validate: 'lint',
  fix: 'lint --fix',
  build: 'render',
  convert: 'render',
  pdf: 'render -t pdf',
  docx: 'render -t docx',
  init: 'new',
  create: 'new',
  fonts: 'doctor',
};

/** A usage error as a refusal; the word meant stands in quotes in commander's own sentence. */
export function usageRefusal(
  error: CommanderError,
  program: Command,
  argv: readonly string[],
  cwd: string,
): Refusal {
  const word = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const name = program.commands.find((c) => argv.includes(c.name()))?.name();
  const help = { id: 'cli/usage#hint' as const, args: { command: name ? `${name} ` : '' } };
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownCommand(word, program, cwd);
    case 'commander.unknownOption': {
      const owner = program.commands.find((c) => c.name() === name) ?? program;
      const known = [...owner.options, ...program.options].flatMap((o) => o.long ?? []);
      const near = nearest(word.replace(/=.*/u, ''), [...known, '--help', '--version'])[0];
      return new Refusal(
        'cli/unknown-option',
        { option: word },
        near ? { id: 'cli/did-you-mean', args: { near } } : help,
      );
    }
    case 'commander.missingArgument':
      return new Refusal('cli/missing-argument', { argument: word }, help);
    case 'commander.optionMissingArgument':
      return new Refusal('cli/option-missing-argument', { option: word }, help);
    case 'commander.excessArguments':
      return new Refusal('cli/excess-arguments', {}, help);
    default:
      return new Refusal('cli/usage', { reason: error.message }, help);
  }
}

function unknownCommand(word: string, program: Command, cwd: string): Refusal {
  const names = program.commands.map((c) => c.name());
  const near = Object.hasOwn(meant, word) ? meant[word] : nearest(word, names)[0];
  if (near)
    return new Refusal(
      'cli/unknown-command',
      { word },
      { id: 'cli/did-you-mean', args: { near: `reply ${near}` } },
    );
  if (existsSync(resolve(cwd, word))) {
    return new Refusal(
      'cli/unknown-command#file',
      { word },
      { id: 'cli/did-you-mean', args: { near: `reply render ${word}` } },
    );
  }
  return new Refusal('cli/unknown-command', { word }, { id: 'cli/commands#hint', args: { names } });
}
