import { beforeAll, describe, expect, test } from 'vitest';
import { noRules } from '../../src/lint/families/index.js';
import { cleanLetters, judge } from './corpus/letters.js';
import { isFound, type Mistake, mistakes } from './corpus/mistakes.js';

const none = new Set(noRules.map((r) => r.id));
const planted = mistakes(cleanLetters, 20261125).filter((m) => m.severity !== 'info' && !none.has(m.id));
let missed: Mistake[] = [];
let unreadable: string[] = [];

beforeAll(() => {
  const judged = planted.map((m) => ({ m, said: judge(m.letter, m.text) }));
  missed = judged.filter(({ m, said }) => !isFound(m, said)).map(({ m }) => m);
  unreadable = judged.flatMap(({ m, said }) =>
    said
      .filter((d) => d.severity === 'error' && /^(?:yaml|schema|layout)\//u.test(d.code))
      .map((d) => `${m.id} ${m.letter}: ${d.code}`),
  );
});

test('a seeded mistake leaves its letter readable', () => {
  expect(unreadable).toEqual([]);
});

describe('seeded mistakes are found at their characters', () => {
  test.each([
    ['error', 0.95],
    ['warning', 0.85],
  ] as const)('%s: at least %f', (severity, least) => {
    const all = planted.filter((m) => m.severity === severity);
    const lost = missed.filter((m) => m.severity === severity);
    const recall = 1 - lost.length / all.length;
    expect(recall, table(severity, recall)).toBeGreaterThanOrEqual(least);
  });
});

/** Row by row, found of planted, and what was missed. */
function table(severity: string, recall: number): string {
  const ids = [...new Set(planted.filter((m) => m.severity === severity).map((m) => m.id))].sort();
  const lines = ids.map((id) => {
    const all = planted.filter((m) => m.id === id && m.severity === severity);
    const lost = missed.filter((m) => m.id === id && m.severity === severity);
    return [`${id.padEnd(24)} ${all.length - lost.length}/${all.length}`, ...lost.map(shown)].join('\n');
  });
  return `${severity}: recall ${(recall * 100).toFixed(1)} %\n${lines.join('\n')}\n`;
}

function shown({ letter, text, range: { start, end } }: Mistake): string {
  const around = `${text.slice(Math.max(0, start - 14), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 10)}`;
  return `    ${letter.slice(0, 2)} ${around.replaceAll('\n', '⏎')}`;
}
