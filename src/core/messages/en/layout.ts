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
    'the signature and date stand alone on a page without text; add or remove a line or two of text',
} as const;
