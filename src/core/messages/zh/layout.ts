// Sentences of this phase; keys are code or code#variant. No final full stop.
export const layout = {
  'layout/title-needed':
    '没有写“标题”，“提案”里又缺少届次或编号，拼不出标题；请写“标题”，或补上提案的届次和编号',
  'layout/opening-needed':
    '没有写“引言”，“提案”里又缺少编号或案由，拼不出引言；请写“引言”，或补上提案的编号和案由',
  'layout/missing-character':
    '字体里都没有“{char}”（{code}）这个字，印出来会是空白；请换一个字，或在配置的 fonts.dirs 里加上有这个字的字体',
  'layout/table-too-wide': '表格有 {columns} 列，版心里每列放不下一个字；请减少列数，或把表拆开',
  'layout/overflow': '这一部分太长，排不进版心，会盖住别的内容或印到纸外；请缩短，或移到附件里',
  'layout/table-row-too-high': '表格的这一行比一面还高，排不下；请把内容分成几行',
  'layout/signature-alone': '署名和成文日期单独落在一面，没有正文同在；请增减正文一两行',
} as const;
