// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const numbers = {
  'date-form': '日期“{written}”的写法不合标准；应为“{expected}”',
  'date-form#unreadable': '看不懂日期“{written}”；请写成 2026-08-26 或 2026年8月26日',
  'date-valid': '日历上没有“{written}”这一天；请核对',
  'date-valid#future': '成文日期“{written}”在今天（{today}）之后；请核对',
  'date-hybrid-zero': '“{written}”混用了汉字和 0、○；请用阿拉伯数字',
  'print-date-order': '印发日期“{printed}”早于成文日期“{signed}”；请核对，改正写错的一处',
  'print-date-order#late': '印发日期“{printed}”比成文日期“{signed}”晚了一个月以上；请确认',
  'range-unit-ambig': '“{written}”会有歧义，前一个数也要写单位；请写成“{first}{unit}～…”',
  'range-unit-ambig#fix': '在 {first} 后面补上“{unit}”',
} as const;
