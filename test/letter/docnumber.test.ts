import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDocNumber, isDocNumber, parseDocNumber } from '../../src/letter/docnumber.js';

const agency = fc.stringMatching(/^[青云汀财教水函办发]{2,6}$/u);

describe('文号', () => {
  it('takes a well-formed number apart and nothing is lost', () => {
    fc.assert(
      fc.property(
        agency,
        fc.integer({ min: 1949, max: 2100 }),
        fc.integer({ min: 1, max: 99999 }),
        (a, year, serial) => {
          const text = formatDocNumber(a, year, serial);
          const parts = parseDocNumber(text)!;
          expect(isDocNumber(text)).toBe(true);
          expect([parts.agency.text, parts.year.text, parts.serial.text]).toEqual([
            a,
            String(year),
            String(serial),
          ]);
          for (const part of Object.values(parts))
            expect(text.slice(part.start, part.start + part.text.length)).toBe(part.text);
        },
      ),
    );
  });

  it.each([
    ['青教函[2026]12号', { open: '[', close: ']', serial: '12', hao: '号' }],
    ['青教函（2026）第012号', { open: '（', di: '第', serial: '012' }],
    ['青教函 〔 2026 〕 12 号', { agency: '青教函', year: '2026', serial: '12', hao: '号' }],
    ['青教函〔26〕12', { year: '26', serial: '12', hao: '' }],
    ['青教函〔2026〕12号（B类）', { hao: '号', rest: '（B类）' }],
    ['青教函﹝2026﹞12号', { open: '﹝', close: '﹞' }],
  ])('reads %s', (text, expected) => {
    const parts = parseDocNumber(text)!;
    for (const [name, value] of Object.entries(expected)) {
      expect(parts[name as keyof typeof parts].text).toBe(value);
    }
    expect(isDocNumber(text)).toBe(false);
  });

  it.each(['青教函', '2026年12号', '', '号'])('finds no number in %s', (text) => {
    expect(parseDocNumber(text)).toBeUndefined();
  });

  it('never throws and keeps every offset right', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const parts = parseDocNumber(text);
        for (const part of Object.values(parts ?? {})) {
          expect(text.slice(part.start, part.start + part.text.length)).toBe(part.text);
        }
      }),
    );
  });
});
