import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { type ReportSettings, reporters } from '../../src/report/index.js';
import { readXml } from './xml.js';

const same = (text: string): string => text;
const text = '主送: 𠮷某\n文号: 青教函[2026]12号\n正文: 甲\n';
const bracket: Diagnostic = {
  code: 'docno-bracket',
  severity: 'error',
  message: 'docno-bracket',
  args: { year: '2026' },
  range: { start: 15, end: 21 },
  fix: {
    title: 'docno-bracket#fix',
    safety: 'safe',
    edits: [
      { start: 15, end: 16, text: '〔' },
      { start: 20, end: 21, text: '〕' },
    ],
  },
};
const second: Diagnostic = {
  ...bracket,
  severity: 'info',
  args: { year: '\u0000<&"\u0007,:%\n\ud800' },
  range: { start: 4, end: 7 },
};
const unreadable: Diagnostic = { code: 'decode/binary', severity: 'error', message: 'decode/binary' };
const files = [
  { path: '2026\\甲 乙.reply.yaml', text, diagnostics: [bracket, second] },
  { path: '干净.reply.yaml', text, diagnostics: [] },
  { path: 'c.pdf', text: '', diagnostics: [unreadable] },
];
const settings = (some: ReportSettings['files'] = files): ReportSettings => ({
  files: some,
  language: 'zh',
  paint: { error: same, warning: same, info: same, path: same, dim: same },
  frames: false,
  ambiguous: 'narrow',
  version: '1.2.3',
  about: (code) => (code === 'docno-bracket' ? { summary: '六角括号', why: '国家标准' } : undefined),
});

test('unix: a line a finding, columns in characters', () => {
  expect(reporters.unix(settings()).split('\n').filter(Boolean)).toEqual([
    expect.stringMatching(/^2026\/甲 乙\.reply\.yaml:1:5: .*\[info\/docno-bracket\]$/u),
    expect.stringMatching(/^2026\/甲 乙\.reply\.yaml:2:8: .*〔2026〕.* \[error\/docno-bracket\]$/u),
    expect.stringMatching(/^c\.pdf:1:1: .*\[error\/decode\/binary\]$/u),
  ]);
});

test('github: properties and message are escaped', () => {
  const lines = reporters.github(settings()).split('\n').filter(Boolean);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(
    /^::notice file=2026\/甲 乙\.reply\.yaml,line=1,endLine=1,col=5,endColumn=8,title=docno-bracket::/u,
  );
  expect(lines[0]!.split('::')[2]).toContain('%25');
  const odd = [{ path: 'a,b:c%.yaml', text, diagnostics: [bracket] }];
  expect(reporters.github(settings(odd))).toContain('file=a%2Cb%3Ac%25.yaml,');
});

describe('sarif', () => {
  const log = JSON.parse(reporters.sarif(settings()));

  test('is valid by the schema of OASIS', () => {
    const schema = JSON.parse(readFileSync(new URL('./sarif-2.1.0.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv.default({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
    expect(validate({ ...log, runs: [{ ...log.runs[0], results: [{ level: 'fatal' }] }] })).toBe(false);
  });

  test('tells places in UTF-16 units, paths as URIs, and the fix', () => {
    const [run] = log.runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules[1]).toMatchObject({
      id: 'docno-bracket',
      shortDescription: { text: '六角括号' },
    });
    const found = run.results[1];
    expect(found).toMatchObject({ ruleId: 'docno-bracket', ruleIndex: 1, level: 'error' });
    expect(found.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: '2026/%E7%94%B2%20%E4%B9%99.reply.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 14 },
    });
    expect(found.fixes[0].artifactChanges[0].replacements).toHaveLength(2);
    expect(run.results[2].locations[0].physicalLocation.region).toBeUndefined();
  });

  test('knows a finding again when lines above it come and go, and tells two alike apart', () => {
    const print = (more: string, diagnostics: Diagnostic[]): string[] =>
      JSON.parse(
        reporters.sarif(settings([{ path: 'a.yaml', text: more + text, diagnostics }])),
      ).runs[0].results.map(
        (r: { partialFingerprints: Record<string, string> }) => r.partialFingerprints['reply/v1'],
      );
    const moved = { ...bracket, range: { start: 20, end: 26 } };
    expect(print('# 注\n\n', [moved])).toEqual(print('', [bracket]));
    expect(new Set(print('', [bracket, bracket])).size).toBe(2);
  });
});

test('gitlab: issues with their own fingerprints', () => {
  const issues = JSON.parse(reporters.gitlab(settings()));
  expect(issues).toHaveLength(3);
  expect(issues[1]).toMatchObject({
    check_name: 'docno-bracket',
    severity: 'major',
    location: { path: '2026/甲 乙.reply.yaml', lines: { begin: 2, end: 2 } },
  });
  expect(new Set(issues.map((i: { fingerprint: string }) => i.fingerprint)).size).toBe(3);
});

describe.each(['junit', 'checkstyle'] as const)('%s', (format) => {
  test('is XML whatever stands in the letters', () => {
    const root = readXml(reporters[format](settings()));
    const names = root.children.map((c) => c.attributes.name);
    expect(names).toEqual(['2026/甲 乙.reply.yaml', '干净.reply.yaml', 'c.pdf']);
    const paths = [{ path: `<&"'>\u0001.yaml`, text, diagnostics: [bracket] }];
    expect(readXml(reporters[format](settings(paths))).children[0]!.attributes.name).toBe(`<&"'>\uFFFD.yaml`);
  });
});

test('junit: a clean file passes, an info does not fail', () => {
  const suites = readXml(reporters.junit(settings())).children;
  expect(suites.map((s) => [s.attributes.tests, s.attributes.failures])).toEqual([
    ['2', '1'],
    ['1', '0'],
    ['1', '1'],
  ]);
});

test('rdjson: columns in bytes, fixes as suggestions', () => {
  const { diagnostics } = JSON.parse(reporters.rdjson(settings()));
  expect(diagnostics[0].location.range).toEqual({
    start: { line: 1, column: 9 },
    end: { line: 1, column: 16 },
  });
  expect(diagnostics[1].severity).toBe('ERROR');
  // Both edits of the fix at once.
  expect(diagnostics[1].suggestions).toEqual([
    { range: { start: { line: 2, column: 18 }, end: { line: 2, column: 24 } }, text: '〔2026〕' },
  ]);
});
