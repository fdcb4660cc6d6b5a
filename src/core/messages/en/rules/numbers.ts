// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const numbers = {
  'date-form': 'date “{written}” is not in the standard form; write “{expected}”',
  'date-form#unreadable': 'cannot read the date “{written}”; write 2026-08-26 or 2026年8月26日',
  'date-valid': 'the calendar has no “{written}”; check it',
  'date-valid#future': 'date “{written}” is after today ({today}); check it',
  'date-hybrid-zero': '“{written}” mixes Chinese numerals with 0 or ○; use Arabic digits',
  'print-date-order':
    'printed on “{printed}”, before the letter’s date “{signed}”; correct the one that is wrong',
  'print-date-order#late': 'printed on “{printed}”, more than a month after “{signed}”; please confirm',
  'range-unit-ambig': '“{written}” is ambiguous: the first number needs its unit too, {first}{unit}～…',
  'range-unit-ambig#fix': 'add “{unit}” after {first}',
} as const;
