/** The tree of commands and options; `completion` reads it too. Commands are loaded only when they run. */
import { Command, Option } from 'commander';
import type { Language, MessageId } from '../core/messages/index.js';
import { sentence } from '../core/messages/index.js';
import { Refusal } from './refusal.js';
import type { Session } from './session.js';

/** What a command file exports: exit code from arguments and options. */
export type Run<Options> = (
  session: Session,
  args: string[],
  options: Options,
  program: Command,
) => Promise<number>;

export interface ConfigOptions {
  /** A path, or `false` for `--no-config`. */
  config?: string | false;
  /** `--preset`; not every command has it. */
  preset?: string;
}

/** Build the tree; `start` is called with the command that the arguments name. */
export function buildProgram(
  language: Language,
  start: (run: () => Promise<Run<never>>, args: string[], options: object) => Promise<void>,
): Command {
  const say = (id: MessageId): string => sentence(language, id);
  const program = new Command('reply');
  program
    .description(say('cli/about'))
    .addOption(new Option('--lang <zh|en>', say('cli/option-lang')).argParser(checkedLanguage))
    .addOption(new Option('--color', say('cli/option-color')))
    .addOption(new Option('--no-color', say('cli/option-no-color')))
    .addHelpText('after', `\n${say('cli/help-after')}`);

  const command = <O>(
    name: string,
    usage: string,
    about: MessageId,
    load: () => Promise<{ run: Run<O> }>,
  ): Command => {
    const made = program.command(usage === '' ? name : `${name} ${usage}`).description(say(about));
    made.action((...given: unknown[]) => {
      const args = (given.slice(0, -2) as (string | string[] | undefined)[])
        .flat()
        .filter((a) => a !== undefined);
      return start(async () => (await load()).run as Run<never>, args, made.opts());
    });
    return made;
  };
  const list = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];
  const withConfig = (c: Command): Command =>
    c.option('--config <file>', say('cli/option-config')).option('--no-config', say('cli/option-no-config'));

  withConfig(
    command('render', `<${say('cli/arg-files')}...>`, 'cli/render', () => import('./commands/render.js'))
      .option('-t, --to <formats>', say('cli/option-to'), list)
      .option('-o, --output <path>', say('cli/option-output'))
      .option('-f, --force', say('cli/option-force'))
      .option('--layout <form>', say('cli/option-layout'))
      .option('--letterhead <file>', say('cli/option-letterhead'))
      .option('--allow-errors', say('cli/option-allow-errors'))
      .option('--draft <mark>', say('cli/option-draft'))
      .option('--require-standard-fonts', say('cli/option-standard-fonts'))
      .option('--plain', say('cli/option-plain'))
      .option('--watch', say('cli/option-watch'))
      .option('--open', say('cli/option-open'))
      .option('--stdin-filename <name>', say('cli/option-stdin-filename')),
  );
  withConfig(
    command('export', `<${say('cli/arg-paths')}...>`, 'cli/export', () => import('./commands/export.js'))
      .option('--out <dir>', say('cli/option-out'))
      .option('-t, --to <formats>', say('cli/option-export-to'), list)
      .option('--name <pattern>', say('cli/option-name'))
      .option('--ledger <formats>', say('cli/option-export-ledger'), list)
      .option('--jobs <n>', say('cli/option-jobs'))
      .option('--shard <i/n>', say('cli/option-shard'))
      .option('--merge', say('cli/option-merge'))
      .option('-f, --force', say('cli/option-export-force'))
      .option('--dry-run', say('cli/option-dry-run'))
      .option('--preset <name>', say('cli/option-preset')),
  );
  withConfig(
    command('lint', `[${say('cli/arg-paths')}...]`, 'cli/lint', () => import('./commands/lint.js'))
      .option('--fix', say('cli/option-fix'))
      .option('--unsafe', say('cli/option-unsafe'))
      .option('--diff', say('cli/option-diff'))
      .option('--format <name[=file]>', say('cli/option-format'), list)
      .option('--fail-on <severity>', say('cli/option-fail-on'))
      .option('--max-warnings <n>', say('cli/option-max-warnings'))
      .option('--quiet', say('cli/option-quiet'))
      .option('--rule <id=severity>', say('cli/option-rule'), list)
      .option('--ledger <file>', say('cli/option-ledger'))
      .option('--preset <name>', say('cli/option-preset'))
      .option('--baseline <file>', say('cli/option-baseline'))
      .option('--write-baseline', say('cli/option-write-baseline'))
      .option('--layout-check', say('cli/option-layout-check'))
      .option('--stdin-filename <name>', say('cli/option-stdin-filename'))
      .option('--print-config', say('cli/option-print-config')),
  );
  withConfig(
    command('verify', `<${say('cli/arg-pdfs')}...>`, 'cli/verify', () => import('./commands/verify.js'))
      .option('--against <file>', say('cli/option-against'))
      .option('--json', say('cli/option-json'))
      .option('--html <file>', say('cli/option-html')),
  );
  command('extract', `<${say('cli/arg-made')}>`, 'cli/extract', () => import('./commands/extract.js'))
    .option('-o, --output <file>', say('cli/option-extract-output'))
    .option('-f, --force', say('cli/option-extract-force'));
  command('new', `[${say('cli/arg-name')}]`, 'cli/new', () => import('./commands/new.js'))
    .option('--template [name]', say('cli/option-template'))
    .option('--from <file>', say('cli/option-from'))
    .option('-o, --output <folder>', say('cli/option-new-output'))
    .option('--columns <file>', say('cli/option-columns'))
    .option('--json', say('cli/option-new-json'));
  command('explain', `<${say('cli/arg-code')}>`, 'cli/explain', () => import('./commands/explain.js')).option(
    '--json',
    say('cli/option-json'),
  );
  command('rules', '', 'cli/rules', () => import('./commands/rules.js')).option(
    '--json',
    say('cli/option-json'),
  );
  command('schema', `[${say('cli/arg-kind')}]`, 'cli/schema', () => import('./commands/schema.js'));
  withConfig(command('lsp', '', 'cli/lsp', () => import('./commands/lsp.js')));
  withConfig(command('doctor', '', 'cli/doctor', () => import('./commands/doctor.js')));
  command(
    'completion',
    `<${say('cli/arg-shell')}>`,
    'cli/completion',
    () => import('./commands/completion.js'),
  );

  translate(program, language);
  return program;
}

/** As commander would write it, in the language of the run. */
function usageOf(c: Command, program: Command, language: Language): string {
  const options = `[${sentence(language, 'cli/arg-options')}]`;
  if (c === program) return `<${sentence(language, 'cli/arg-command')}> ${options}`;
  return [options, ...argumentsOf(c)].join(' ');
}

function argumentsOf(c: Command): string[] {
  return c.registeredArguments.map((a) => {
    const name = a.name() + (a.variadic ? '...' : '');
    return a.required ? `<${name}>` : `[${name}]`;
  });
}

function checkedLanguage(value: string): string {
  if (!/^(?:zh|en)/iu.test(value)) throw new Refusal('cli/unknown-language', { value });
  return value;
}

const titles: Record<string, MessageId> = {
  'Usage:': 'cli/title-usage',
  'Arguments:': 'cli/title-arguments',
  'Options:': 'cli/title-options',
  'Commands:': 'cli/title-commands',
  'Global Options:': 'cli/title-global',
};

function translate(program: Command, language: Language): void {
  for (const c of [program, ...program.commands]) {
    c.exitOverride()
      .helpOption('-h, --help', sentence(language, 'cli/option-help'))
      .usage(usageOf(c, program, language))
      .configureHelp({
        showGlobalOptions: true,
        subcommandTerm: (sub) => [sub.name(), ...argumentsOf(sub)].join(' '),
        // Enough for our own sentences, and nothing to load.
        displayWidth: (text) => text.replace(/[\u2E80-\uFFEF]/gu, 'xx').length,
        styleTitle: (title) => (titles[title] ? sentence(language, titles[title]) : title),
      });
  }
  program.helpCommand(`help [${sentence(language, 'cli/arg-command')}]`, sentence(language, 'cli/help'));
}
