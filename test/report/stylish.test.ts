import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import type { Painter } from '../../src/report/index.js';
import { type StylishInput, stylish } from '../../src/report/stylish.js';

const same = (text: string): string => text;
const plain: Painter = { error: same, warning: same, info: same, path: same, dim: same };
const text = '发文机关: 青岚市教育局\n文号: 青教函[2026]12号\n主送: 林某某委员\n𠮷: 甲\n';

/** Where a piece of the text stands. */
function at(piece: string) {
  const start = text.indexOf(piece);
  return { start, end: start + piece.length };
}

const bracket: Diagnostic = {
  code: 'docno-bracket',
  severity: 'error',
  message: 'docno-bracket',
  args: { year: '2026' },
  range: at('[2026]'),
  pointer: '/文号',
  basis: 'GB/T 9704-2012 7.2.5',
  hints: [{ message: 'rules/elsewhere', args: { text: '林某某委员' }, range: at('林某某委员') }],
  fix: { title: 'docno-bracket#fix', safety: 'safe', edits: [] },
};
const warning: Diagnostic = { code: 'x', severity: 'warning', message: 'docno-missing', range: at('甲') };
const whole: Diagnostic = { code: 'decode/empty', severity: 'info', message: 'docno-missing' };

function report(diagnostics: Diagnostic[], more: Partial<StylishInput> = {}): string {
  const files = [{ path: 'a.reply.yaml', text, diagnostics }];
  return stylish({ files, language: 'zh', paint: plain, frames: true, ambiguous: 'narrow', ...more });
}

test('a finding with frame, hint, basis and fix', () => {
  expect(report([bracket])).toBe(`a.reply.yaml
  2:8  错误  文号的年份应放在六角括号里，写成〔2026〕「[2026]」  docno-bracket
     2 | 文号: 青教函[2026]12号
       | 　　  　　　^^^^^^
       = 提示：另一处写的是“林某某委员”（3:5）
       = 依据：GB/T 9704-2012 7.2.5
       = 修复：改成六角括号〔〕（--fix 可自动修复）

✖ 1 个问题（1 个错误），其中 1 个可用 --fix 修复
`);
});

test('findings in the order of the text; columns count characters, places line up', () => {
  const out = report([warning, bracket, whole], { frames: false });
  const heads = out.split('\n').filter((l) => /^ {2,}[\d-]/u.test(l));
  expect(heads.map((l) => l.slice(0, 9))).toEqual(['    -  提示', '  2:8  错误', '  4:4  警告']);
  expect(out).toContain('✖ 3 个问题（1 个错误，1 个警告，1 个提示），其中 1 个可用 --fix 修复');
  expect(out).not.toContain('^');
});

test('English', () => {
  const out = report([bracket], { language: 'en' });
  expect(out).toContain('2:8  error  the year in the document number belongs in 〔〕');
  expect(out).toContain('✖ problems: 1 (errors: 1), fixable with --fix: 1');
});

test('the painter colours severity, path, code and gutter, never the text of the letter', () => {
  const tag = (name: string) => (t: string) => `<${name}>${t}</${name}>`;
  const paint = Object.fromEntries(Object.keys(plain).map((k) => [k, tag(k)])) as Painter;
  const out = report([bracket], { paint });
  expect(out).toContain('<path>a.reply.yaml</path>');
  expect(out).toContain('<error>错误</error>');
  expect(out).toContain('<dim>docno-bracket</dim>');
  expect(out).toContain('</dim>文号: 青教函[2026]12号\n');
  expect(out).toContain('<error>✖ 1 个问题');
});

test('silence for clean files, and clean files are not named among others', () => {
  expect(report([])).toBe('');
  const files = [
    { path: 'good.reply.yaml', text, diagnostics: [] },
    { path: 'bad.reply.yaml', text, diagnostics: [bracket] },
  ];
  expect(report([], { files })).not.toContain('good.reply.yaml');
});

test('a quotation is one short line without control characters', () => {
  const long = { ...bracket, range: { start: 0, end: text.length } };
  const quoted = /「(.*)」 {2}docno/u.exec(report([long]))![1]!;
  expect([...quoted].length).toBe(24);
  expect(quoted.endsWith('…')).toBe(true);
});
