/** The code that V8 compiled when the command was built: taken where it fits, done without where it does not. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { bin, root } from './run.js';

const ask = (...options: string[]): string =>
  execFileSync(
    process.execPath,
    [...options, '-p', 'require("./bin/load.js").load().script.cachedDataRejected'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  ).trim();
const help = (...options: string[]): string =>
  execFileSync(process.execPath, [...options, bin, '--help'], { cwd: root, encoding: 'utf8' });

describe('compiled code', () => {
  it('is taken by the Node.js that built it', () => {
    expect(ask()).toBe('false');
  });

  it('is refused by a V8 that differs, and the command works all the same', () => {
    expect(ask('--no-opt')).toBe('true');
    expect(help('--no-opt')).toBe(help());
    expect(help()).toContain('render');
  });
});
