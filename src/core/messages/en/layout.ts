// Sentences of this phase; keys are code or code#variant. No final full stop.
export const layout = {
  'layout/title-needed':
    'there is no 标题, and 提案 lacks 届次 or 编号 to compose one from; write 标题, or complete 提案',
  'layout/opening-needed':
    'there is no 引言, and 提案 lacks 编号 or 案由 to compose one from; write 引言, or complete 提案',
  'layout/missing-character':
    'no font has “{char}” ({code}), it would be blank on paper; use another character, or add a font that has it to fonts.dirs in the config',
  'layout/table-too-wide':
    'the table has {columns} columns, too many for one character each; use fewer columns, or split it',
  'layout/overflow':
    'this part is too long for its place and would be printed over something else or off the sheet; shorten it, or move it into an annex',
  'layout/table-row-too-high': 'this table row is higher than a page; split its content into several rows',
  'layout/signature-alone':
    'the page of the signature and date has fewer than two lines of text, and changing the line pitch does not help; add or remove a line or two of text',
  'layout/pitch-adjusted#closer':
    'lines on page {page} are set {pitch} mm apart instead of {grid}, so that the signature shares the page with its text',
  'layout/pitch-adjusted#wider':
    'lines on page {page} are set {pitch} mm apart instead of {grid}, and its last ones moved on to accompany the signature',
  'layout/first-page-text':
    'page 1 shows no text of the letter: 主送 or 标题 is too long; shorten the title, or name the addressees collectively',
  'layout/title-break':
    'a forced line break of the title stands inside the word “{word}”; move it between words',
  'layout/title-line':
    'a line of the title has only one or two characters, or starts with 的; move the forced line break, or remove it',
  'layout/orphan-line':
    'the last line of this paragraph has only {count} characters, and squeezing marks does not pull them up; a few characters more or less look better',
  'layout/colophon-alone': '版记 does not fit below the text and stands alone on an unnumbered page',
  'layout/colophon-alone#even': '版记 belongs on an even page and stands alone on an unnumbered one',
  'layout/fallback-face': 'the face itself lacks “{chars}”; {face} shows them',
} as const;
