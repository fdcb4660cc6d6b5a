/** Files that are damaged or made to hurt: a reason, or a comparison, never a crash and never a long wait. */

import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { images, samples } from '../write/samples.js';
import { expectation, formats, judge, reason, write } from './documents.js';

const composed = Object.values(samples)[1]!;
let docx: Uint8Array;
let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  docx = await write('docx', composed, images);
  parts = unzipSync(docx);
});

const withMain = (xml: string): Uint8Array => zipSync({ ...parts, 'word/document.xml': strToU8(xml) });

describe('a DOCX is refused', () => {
  it.each([
    ['without end', '<w:document><w:body><w:p>'],
    ['with crossed tags', '<w:p><w:r></w:p></w:r>'],
    ['with a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "b">]><w:p>&a;</w:p>'],
    ['with an entity of its own', '<w:p>&a;</w:p>'],
    ['with two roots', '<w:p/><w:p/>'],
    ['with nothing in it', ''],
    ['nested too deep', '<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)],
    ['with an open comment', '<!-- <w:p/>'],
  ])('%s', (_, xml) => {
    expect(reason(withMain(xml))).toBe('damaged-docx');
  });

  it('cut anywhere', () => {
    for (let length = 4; length < docx.length; length += 997)
      expect(reason(docx.subarray(0, length)), String(length)).toBe('damaged-docx');
  });

  it('that inflates without end, whatever it claims', () => {
    const bomb = withMain(' '.repeat(40_000_000));
    expect(reason(bomb)).toBe('too-large');
    // The sizes in both heads say 10 bytes.
    const lying = new Uint8Array(bomb);
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 4 < lying.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 40_000_000)
        view.setUint32(at + 24, 10, true);
    expect(reason(lying)).toBe('too-large');
  });

  it('whose parts do not add up, are locked or too many', () => {
    const at = (data: Uint8Array): number => {
      const view = new DataView(data.buffer);
      for (let i = 0; ; i++) if (view.getUint32(i, true) === 0x02014b50) return i;
    };
    const wrongSum = new Uint8Array(docx);
    wrongSum[at(wrongSum) + 16]! ^= 1;
    const locked = new Uint8Array(docx);
    locked[at(locked) + 8]! |= 1;
    expect(reason(locked)).toBe('locked-zip');
    // The first part is the list of content types, which nobody reads here.
    expect(reason(wrongSum)).toBeUndefined();
    expect(
      reason(zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}`, strToU8('')])))),
    ).toBe('too-large');
  });

  it('that is another kind of zip', () => {
    expect(reason(zipSync({ 'OFD.xml': strToU8('<a/>') }))).toBe('not-docx');
    expect(reason(zipSync({}))).toBe('not-docx');
  });
});

describe('any other file', () => {
  it.each([
    ['nothing', [], 'empty'],
    ['blank lines', [10, 32, 10], 'empty'],
    ['GB18030', [0xb4, 0xf0, 0xb8, 0xb4], 'not-utf8'],
    ['UTF-16', [0xff, 0xfe, 0x54, 0x7b], 'not-utf8'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0], 'not-letter'],
    ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0], 'old-word'],
  ])('%s', (_, bytes, why) => {
    expect(reason(Uint8Array.from(bytes))).toBe(why);
  });

  it.each(formats)('%s, damaged at random', async (format) => {
    const data = await write(format, composed, images);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(data.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (hits) => {
          const damaged = new Uint8Array(data);
          for (const [at, byte] of hits) damaged[at] = byte;
          if (reason(damaged) === undefined) judge(damaged, [expectation(composed)]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nested', `<!doctype html>${'<div>a'.repeat(200_000)}`, 'too-large'],
    ['open tags', `<!doctype html>${'<a '.repeat(200_000)}`],
    ['quotes', `<!doctype html>${'<a b="'.repeat(200_000)}`],
    ['scripts', `<!doctype html>${'<script>'.repeat(200_000)}`],
    ['comments', `<!doctype html>${'<!--'.repeat(200_000)}`],
    ['brackets', `# a\n\n${'['.repeat(200_000)}`],
    ['pictures', `# a\n\n${'![](<'.repeat(100_000)}`],
    ['stars', `# a\n\n${'*'.repeat(300_000)}`],
    ['blanks', `# a${' '.repeat(300_000)}#\n\n|${' '.repeat(200_000)}\n${'|-'.repeat(100_000)}`],
    ['backslashes', `# a\n\n${'\\'.repeat(300_001)}\nb`],
  ])('%s without end, soon', (_, text, why?: string) => {
    const start = process.cpuUsage().user;
    expect(reason(strToU8(text))).toBe(why);
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(4000);
  });
});
