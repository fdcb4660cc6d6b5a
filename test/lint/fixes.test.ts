/** What `--fix` may touch, and what not: tried on letters with slips, in every style of YAML. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/text.js';
import { parseNumeral } from '../../src/letter/numerals.js';
import { rules } from '../../src/lint/index.js';
import { readDraft } from '../../src/road/draft.js';
import { fixed } from '../../src/road/fixed.js';
import { parseSource } from '../../src/source/index.js';
import { letterText, takeMarks } from './letters.js';
import { chance } from './random.js';
import { type Plain, type Style, styled, styles } from './styled.js';

type Value = { [key: string]: Plain };

const bad = rules
  .flatMap((rule) =>
    rule.examples.bad
      .filter((x) => x.fixed !== undefined)
      .map((x) => ({
        id: rule.id,
        settings: { profile: x.profile ?? 'gbt9704', ...(x.today ? { today: x.today } : {}) },
        value: parseSource('x', takeMarks(letterText(x.yaml, x.without)).text).value as Value,
      })),
  )
  .filter((x) => x.value !== undefined);

const letters = bad.map((slip, i) => {
  // The styles in turn: all slips together are tried in all of them.
  const style: Style = styles[i % styles.length]!;
  const luck = chance(i * 7);
  const eol = luck.pick(['\n', '\r\n'] as const);
  const text = styled(slip.value, { chance: luck, eol, comments: true, style });
  const once = (unsafe: boolean): string => fixed({ name: 'x', text }, slip.settings, unsafe).text;
  return {
    ...slip,
    eol,
    text,
    draft: readDraft('x', text, slip.settings),
    safe: once(false),
    unsafe: once(true),
  };
});

/** Every value of the file by its pointer. */
function values(text: string): Map<string, unknown> {
  const all = new Map<string, unknown>();
  const visit = (value: unknown, pointer: string): void => {
    if (value === null || typeof value !== 'object') all.set(pointer, value);
    else for (const [key, inner] of Object.entries(value)) visit(inner, `${pointer}/${key}`);
  };
  visit(parseSource('x', text).value, '');
  return all;
}

/**
 * The numbers of a text as values: digits of any width, dates in Chinese, padded months and days. Numbers that head a line are layout, which prints them itself.
 */
function numbers(text: string): string[] {
  const arabic = text
    .normalize('NFKC')
    .replace(/^(?:附件)?\s*\(?[0-9]{1,2}\)?\s*[.、:)]/gmu, '')
    .replace(/[0-9〇零○◯ΟОOo一二三四五六七八九]{4}(?=年)/gu, (year) =>
      [...year].map((c) => ('〇零○◯ΟОOo'.includes(c) ? 0 : (parseNumeral(c) ?? c))).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/gu, (n) => String(parseNumeral(n)))
    .replace(/(?<=[0-9])[,\s](?=[0-9]{3}(?![0-9]))/gu, '');
  return (arabic.match(/[0-9]+/gu) ?? []).map((n) => n.replace(/^0+(?=.)/u, ''));
}

/** Complaints about each letter, under the rule whose slip it holds. */
function complaints(check: (letter: (typeof letters)[number]) => string | undefined): string[] {
  return [
    ...new Set(
      letters.flatMap((letter) => {
        const what = check(letter);
        return what === undefined ? [] : [`${letter.id}: ${what}`];
      }),
    ),
  ];
}

describe('a fix', () => {
  test('is offered for many of the slips', () => {
    const offered = letters.filter(({ draft }) => draft.diagnostics.some((d) => d.fix));
    expect(letters.length).toBeGreaterThan(200);
    expect(offered.length).toBeGreaterThan(letters.length / 2);
  });

  test('changes no other field than the one of its finding', () => {
    const found = complaints(({ text, draft }) => {
      const before = values(text);
      for (const d of draft.diagnostics) {
        if (!d.fix || d.fix.safety === 'manual' || d.pointer === undefined) continue;
        const after = values(applyEdits(text, d.fix.edits));
        for (const pointer of new Set([...before.keys(), ...after.keys()])) {
          const inside = pointer === d.pointer || pointer.startsWith(`${d.pointer}/`);
          if (!inside && before.get(pointer) !== after.get(pointer))
            return `${d.code} at ${d.pointer} changes ${pointer}`;
        }
      }
      return undefined;
    });
    expect(found).toEqual([]);
  });
});

describe('--fix', () => {
  test.each(['safe', 'unsafe'] as const)('is done when it is done (%s)', (grade) => {
    const found = complaints(({ settings, [grade]: once }) =>
      fixed({ name: 'x', text: once }, settings, grade === 'unsafe').text === once ? undefined : once,
    );
    expect(found).toEqual([]);
  });

  test.each(['safe', 'unsafe'] as const)('keeps comments, styles and line ends (%s)', (grade) => {
    const found = complaints(({ text, eol, [grade]: after }) => {
      const [was, is] = [parseSource('x', text), parseSource('x', after)];
      if (is.comments.map((c) => c.text).join() !== was.comments.map((c) => c.text).join())
        return 'a comment';
      if (eol === '\r\n' && /(?<!\r)\n/u.test(after)) return 'a line end';
      if (eol === '\n' && after.includes('\r')) return 'a line end';
      for (const pointer of values(after).keys()) {
        // A number that lost the words around it takes quotes, to stay a text.
        const quoted = was.style(pointer) === 'plain' && /^"[0-9]+"$/u.test(is.written(pointer) ?? '');
        if (was.style(pointer) !== undefined && was.style(pointer) !== is.style(pointer) && !quoted)
          return `the style of ${pointer}`;
      }
      return undefined;
    });
    expect(found).toEqual([]);
  });

  test('changes no number, whatever its form', () => {
    const found = complaints(({ text, safe }) => {
      const [was, is] = [text, safe].map((t) => numbers([...values(t).values()].join('\n')));
      return was!.join() === is!.join() ? undefined : `${was} → ${is}`;
    });
    // 2024—25年 becomes 2024—2025年: the same year, written in full.
    expect(found.filter((f) => !f.startsWith('range-year: '))).toEqual([]);
  });

  test('changes no name', () => {
    const bare = (name: unknown): string => String(name).replace(/^联系人[：:]|[^\p{L}]/gu, '');
    const names = /\/(?:提案者|姓名|签发人)(?:\/|$)/u;
    const found = complaints(({ text, safe }) => {
      const after = values(safe);
      for (const [pointer, value] of values(text))
        if (names.test(pointer) && bare(after.get(pointer)) !== bare(value))
          return `${pointer}: ${value} → ${after.get(pointer)}`;
      return undefined;
    });
    expect(found).toEqual([]);
  });
});
