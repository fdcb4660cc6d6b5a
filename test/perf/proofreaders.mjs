// Other proofreaders, fetched once into a folder that git ignores; no dependencies of this project. The registry has no
// preset of textlint for Chinese that it serves with all its parts, so its rules that mean something in Chinese are taken.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.proofreaders/', import.meta.url));
const fetched = createRequire(here);
const textlint = '15.8.0';
const rules = {
  'textlint-rule-zh-half-and-full-width-bracket': '1.1.0',
  '@textlint-rule/textlint-rule-no-unmatched-pair': '2.0.4',
  '@textlint-rule/textlint-rule-no-invalid-control-character': '3.0.0',
  'textlint-rule-doubled-spaces': '1.0.2',
  'textlint-rule-no-kangxi-radicals': '0.2.2',
  'textlint-rule-date-weekday-mismatch': '1.1.1',
};
const module = (name) => fetched(name).default ?? fetched(name);

/** `load` gives a function from one text to the number of its findings. */
export const peers = {
  textlint: {
    title: `textlint ${textlint} with ${Object.keys(rules).length} rules for Chinese`,
    packages: { '@textlint/kernel': textlint, '@textlint/textlint-plugin-text': textlint, ...rules },
    load() {
      const { TextlintKernel } = fetched('@textlint/kernel');
      const kernel = new TextlintKernel();
      const options = {
        ext: '.txt',
        plugins: [{ pluginId: 'text', plugin: module('@textlint/textlint-plugin-text') }],
        rules: Object.keys(rules).map((name) => ({ ruleId: name, rule: module(name) })),
      };
      return async (text) => (await kernel.lintText(text, options)).messages.length;
    },
  },
  autocorrect: {
    title: 'autocorrect 2.14.0 (Rust)',
    packages: { 'autocorrect-node': '2.14.0' },
    load() {
      const { lintFor } = fetched('autocorrect-node');
      return (text) => lintFor(text, 'letter.txt').lines.length;
    },
  },
  zhlint: {
    title: 'zhlint 0.8.2, its default rules',
    packages: { zhlint: '0.8.2' },
    load() {
      const { run } = fetched('zhlint');
      return (text) => run(text, { rules: { preset: 'default' } }).validations.length;
    },
  },
};

/** Fetches what is not there yet. @returns the names of those that cannot be fetched. */
export function installPeers(say) {
  mkdirSync(here, { recursive: true });
  if (!existsSync(join(here, 'package.json')))
    writeFileSync(join(here, 'package.json'), '{ "private": true }\n');
  return Object.entries(peers).flatMap(([name, { title, packages }]) => {
    const there = ([id, version]) => {
      const file = join(here, 'node_modules', id, 'package.json');
      return existsSync(file) && fetched(file).version === version;
    };
    if (Object.entries(packages).every(there)) return [];
    console.log(`Fetching ${title} into test/perf/.proofreaders, for this bench only.`);
    const wanted = Object.entries(packages).map(([id, version]) => `${id}@${version}`);
    const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...wanted];
    try {
      execFileSync('npm', args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
      return [];
    } catch (error) {
      say(`${title}: not fetched (${error.message.split('\n')[0]})`);
      return [name];
    }
  });
}
