import { formatDate, isRealDate } from '../../letter/date.js';
import { dateFields, readLoosely } from '../dates.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

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
    good: [{ yaml: '成文日期: 2026-08-26' }, { yaml: '成文日期: 2026年8月26日' }],
  },
  check({ letter, report }) {
    for (const text of dateFields(letter)) {
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
  },
};
