import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Composed, TextRun } from '../../src/compose/blocks.js';
import { images, samples } from '../write/samples.js';
import { composedOf, expectation, formats, fromRoad, judge, sentences, write } from './documents.js';

const letters = [
  ...Object.entries(samples),
  ...[...fromRoad('examples'), ...fromRoad('templates/letters')].map(
    ([name, yaml, files]) => [name, composedOf(yaml, files)] as const,
  ),
];

describe.each(letters)('%s', (_, composed) => {
  it.each(formats)('is in order as %s', async (format) => {
    const verdict = judge(await write(format, composed, images), [expectation(composed)]);
    expect(sentences(verdict)).toEqual([]);
    expect(verdict).toMatchObject({ kind: format, compared: true });
    expect(verdict.groups.find((g) => g.group === 'text')!.count).toBeGreaterThan(10);
    expect(verdict.groups.some((g) => g.group === 'field')).toBe(format !== 'txt');
  });

  it.each(formats)('is in order as a draft in %s, and said to be one', async (format) => {
    const verdict = judge(await write(format, composed, images, { draft: '送审稿' }), [
      expectation(composed),
    ]);
    expect(sentences(verdict)).toEqual([]);
    expect(verdict.deviations).toMatchObject([{ check: 'page-draft', args: { text: '送审稿' } }]);
  });
});

describe('whatever one character', () => {
  const [, composed] = letters.find(([name]) => name.includes('full'))!;

  /** Every run that is printed. */
  function runsOf(value: unknown): TextRun[] {
    if (typeof value !== 'object' || value === null) return [];
    if ('text' in value && 'face' in value) return [value as TextRun];
    return Object.values(value).flatMap(runsOf);
  }

  it.each(formats)('is changed, dropped or doubled in %s, it is found', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.constantFrom('', '〇', 'twice'), async (r, c, by) => {
        const spoiled: Composed = structuredClone(composed);
        const runs = runsOf(spoiled.blocks).filter((run) => /\S/u.test(run.text));
        const run = runs[r % runs.length]!;
        const chars = [...run.text];
        const seen = chars.flatMap((char, i) => (/\S/u.test(char) ? [i] : []));
        const at = seen[c % seen.length]!;
        chars[at] = by === 'twice' ? chars[at]! + chars[at]! : by;
        run.text = chars.join('');
        const verdict = judge(await write(format, spoiled, images), [expectation(composed)]);
        const off = verdict.deviations.filter((d) => d.check.startsWith('text-') && d.severity === 'error');
        expect(off).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
