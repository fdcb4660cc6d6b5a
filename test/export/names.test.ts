import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/export/entry.js';
import {
  copyName,
  defaultPattern,
  expandName,
  nameKey,
  patternFault,
  safeName,
} from '../../src/export/names.js';

function entry(fields: Partial<Entry> = {}): Entry {
  return {
    source: '../in/甲.reply.yaml',
    genre: 'reply',
    docNumber: '青教函〔2026〕12号',
    year: 2026,
    serial: 12,
    itemNumbers: ['092015'],
    items: 1,
    proposers: [],
    addressees: ['林某某委员'],
    copies: [],
    issuers: ['青岚市教育局'],
    cohosts: [],
    outputs: {},
    ...fields,
  };
}

describe('expandName', () => {
  it.each([
    [defaultPattern, {}, '2026/青教函〔2026〕12号_092015_林某某委员'],
    ['{机关}/{文件名}', {}, '青岚市教育局/甲'],
    ['{序号}-{主送}', { addressees: ['甲', '乙'] }, '12-甲、乙'],
    ['{主送}', { addressees: ['甲', '乙', '丙'] }, '甲等3位'],
    // What is missing takes one mark along, and an empty folder falls away.
    ['{文号}_{编号}_{主送}', { itemNumbers: [] }, '青教函〔2026〕12号_林某某委员'],
    ['{文号}_{主送}', { docNumber: undefined }, '林某某委员'],
    ['{主送}_{编号}', { itemNumbers: [] }, '林某某委员'],
    ['{届次}/{文号}', {}, '青教函〔2026〕12号'],
    ['{届次}', {}, ''],
    // A year from the date, when the number has none.
    ['{年}-{月}', { year: undefined, date: { year: 2025, month: 3, day: 1 } }, '2025-03'],
    // Values make no folders.
    ['{案由}', { subject: '../../etc/passwd' }, 'etc_passwd'],
    ['{案由}', { subject: 'C:\\答复' }, 'C_答复'],
  ] as [string, Partial<Entry>, string][])('%s %j → %s', (pattern, fields, name) => {
    expect(expandName(pattern, entry(fields as Partial<Entry>))).toBe(name);
  });

  it('names copies by their own addressee, or marks them', () => {
    const letter = entry({ copies: ['王某'] });
    expect(copyName(defaultPattern, letter, '王某')).toBe('2026/青教函〔2026〕12号_092015_王某');
    expect(copyName('{年}/{文号}', letter, '王某')).toBe('2026/青教函〔2026〕12号-王某');
    const long = entry({ docNumber: '字'.repeat(300) });
    expect(copyName('{文号}', long, '王某')).toMatch(/^字{50,}-王某$/u);
  });
});

describe('safeName', () => {
  it.each([
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['Lpt¹', '_Lpt¹'],
    ['CONSUL', 'CONSUL'],
    ['甲. ', '甲'],
    ['..', ''],
    ['.hidden', 'hidden'],
    ['a<b>:"c|?*', 'a_b_c'],
    ['甲\u0000乙\n丙', '甲_乙_丙'],
    // Marks that would show another name.
    ['甲\u202Efdp.乙', '甲fdp.乙'],
    ['e\u0301', '\u00e9'],
    ['\ud800甲', '甲'],
  ])('%j → %j', (text, name) => expect(safeName(text)).toBe(name));

  it('gives, for any text, a name that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeName(text);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
        expect(name.length).toBeLessThanOrEqual(81);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]|^[. ]|[. ]$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
        expect(name).toBe(name.normalize('NFC'));
      }),
      { numRuns: 1000, seed: 6 },
    );
  });

  it('cuts no character in two', () => {
    const family = '👨‍👩‍👧';
    expect(safeName(family.repeat(60))).not.toMatch(/\p{Cs}/u);
    expect(safeName(`${'a'.repeat(79)}e\u0323\u0302`).length).toBeLessThanOrEqual(80);
  });
});

describe('patternFault', () => {
  it.each([
    ['{文号}/../x', 'leaves'],
    ['/tmp/{文号}', 'leaves'],
    ['C:\\{文号}', 'leaves'],
    ['~/{文号}', 'leaves'],
    ['{文号}/', 'empty'],
    ['{文号', 'braces'],
    ['{没有}', 'field'],
    ['{toString}', 'field'],
  ])('%s: %s', (pattern, fault) => expect(patternFault(pattern)).toMatchObject({ fault }));
  it('finds nothing wrong with the default', () => expect(patternFault(defaultPattern)).toBeUndefined());
});

describe('nameKey', () => {
  it('is one for names that some system takes for one', () => {
    expect(nameKey('A/\u00c9')).toBe(nameKey('a/e\u0301'));
    expect(nameKey('straße')).toBe(nameKey('STRASSE'));
    expect(nameKey('甲')).not.toBe(nameKey('乙'));
  });
});
