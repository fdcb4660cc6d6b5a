/** The extension for VS Code, with the editor played by the test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { root } from '../cli/run.js';

const home = join(root, 'editors/vscode');
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));

it('starts the server with the settings of the window, for letters only', () => {
  const settings: Record<string, unknown> = Object.fromEntries(
    Object.entries(manifest.contributes.configuration.properties as Record<string, { default: unknown }>).map(
      ([name, { default: value }]) => [name.replace('fuhan.', ''), value],
    ),
  );
  const started: unknown[][] = [];
  class LanguageClient {
    constructor(...args: unknown[]) {
      started.push(args);
    }
    start(): string {
      return 'started';
    }
  }
  const modules: Record<string, unknown> = {
    vscode: {
      workspace: {
        getConfiguration: () => ({ get: (name: string) => settings[name] }),
        createFileSystemWatcher: (pattern: string) => pattern,
      },
    },
    'vscode-languageclient/node': { LanguageClient },
  };
  const exports: { activate?: () => unknown } = {};
  const code = readFileSync(join(home, manifest.main), 'utf8');
  runInNewContext(code, { exports, process, require: (name: string) => modules[name] });
  expect(exports.activate!()).toBe('started');
  const [, , server, client] = started[0]! as [string, string, object, { documentSelector: object[] }];
  expect(server).toMatchObject({ command: 'reply', args: ['lsp', '--lang', 'zh'] });
  expect(client.documentSelector).toEqual([{ language: 'yaml', pattern: '**/*.reply.{yaml,yml}' }]);
});
