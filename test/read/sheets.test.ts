import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheets, UnreadableSheet } from '../../src/read/sheets.js';
import { xlsx } from './xlsx.js';

describe('a spreadsheet', () => {
  test('is read cell by cell: texts, numbers, dates, empty cells', async () => {
    const data = xlsx('建议', [
      ['编号', '日期', '', '数'],
      ['092015', { date: 46096 }, '', 12.5],
    ]);
    expect(await readSheets(data)).toEqual([
      {
        name: '建议',
        rows: [
          ['编号', '日期', '', '数'],
          ['092015', '2026-03-15', '', '12.5'],
        ],
      },
    ]);
  });

  test('may be CSV, in UTF-8 or as Excel writes it in China', async () => {
    const [utf8] = await readSheets(strToU8('\uFEFF编号,案由\r\n1,"甲,乙"\r\n'));
    expect(utf8!.rows).toEqual([
      ['编号', '案由'],
      ['1', '甲,乙'],
    ]);
    const [gbk] = await readSheets(Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5, 0x0a, 0x31]));
    expect(gbk!.rows).toEqual([['编号'], ['1']]);
  });

  test.each([
    ['cut off', () => xlsx('a', [['b']]).subarray(0, 300)],
    ['no spreadsheet', () => zipSync({ 'a.txt': strToU8('b') })],
    ['a bomb', () => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(8 * 1024 * 1024) })],
    ['out of its folder', () => zipSync({ '../xl/workbook.xml': strToU8('<a/>') })],
    ['bytes', () => Uint8Array.from([0xff, 0xff, 0x00, 0x80])],
    ['too large', () => new Uint8Array(21 * 1024 * 1024)],
  ])('that is %s is refused', async (_, make) => {
    await expect(readSheets(make())).rejects.toThrow(UnreadableSheet);
  });
});
