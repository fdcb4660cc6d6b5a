/** Starts the real command in a fresh folder. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const bin = join(root, 'bin/reply.js');

export interface Outcome {
  code: number | null;
  stdout: Buffer;
  out: string;
  err: string;
}

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Written to stdin piece by piece. */
  input?: (string | Uint8Array)[];
}

export function reply(args: string[], { cwd, env, input }: RunOptions = {}): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: { PATH: process.env.PATH, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (d: Buffer) => out.push(d));
    child.stderr.on('data', (d: Buffer) => err.push(d));
    child.on('error', fail);
    child.on('close', (code) => {
      const stdout = Buffer.concat(out);
      done({ code, stdout, out: stdout.toString(), err: Buffer.concat(err).toString() });
    });
    // The command may end before it has read everything.
    child.stdin.on('error', () => {});
    void (async () => {
      for (const piece of input ?? []) {
        child.stdin.write(piece);
        await new Promise((next) => setTimeout(next, 20));
      }
      child.stdin.end();
    })();
  });
}

const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

/** A folder with these files, removed after the tests of the file. */
export function folder(files: Record<string, string | Uint8Array> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'reply-test-'));
  made.push(path);
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), data);
  }
  return path;
}

/** Everything in a folder, hidden files too. */
export function listing(path: string): string[] {
  return readdirSync(path, { recursive: true }).map(String).sort();
}

/** A clean letter; fields given replace or add lines. */
export function letter(fields: Record<string, string> = {}): string {
  const all: Record<string, string> = {
    发文机关: '青岚市教育局',
    文号: '青教函〔2026〕12号',
    主送: '林某某委员',
    提案: '{届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于改善乡村学校网络条件的建议}',
    正文: '我局高度重视，已会同有关单位研究办理。',
    结语: '专此答复。',
    成文日期: '2026-08-26',
    联系人: '{姓名: 周某, 电话: 0760-88880000}',
    公开方式: '主动公开',
    ...fields,
  };
  return Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

/** The smallest PNG: one white pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj/BQAAAABJRU5ErkJggg==',
  'base64',
);
