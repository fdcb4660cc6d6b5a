// What each rule takes, letter by letter: bundled by lint.mjs, run as node rules.js LETTERS.JSON
import { readFileSync } from 'node:fs';
import { rules } from '../../src/lint/index.ts';
import { running } from '../../src/lint/running.ts';
import { printedTexts } from '../../src/lint/texts.ts';
import { readDraft, readForm } from '../../src/road/draft.ts';

const letters = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const drafts = letters.map((text) => readForm('letter', text));
const today = { year: 2026, month: 11, day: 23 };
const took = new Map(rules.map((rule) => [rule.id, 0]));
let shared = 0;
let reports = 0;
const rounds = 5;
// The first rounds are for the compiler.
for (let round = -2; round < rounds; round++) {
  for (const { readable } of drafts) {
    const start = performance.now();
    const texts = printedTexts(readable.letter);
    const find = running(texts);
    find(/(?!)/gu);
    if (round >= 0) shared += performance.now() - start;
    for (const rule of rules) {
      const before = performance.now();
      rule.check({ ...readable, texts, find, today, report: () => reports++ });
      if (round >= 0) took.set(rule.id, took.get(rule.id) + performance.now() - before);
    }
  }
}
const time = (work) => {
  for (const letter of letters) work('letter', letter);
  const start = performance.now();
  for (const letter of letters) work('letter', letter);
  return ((performance.now() - start) * 1000) / letters.length;
};
const [form, draft] = [time(readForm), time(readDraft)];
const each = (ms) => ((ms * 1000) / rounds / letters.length).toFixed(1).padStart(8);
const sum = [...took.values()].reduce((a, b) => a + b, 0);
console.log(
  `${draft.toFixed(0)} µs a letter from text to findings, ${form.toFixed(0)} of them reading and schema`,
);
console.log(`${each(sum)}  all ${rules.length} rules`);
console.log(`${each(shared)}  what they share`);
for (const [id, ms] of [...took].sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log(`${each(ms)}  ${id}`);
