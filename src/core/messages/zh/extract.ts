// Sentences of `reply extract`; keys are extract/ and what was found, #variant. No final full stop.
export const extract = {
  'extract/ours': '“{path}”做好之后没有改动过',
  'extract/resaved#docx':
    '“{path}”被别的程序另存过，文字和图片与做好时相同，取出的稿件与它一致；格式有没有改动没有核对',
  'extract/resaved#pdf':
    '“{path}”被别的程序另存过，文字与稿件相同，取出的稿件与它一致；图片、批注和版面有没有改动没有核对',
  'extract/appended': '“{path}”做好之后又追加过内容（批注、签名、印章或改动），取出的是做好时的稿件',
  'extract/edited#docx': '“{path}”做好之后改动过：文字或图片与做好时不同，取出的是做好时的稿件',
  'extract/edited#pdf': '“{path}”做好之后改动过：文字与稿件不同，取出的是做好时的稿件',
  'extract/edited#differs': '第一处：{sentence}',
  'extract/unsure': '“{path}”被别的程序另存过，里面的稿件现在排不出来，文字无法核对：不知道有没有改动',
  'extract/no-source#docx': '“{path}”是本软件输出的，但没有带稿件；输出它的程序没有给稿件',
  'extract/no-source#pdf':
    '“{path}”里没有带 YAML 稿件；用 --plain 输出的 PDF 不带稿件，别的程序做的 PDF 也没有',
  'extract/damaged': '“{path}”里带的稿件不完整或被改动过，没有取出；请用输出时的稿件，或向发文的人要',
  'extract/foreign': '“{path}”不是本软件输出的 DOCX（或者稿件已被去掉），里面没有 YAML 稿件',
  'extract/not-document': '“{path}”不是 PDF，也不是 DOCX；只能从本软件输出的 PDF 和 DOCX 里取出稿件',
  'extract/itself': '-o 写的就是“{path}”本身，没有覆盖；请换一个文件名',
  'extract/exists': '“{path}”已经有了，没有覆盖',
  'extract/written': '已写到 {path}',
} as const;
