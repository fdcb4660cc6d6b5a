/** The examples of codes that are no rules, through the whole road of `reply lint`. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/text.js';
import { codeNames, codeOf } from '../../src/lint/codes/index.js';
import { others } from '../../src/lint/codes/others.js';
import { phases } from '../../src/lint/codes/phases.js';
import { yaml } from '../../src/lint/codes/yaml.js';
import { readDraft } from '../../src/road/draft.js';
import { letterText, takeMarks } from './letters.js';

const found = (text: string) => readDraft('code.reply.yaml', text).diagnostics;
const known = codeNames().map((name) => ({ name, ...codeOf(name)! }));
const shown = known.flatMap(({ name, bad, ...rest }) => (bad ? [{ name, bad, ...rest }] : []));

test('common codes show wrong and right', () => {
  expect(shown.length).toBeGreaterThanOrEqual(30);
  for (const { name, bad, good } of shown) expect(bad.fixed ?? good, name).toBeDefined();
});

test('what is known is known of a code that exists, and every phase has one', () => {
  expect(Object.keys({ ...yaml, ...others }).filter((name) => !codeNames().includes(name))).toEqual([]);
  expect(new Set(known.map((c) => c.phase)).size).toBe(Object.keys(phases).length);
});

describe.each(shown)('$name', ({ name, bad, fix, severity, good }) => {
  const { text, marks } = takeMarks(letterText(bad.yaml, bad.without));
  const own = found(text).filter((d) => d.code === name);

  test('marks the wrong example and says how strong it is', () => {
    expect(own.map((d) => d.range)).toEqual(marks);
    expect(own.map((d) => d.severity)).toEqual([severity]);
    expect(own.flatMap((d) => d.fix?.safety ?? [])).toEqual(fix ? [fix] : []);
    expect(found(text).filter((d) => d.severity === 'error' && d.code !== name)).toEqual([]);
  });

  test('is mended as its example says', () => {
    if (bad.fixed === undefined) return expect(own[0]!.fix).toBeUndefined();
    const fixed = applyEdits(text, own[0]!.fix!.edits);
    expect(fixed).toBe(letterText(bad.fixed, bad.without));
    expect(found(fixed).filter((d) => d.code === name)).toEqual([]);
  });

  test('has nothing to say about the right example', () => {
    if (!good) return expect(bad.fixed).toBeDefined();
    const right = found(letterText(good.yaml));
    expect(right.filter((d) => d.code === name || d.severity === 'error')).toEqual([]);
  });
});
