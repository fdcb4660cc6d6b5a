// Sentences of this phase; keys are code or code#variant. No final full stop.
export const layout = {
  'layout/title-needed':
    '没有写“标题”，“提案”里又缺少届次或编号，拼不出标题；请写“标题”，或补上提案的届次和编号',
  'layout/opening-needed':
    '没有写“引言”，“提案”里又缺少编号或案由，拼不出引言；请写“引言”，或补上提案的编号和案由',
  'layout/missing-character':
    '字体里都没有“{char}”（{code}）这个字，印出来会是空白；请换一个字，或在配置的 fonts.dirs 里加上有这个字的字体',
  'layout/table-too-wide': '表格有 {columns} 列，版心里有的列连一个字也放不下；请减少列数，或把表拆开',
  'layout/overflow': '这一部分太长，排不进版心，会盖住别的内容或印到纸外；请缩短，或移到附件里',
  'layout/table-row-too-high': '表格的这一行比一面还高，排不下；请把内容分成几行',
  'layout/signature-alone': '署名和成文日期所在的一面不足两行正文，调整行距也排不下；请增减正文一两行',
  'layout/pitch-adjusted#closer': '第{page}面行距由{grid}毫米收紧为{pitch}毫米，使署名、成文日期与正文同面',
  'layout/pitch-adjusted#wider':
    '第{page}面行距由{grid}毫米放宽为{pitch}毫米，末尾的正文移到下一面，与署名、成文日期同面',
  'layout/first-page-text': '首页没有正文：主送机关或标题太长；请缩短标题，或把主送机关改为统称',
  'layout/title-break': '标题在“{word}”这个词中间强制换行；请换到词与词之间',
  'layout/title-line': '标题有一行只有一两个字，或以“的”开头；请换个地方强制换行，或去掉强制换行',
  'layout/orphan-line': '这一段最后一行只有{count}个字，压缩标点也收不上去；增减几个字更好看',
  'layout/colophon-alone': '版记在正文末面排不下，单独占一面，这一面不编页码',
  'layout/colophon-alone#even': '版记要排在偶数面，单独占一面，这一面不编页码',
  'layout/fallback-face': '本字体没有“{chars}”，用{face}代替',
} as const;
