import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName, toldApart } from '../../src/drafts/names.js';

describe('safeName', () => {
  it.each([
    [['092015', '关于A/B的建议'], '092015_关于A_B的建议'],
    [['', '关于停车的建议'], '关于停车的建议'],
    [['con'], '_con'],
    [['COM1.x'], '_COM1.x'],
    [['..', 'a'], '_a'],
    [['-f', 'a. '], 'f_a'],
    [['~$a'], '$a'],
    [['a\u202Eb\u0000c'], 'a_b_c'],
  ])('%j → %s', (words, name) => {
    expect(safeName(words)).toBe(name);
  });

  it('is short, composed, and has nothing that a system forbids', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 3 }), (words) => {
        const name = safeName(words);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(181);
        expect(name).toBe(name.normalize('NFC'));
        expect(name).not.toMatch(/[\\/:*?"<>|\s\p{Cc}\p{Cf}\p{Cs}]|[. ]$|^[.~-]/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu);
      }),
    );
  });
});

it('names are told apart, also where capitals or composed characters do not count', () => {
  expect(toldApart(['a', 'A', 'a-2', 'é', 'e\u0301'])).toEqual(['a', 'A-3', 'a-2', 'é', 'e\u0301-2']);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'A', 'a-2', 'b', 'A-2', 'ａ')), (names) => {
      const apart = toldApart(names);
      expect(new Set(apart.map((n) => n.normalize('NFKC').toLowerCase())).size).toBe(names.length);
    }),
  );
});
