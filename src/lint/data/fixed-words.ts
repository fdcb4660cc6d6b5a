/**
 * Fixed words whose number is part of the word and stays Chinese (GB/T 15835-2011: words with a fixed numeral use
 * Chinese numerals). Each entry is the right word; the wrong ones are made by writing its numerals in Arabic digits.
 * Only words that no true text writes with digits: 3会, 5项 and the like would be counts. 届 and 次 of sessions are
 * the business of session-form.
 */
export const fixedWords: readonly string[] = [
  // Plans and strategies (names as the State Council's papers write them).
  '十一五',
  '十二五',
  '十三五',
  '十四五',
  '十五五',
  '十六五',
  '一带一路',
  '三农',
  '五位一体',
  '四个全面',
  '一国两制',
  '两个一百年',
  // Party and political life.
  '四个意识',
  '四个自信',
  '两个维护',
  '两个确立',
  '三会一课',
  '三严三实',
  '两学一做',
  '八项规定',
  '四风',
  // Public service and schools.
  '一网通办',
  '一窗受理',
  '一站式',
  '最多跑一次',
  '双一流',
  '三甲医院',
  '九年义务教育',
  '三通一平',
  '七通一平',
  '三公经费',
  '两不愁三保障',
  '四好农村路',
  '三资',
  '一事一议',
  '四议两公开',
  '三孩',
  '二孩',
  '一老一小',
  '一村一品',
  '一校一策',
  '一事一策',
  '一户一策',
];
