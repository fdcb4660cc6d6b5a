import { formatDate, isRealDate, readDate } from '../../letter/date.js';
import type { Letter } from '../../letter/letter.js';
import { dateFields, isOpenDate, readLoosely } from '../dates.js';
import { type Context, type Rule, replacement } from '../rule.js';
import { type Role, spanOf } from '../texts.js';

/** In running text: 2024年08月06日, 2024年08月, 08月06日, 2024.8.6, 2024/8/6, 2024-08-06, 二〇二四年八月六日, 8月6号. */
const inText = new RegExp(
  [
    '(?<![0-9])(?:[0-9]{4}年)?(?:0[1-9]月(?:(?:3[01]|[12]?[0-9]|0[1-9])日)?|(?:1[0-2]|[1-9])月0[1-9]日)',
    '(?<![0-9A-Za-z.．/\\-—])(?:19|20)[0-9]{2}(?:[.．](?:1[0-2]|0?[1-9])[.．]|\\/(?:1[0-2]|0?[1-9])\\/|-(?:1[0-2]|0?[1-9])-)(?:3[01]|[12][0-9]|0?[1-9])日?(?![0-9A-Za-z.．/\\-—年月])',
    '[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日',
    '(?<![0-9第])(?:[0-9]{4}年)?(?:1[0-2]|[1-9])月(?:3[01]|[12][0-9]|[1-9])号(?![0-9线楼院馆文台])',
  ].join('|'),
  'gu',
);
/** A table may keep short dates. */
const prose: readonly Role[] = [
  'title',
  'opening',
  'heading',
  'body',
  'caption',
  'closing',
  'annexName',
  'annex',
  'note',
];

export const dateForm: Rule = {
  id: 'date-form',
  summary: { zh: '日期写成2026-08-26或2026年8月26日', en: 'Dates are written 2026-08-26 or 2026年8月26日' },
  why: {
    zh: '国家标准规定成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位，不再用“二〇二六年八月”的写法。',
    en: 'The standard wants year, month and day in full, in Arabic digits, unpadded.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.5.4', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '成文日期: ⟦2026年08月06日⟧', fixed: '成文日期: 2026年8月6日' },
      { yaml: '成文日期: ⟦二〇二六年八月六日⟧', fixed: '成文日期: 2026年8月6日' },
      { yaml: '成文日期: ⟦2026.8.6⟧', fixed: '成文日期: 2026年8月6日' },
      { yaml: '成文日期: ⟦2026年8月⟧' },
    ],
    good: [
      { yaml: '成文日期: 2026-08-26' },
      { yaml: '成文日期: 2026年8月26日' },
      { yaml: '成文日期: 2026年　月　日' },
    ],
  },
  check({ letter, find, report }) {
    inFields(letter, report);
    for (const { match, span } of find(inText, { roles: prose })) {
      const [written] = match;
      const expected = plainly(written);
      if (expected === undefined || expected === written) continue;
      report({
        ...span(),
        // The requirement is about 成文日期; elsewhere it is good form.
        severity: 'warning',
        message: 'date-form',
        args: { written, expected },
        actual: written,
        expected,
        fix: replacement(span(), expected, 'safe'),
      });
    }
  },
};

function inFields(letter: Letter, report: Context['report']): void {
  for (const text of dateFields(letter)) {
    // That is what placeholder-left speaks of.
    if (isOpenDate(text.text)) continue;
    const date = readLoosely(text.text);
    // 交办日期 is never printed.
    const mild = text === letter.handling?.assigned ? ({ severity: 'warning' } as const) : {};
    if (!date) {
      report({
        ...spanOf(text),
        ...mild,
        message: 'date-form#unreadable',
        args: { written: text.text },
        actual: text.text,
      });
      continue;
    }
    // A day that does not exist is another rule's finding: one slip, one finding.
    if (date.form === 'iso' || date.form === 'chinese' || !isRealDate(date)) continue;
    const expected = formatDate(date);
    report({
      ...spanOf(text),
      ...mild,
      message: 'date-form',
      args: { written: text.text, expected },
      actual: text.text,
      expected,
      fix: {
        title: 'rules/replace',
        args: { text: expected },
        safety: 'safe',
        edits: [{ ...spanOf(text), text: expected }],
      },
    });
  }
}

/** 08月06日 → 8月6日; undefined for a day that the calendar lacks, which is another rule's finding. */
function plainly(written: string): string | undefined {
  const whole = readDate(written.replace(/号$/u, '日').replaceAll('．', '.'));
  if (whole) return isRealDate(whole) ? formatDate(whole) : undefined;
  return written.replace(/(?<![0-9])0(?=[1-9][月日])/gu, '').replace(/号$/u, '日');
}
