import { expect, test } from 'vitest';
import { lineColumn, lineStarts } from '../../src/core/text.js';
import { cleanLetters, judge } from './corpus/letters.js';

test('forty clean letters and more', () => {
  expect(cleanLetters.length).toBeGreaterThanOrEqual(40);
});

test('no clean letter gives an error or a warning', () => {
  const alarms = cleanLetters.flatMap(({ name, text }) => {
    const starts = lineStarts(text);
    return judge(name, text)
      .filter((d) => d.severity !== 'info')
      .map((d) => {
        const { start, end } = d.range ?? { start: 0, end: 0 };
        const { line, column } = lineColumn(starts, start);
        const around = `${text.slice(Math.max(0, start - 12), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 12)}`;
        return `${name}:${line}:${column} ${d.severity} ${d.code} ${around.replaceAll('\n', '⏎')}`;
      });
  });
  expect(alarms.join('\n')).toBe('');
});
