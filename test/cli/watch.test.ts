/** `render --watch` and `--open`, as real processes. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bin, folder, reply } from './run.js';

const letter = `发文机关: 云汀县水务局
文号: 云水函〔2026〕31号
主送: 沈某某代表
提案: {届次: 云汀县第十八届人民代表大会第一次会议, 编号: "064", 案由: 关于清淤的建议}
正文:
  - 表格: {文件: 表.csv}
成文日期: 2026-06-02
`;

/** Starts the command; `until` waits for its stderr to say something once more. */
function started(args: string[], cwd: string) {
  const child = spawn(process.execPath, [bin, ...args], { cwd });
  let heard = '';
  let listen = (): void => {};
  child.stderr.on('data', (data: Buffer) => {
    heard += data.toString();
    listen();
  });
  const until = (what: string): Promise<string> =>
    new Promise((resolve) => {
      listen = () => {
        if (!heard.includes(what)) return;
        const said = heard;
        heard = '';
        resolve(said);
      };
      listen();
    });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, until, ended };
}

it('renders again when a letter or a file it names changes, survives mistakes, and ends with Ctrl-C', async () => {
  const cwd = folder({ '甲.reply.yaml': letter, '表.csv': '名,数\n甲,1\n' });
  const { child, until, ended } = started(['render', '甲.reply.yaml', '-o', '甲.md', '--watch'], cwd);
  expect(await until('等待改动')).toContain('已输出 甲.md');

  writeFileSync(join(cwd, '表.csv'), '名,数\n乙,2\n');
  expect(await until('等待改动')).toContain('已输出 甲.md');
  expect(readFileSync(join(cwd, '甲.md'), 'utf8')).toContain('乙');

  writeFileSync(join(cwd, '甲.reply.yaml'), letter.replace('2026-06-02', '2026-06-31'));
  expect(await until('等待改动')).toContain('date-valid');

  writeFileSync(join(cwd, '甲.reply.yaml'), letter.replace('2026-06-02', '2026-06-03'));
  expect(await until('等待改动')).toContain('已输出 甲.md');
  expect(readFileSync(join(cwd, '甲.md'), 'utf8')).toContain('2026年6月3日');

  child.kill('SIGINT');
  expect(await ended).toBe(130);
});

it('cannot watch stdin', async () => {
  const { code, err } = await reply(['render', '-', '-t', 'md', '--watch'], { input: [letter] });
  expect(code).toBe(2);
  expect(err).toContain('--watch');
});

it.runIf(process.platform === 'linux')('opens the first file with the program of the desktop', async () => {
  const cwd = folder({ '甲.reply.yaml': letter, '表.csv': '名,数\n甲,1\n' });
  const opener = join(cwd, 'xdg-open');
  writeFileSync(
    opener,
    '#!/bin/sh\necho "$1" > "$(dirname "$0")/opened.tmp" && mv "$(dirname "$0")/opened.tmp" "$(dirname "$0")/opened"\n',
  );
  chmodSync(opener, 0o755);
  const args = ['render', '甲.reply.yaml', '-t', 'md,docx', '-o', 'out/', '--open'];
  const { code } = await reply(args, { cwd, env: { PATH: `${cwd}:${process.env.PATH}` } });
  expect(code).toBe(0);
  const opened = join(cwd, 'opened');
  await expect.poll(() => existsSync(opened), { timeout: 20_000 }).toBe(true);
  expect(readFileSync(opened, 'utf8').trim()).toBe(join(cwd, 'out/甲.md'));
});

it('says so when nothing can open it', async () => {
  const cwd = folder({ '甲.reply.yaml': letter, '表.csv': '名,数\n甲,1\n' });
  const { code, err } = await reply(['render', '甲.reply.yaml', '-o', '甲.md', '--open'], {
    cwd,
    env: { PATH: cwd },
  });
  expect(code).toBe(0);
  expect(err).toContain('文件已经写好');
});
