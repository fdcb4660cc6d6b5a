/** Colour per stream: flags, then FORCE_COLOR, then NO_COLOR, then whether that stream is a terminal. */
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { wantsColour } from '../../src/cli/colour.js';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { folder, letter, reply } from './run.js';

const sgr = '\u001B[';

class Sink extends Writable {
  text = '';
  constructor(readonly isTTY: boolean) {
    super();
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

interface Terminals {
  stdout?: boolean;
  stderr?: boolean;
  env?: Record<string, string>;
}

async function run(args: string[], { stdout = false, stderr = false, env = {} }: Terminals) {
  const cwd = folder({ 'a.reply.yaml': letter({ 文号: '青教函[2026]12号' }), 'b.reply.yaml': letter() });
  const out = new Sink(stdout);
  const err = new Sink(stderr);
  const io = { stdin: Readable.from([]), stdout: out, stderr: err, env, cwd } as unknown as Io;
  const code = await main(args, io);
  return { code, out: out.text, err: err.text };
}

describe('a stream', () => {
  const sink = (isTTY: boolean) => new Sink(isTTY) as never;
  it.each([
    [true, {}, undefined, true],
    [false, {}, undefined, false],
    [true, { NO_COLOR: '1' }, undefined, false],
    [true, { NO_COLOR: '' }, undefined, true],
    [false, { FORCE_COLOR: '1' }, undefined, true],
    [true, { FORCE_COLOR: '0' }, undefined, false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, true],
    [false, { CI: '1' }, undefined, false],
    [true, { TERM: 'dumb' }, undefined, false],
    [false, { NO_COLOR: '1' }, true, true],
    [true, { FORCE_COLOR: '1' }, false, false],
  ] as const)('terminal %j, %j, flag %j: %j', (tty, env, flag, wanted) => {
    expect(wantsColour(sink(tty), env, flag)).toBe(wanted);
  });
});

it('stdout and stderr are decided apart', async () => {
  const both = await run(['lint', 'a.reply.yaml'], { stdout: true });
  expect(both.out).toContain(sgr);
  const render = await run(['render', 'a.reply.yaml', '-t', 'md'], { stdout: true, stderr: false });
  expect(render.err).not.toContain(sgr);
  const toTerminal = await run(['render', 'a.reply.yaml', '-t', 'md'], { stderr: true });
  expect(toTerminal.err).toContain(sgr);
  expect(toTerminal.code).toBe(1);
});

it('code frames are for terminals, one line per finding for pipes', async () => {
  const pipe = await run(['lint', 'a.reply.yaml'], {});
  expect(pipe.out).not.toContain(' | ');
  const terminal = await run(['lint', 'a.reply.yaml', '--no-color'], { stdout: true });
  expect(terminal.out).toContain('文号: 青教函[2026]12号');
  expect(terminal.out).not.toContain(sgr);
});

it('says on a terminal that nothing was found, and nothing in a pipe', async () => {
  expect((await run(['lint', 'b.reply.yaml'], { stderr: true })).err).not.toBe('');
  expect(await run(['lint', 'b.reply.yaml'], {})).toEqual({ code: 0, out: '', err: '' });
});

it('does not put a PDF on a terminal', async () => {
  const { code, out, err } = await run(['render', 'b.reply.yaml', '-o', '-'], { stdout: true });
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('-o');
});

it('JSON never has colour, and flags reach the real process', async () => {
  const cwd = folder({ 'a.reply.yaml': letter({ 文号: '青教函[2026]12号' }) });
  const json = await reply(['lint', '--format', 'json', '--color'], { cwd });
  expect(json.out).not.toContain(sgr);
  expect((await reply(['lint', '--color'], { cwd })).out).toContain(sgr);
  expect((await reply(['lint'], { cwd, env: { FORCE_COLOR: '1' } })).out).toContain(sgr);
  expect((await reply(['lint'], { cwd })).out).not.toContain(sgr);
});
