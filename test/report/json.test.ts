import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { json } from '../../src/report/json.js';

const text = '主送: 𠮷某\n文号: 青教函[2026]12号\n';
const bracket: Diagnostic = {
  code: 'docno-bracket',
  severity: 'error',
  message: 'docno-bracket',
  args: { year: '2026' },
  range: { start: 15, end: 21 },
  pointer: '/文号',
  basis: 'GB/T 9704-2012 7.2.5',
  hints: [
    { message: 'rules/elsewhere', args: { text: '𠮷某' }, range: { start: 4, end: 7 } },
    { message: 'docno-missing' },
  ],
  fix: {
    title: 'docno-bracket#fix',
    safety: 'safe',
    edits: [
      { start: 15, end: 16, text: '〔' },
      { start: 20, end: 21, text: '〕' },
    ],
  },
};
const unreadable: Diagnostic = { code: 'decode/binary', severity: 'error', message: 'decode/binary' };

test('version 1, complete, in UTF-16 units, also for clean files', () => {
  const out = json({
    files: [
      { path: 'a.reply.yaml', text, diagnostics: [bracket] },
      { path: '干净.reply.yaml', text, diagnostics: [] },
      { path: 'c.pdf', text: '', diagnostics: [unreadable] },
    ],
  });
  expect(out.endsWith('}\n')).toBe(true);
  expect(JSON.parse(out)).toEqual({
    version: 1,
    files: [
      {
        path: 'a.reply.yaml',
        messages: [
          {
            code: 'docno-bracket',
            severity: 'error',
            message: '文号的年份应放在六角括号里，写成〔2026〕',
            line: 2,
            column: 8,
            endLine: 2,
            endColumn: 14,
            start: 15,
            end: 21,
            pointer: '/文号',
            hints: [
              {
                message: '另一处写的是“𠮷某”',
                line: 1,
                column: 5,
                endLine: 1,
                endColumn: 8,
                start: 4,
                end: 7,
              },
              {
                message: '还没有文号；草稿可以先空着，印发前请补上“文号”',
                line: null,
                column: null,
                endLine: null,
                endColumn: null,
                start: null,
                end: null,
              },
            ],
            fix: {
              title: '改成六角括号〔〕',
              safety: 'safe',
              edits: [
                { start: 15, end: 16, text: '〔' },
                { start: 20, end: 21, text: '〕' },
              ],
            },
            url: null,
          },
        ],
      },
      { path: '干净.reply.yaml', messages: [] },
      {
        path: 'c.pdf',
        messages: [
          expect.objectContaining({ code: 'decode/binary', line: null, fix: null, hints: [], pointer: null }),
        ],
      },
    ],
    summary: { errors: 2, warnings: 0, infos: 0, fixable: 1 },
  });
});

test('messages stand in the order of the text', () => {
  const early = { ...bracket, range: { start: 0, end: 2 } };
  const { files } = JSON.parse(
    json({ files: [{ path: 'a', text, diagnostics: [bracket, early, unreadable] }] }),
  );
  expect(files[0].messages.map((m: { start: number | null }) => m.start)).toEqual([null, 0, 15]);
});
