/** Files that are no letter: each gets a sentence with a place and a remedy, and nothing is written. */
import { describe, expect, it } from 'vitest';
import { folder, letter, listing, reply } from './run.js';

const anchors = Array.from(
  { length: 30 },
  (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(i === 0 ? 0 : 9)}]`,
);

const cases: [string, string | Uint8Array, string][] = [
  ['an empty file', '', 'yaml/empty'],
  ['nothing but blank lines', '\n\n  \n', 'yaml/empty'],
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'), 'decode/binary'],
  ['a DOCX', Buffer.from('PK\u0003\u0004\u0000\u0000', 'latin1'), 'decode/binary'],
  ['bytes', Buffer.from([1, 2, 0, 255]), 'decode/binary'],
  ['2 MB', `正文: ${'甲'.repeat(700_000)}\n`, 'decode/too-large'],
  ['2 MB of brackets', '['.repeat(2_000_000), 'decode/too-large'],
  ['half a MB of brackets', '['.repeat(500_000), 'yaml/too-deep'],
  [
    'deep indentation',
    Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    'yaml/too-deep',
  ],
  ['an alias bomb', `${anchors.join('\n')}\n`, 'yaml/anchor'],
  ['GBK', Buffer.from([0xd6, 0xf7, 0xcb, 0xcd, 0x3a, 0x20, 0xbc, 0xd7, 0x0a]), 'decode/not-utf8'],
  ['a list', '- 发文机关\n', 'yaml/not-a-map'],
  ['two documents', `${letter()}---\n${letter()}`, 'yaml/multiple-docs'],
  ['a key twice', `${letter()}主送: 王某某委员\n`, 'yaml/duplicate-key'],
  ['an unknown key', `${letter()}落款人: 甲\n`, 'schema/unknown-key'],
  ['a wrong type', letter({ 抄送: '{甲: 乙}' }), 'schema/'],
  ['__proto__', `${letter()}__proto__: {polluted: true}\n`, 'schema/|yaml/'],
  ['a missing field', letter({ 正文: '' }), 'schema/required'],
  ['a newer format', `格式版本: 2\n${letter()}`, 'schema/version'],
];

describe.each(['lint', 'render'])('%s', (command) => {
  it.each(cases)('of %s', async (_, data, code) => {
    const cwd = folder({ '稿.reply.yaml': data });
    const run = await reply([command, '稿.reply.yaml'], { cwd });
    const said = command === 'lint' ? run.out : run.err;
    expect(run.code).toBe(1);
    expect(said).toMatch(new RegExp(code, 'u'));
    expect(said).toContain('稿.reply.yaml');
    expect(said).not.toContain('internal/');
    expect(said).not.toMatch(/\n\s+at .*[:(]/u);
    expect(listing(cwd)).toEqual(['稿.reply.yaml']);
  });
});
