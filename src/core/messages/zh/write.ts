// Sentences of this phase; keys are code or code#variant. No final full stop.
export const write = {
  'write/font-set': '自带字体不完整：{folder} 里缺少 {file}，或者它的内容不全；请重新安装本软件',
  'write/pdf-image': '图片 {file} 放不进 PDF：它不是完好的 PNG 或 JPEG；请用画图等软件另存为 PNG 再试',
  'write/pdf-image#missing': '没有读到图片 {file}，PDF 没有生成；请检查图片是否还在原处',
  'write/pdf-image#cmyk':
    '图片 {file} 是印刷用的 CMYK 颜色，存档用的 PDF/A 不收；请用画图等软件另存为 PNG（RGB 颜色），或者用 --plain 生成普通 PDF',
  'write/docx-image': '图片 {file} 放不进 DOCX：它不是完好的 PNG 或 JPEG；请用画图等软件另存为 PNG 再试',
  'write/docx-image#missing': '没有读到图片 {file}，DOCX 没有生成；请检查图片是否还在原处',
  'write/letterhead-missing':
    '信头文件里没有放“{field}”的地方，输出的 DOCX 里没有这一项；要用时请在信头文件里加上 {{{field}}}',
  'write/letterhead-missing#seal': '套进信头文件的 DOCX 里没有印章图片；请打印后盖章，或在 Word 里插入',
  'write/html-image': '图片 {file} 放不进 HTML：它不是完好的 PNG 或 JPEG；请用画图等软件另存为 PNG 再试',
  'write/html-image#missing': '没有读到图片 {file}，HTML 没有生成；请检查图片是否还在原处',
} as const;
