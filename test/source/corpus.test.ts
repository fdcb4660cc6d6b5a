/**
 * The traps of test/corpus/yaml, as text to be read. A case is
 *
 *     === what it is about
 *     the input
 *     --- findings
 *     line:column severity code “marked characters” [grade of the fix]
 *         the sentence, as a clerk reads it
 *     --- safe fixes        (what `--fix` makes of it, where that is something)
 *     --- all fixes         (what `--fix --unsafe` makes of it, where that is more)
 *
 * Characters that cannot be seen stand as \u{…}. `UPDATE=1 npx vitest run test/source` writes the findings anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/core/messages/index.js';
import { lineColumn, lineStarts } from '../../src/core/text.js';
import { checkReply, fields } from '../../src/schema/index.js';
import { applyFixes, parseSource } from '../../src/source/index.js';

const folder = join(import.meta.dirname, '../corpus/yaml');

const shown = (text: string): string =>
  text.replace(
    /[\x00-\x09\x0B-\x1F\x7F-\xA0\xAD\u200B-\u200F\u2028-\u202E\u2060-\u2069\u2F00-\u2FD5\u3000\uFEFF]/gu,
    (c) => `\\u{${c.codePointAt(0)!.toString(16).toUpperCase()}}`,
  );
const unshown = (text: string): string =>
  text.replace(/\\u\{([0-9A-F]+)\}/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

const findings = (text: string) => {
  const source = parseSource('case.reply.yaml', text, fields.reply);
  const yaml = checkReply(source).diagnostics.filter((d) => d.code.startsWith('yaml/'));
  return [...source.diagnostics, ...yaml];
};

function fixed(text: string, unsafe: boolean): string {
  for (let pass = 0; pass < 10; pass++) {
    const fixes = findings(text).flatMap((d) => d.fix ?? []);
    const next = applyFixes(text, fixes, { unsafe }).text;
    if (next === text) break;
    text = next;
  }
  return text;
}

function report(input: string): string {
  const starts = lineStarts(input);
  const lines = findings(input).flatMap((d) => {
    const range = d.range ?? { start: 0, end: 0 };
    const { line, column } = lineColumn(starts, range.start);
    const marked = shown(input.slice(range.start, range.end));
    const grade = d.fix ? ` [${d.fix.safety}]` : '';
    const hints = (d.hints ?? []).map((h) => {
      const at = h.range ? lineColumn(starts, h.range.start) : undefined;
      return `    ${at ? `${at.line}:${at.column} ` : ''}${sentence('zh', h.message, h.args)}`;
    });
    const say = `    ${sentence('zh', d.message, d.args)}`;
    return [`${line}:${column} ${d.severity} ${d.code} “${marked}”${grade}`, shown(say), ...hints.map(shown)];
  });
  const safe = fixed(input, false);
  const all = fixed(input, true);
  return [
    `${shown(input)}\n--- findings\n${lines.length > 0 ? lines.join('\n') : 'none'}\n`,
    safe === input ? '' : `--- safe fixes\n${shown(safe)}\n`,
    all === safe ? '' : `--- all fixes\n${shown(all)}\n`,
  ].join('');
}

for (const file of readdirSync(folder).filter((f) => f.endsWith('.txt'))) {
  const path = join(folder, file);
  const cases = readFileSync(path, 'utf8').split(/^=== /mu).slice(1);
  const renewed = cases.map((text) => {
    const name = text.slice(0, text.indexOf('\n'));
    const input = unshown(text.slice(name.length + 1).split(/\n--- |\n$/u)[0]!);
    return { name, expected: text, actual: `${name}\n${report(input)}\n` };
  });
  if (process.env.UPDATE === '1') writeFileSync(path, renewed.map((c) => `=== ${c.actual}`).join(''));
  describe(`${file}`, () => {
    for (const { name, expected, actual } of renewed) {
      it(name, () =>
        expect(actual.trimEnd()).toBe(process.env.UPDATE === '1' ? actual.trimEnd() : expected.trimEnd()),
      );
    }
  });
}
