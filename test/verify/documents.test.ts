import { describe, expect, it } from 'vitest';
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
