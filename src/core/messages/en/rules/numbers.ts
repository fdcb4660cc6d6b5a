// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const numbers = {
  'date-form': 'date “{written}” is not in the standard form; write “{expected}”',
  'date-form#unreadable': 'cannot read the date “{written}”; write 2026-08-26 or 2026年8月26日',
  'date-valid': 'the calendar has no “{written}”; check it',
  'date-valid#future': 'date “{written}” is after today ({today}); check it',
  'date-valid#assigned': 'the letter’s date “{written}” is before its assignment on “{assigned}”; check it',
  'date-hybrid-zero': '“{written}” mixes Chinese numerals with 0 or ○; use Arabic digits',
  'print-date-order':
    'printed on “{printed}”, before the letter’s date “{signed}”; correct the one that is wrong',
  'print-date-order#late': 'printed on “{printed}”, more than a month after “{signed}”; please confirm',
  'range-unit-ambig': '“{written}” is ambiguous: the first number needs its unit too, {first}{unit}～…',
  'range-unit-ambig#fix': 'add “{unit}” after {first}',
  'range-year': 'write the span of years “{written}” as “{expected}”',
  'range-year#cited': 'the cited title writes the years “{written}”; check whether it says “{expected}”',
  'range-number': 'a range of numbers takes ～: write “{written}” as “{expected}”',
  'range-number#style': '“{written}” is joined otherwise than the other ranges; write “{expected}”',
  'dash-codepoint': 'the dash in “{written}” is not 一字线; use “—” (U+2014)',
  'digits-fullwidth': '“{written}” is in full-width digits; write “{expected}”',
  'percent-form': '“{written}” mixes Chinese and Arabic numerals; write “{expected}”',
  'percent-form#mixed': 'the letter uses % elsewhere: write “{written}” as “{expected}”',
  'percent-form#sign': 'the percent sign “{written}” should be an ASCII % right after the number',
  'approx-double': '“{written}” says “about” twice, “{first}” and “{second}”; keep one',
  'approx-adjacent': '“{written}”, meant roughly, is written “{expected}”',
  'year-short': 'the year “{written}” is not complete; write “{expected}”',
  'year-short#relative':
    'which year “{word}” is depends on the letter’s date; a paper that is kept had better name it',
  'fixed-words-chinese': '“{written}” is a fixed word with Chinese numerals; write “{expected}”',
  'growth-calc': 'from the two numbers it is “{expected}”, not “{written}”; check it',
  'percent-point': 'a rate rises by percentage points; check whether “{written}” should be “{expected}”',
  'percent-over-100': '“{word}” cannot exceed 100 %, here it is “{written}”; check it',
  'percent-sum': 'the shares add up to {sum}, not 100 %; check them',
  'total-sum': 'the parts add up to “{sum}”, not “{written}”; check them',
  deadline:
    'an answer is due {months} months after assignment, on {due}, and the letter’s date is “{signed}”; check it',
  'big-number-unit': 'the large round number “{written}” reads better as “{expected}”',
  'big-number-unit#grouping':
    'other large numbers have no separators, “{written}” has; “{expected}” is uniform',
  'unit-legal': '“{written}” is not a legal unit; use “{expected}”',
  'unit-legal#speed': 'the unit of the bandwidth “{written}” is incomplete; write “{expected}”',
  'unit-legal#mu':
    '亩 is not a legal unit; give hectares or square metres where needed (15 亩 are one hectare), though it is common in farming',
  'ratio-unit-mismatch': 'two numbers with different units stand before the share; say of which it is',
  'total-sum#partial':
    'the listed parts add up to “{sum}”, less than “{written}”; check them if they are all',
} as const;
