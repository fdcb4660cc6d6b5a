// Sentences of `render --letterhead`; keys are letterhead/ and what is wrong, #variant. No final full stop.
export const letterhead = {
  'letterhead/not-docx':
    '信头文件“{path}”不是 Word 文档（.docx）；请在 Word 或 WPS 中打开它，另存为“Word 文档（*.docx）”',
  'letterhead/old-doc':
    '信头文件“{path}”是旧格式（.doc 或 .wps），不是 .docx；请在 Word 或 WPS 中打开它，另存为“Word 文档（*.docx）”',
  'letterhead/password': '信头文件“{path}”加了密码，打不开；请在 Word 或 WPS 中去掉打开密码再保存',
  'letterhead/template': '信头文件“{path}”是 Word 模板（.dotx）；请用它新建文档，另存为“Word 文档（*.docx）”',
  'letterhead/strict':
    '信头文件“{path}”存成了“Strict Open XML”，或不是 Word、WPS 存的；请另存为普通的“Word 文档（*.docx）”',
  'letterhead/macros':
    '信头文件“{path}”里有宏或 ActiveX 控件，为了安全不用；请在 Word 中另存为“Word 文档（*.docx）”，去掉宏',
  'letterhead/bomb': '信头文件“{path}”解开后大得不正常，没有打开；请在 Word 或 WPS 中重新保存，或换一个文件',
  'letterhead/names': '信头文件“{path}”里有不正常的部件名“{name}”，没有打开；请在 Word 或 WPS 中重新保存',
  'letterhead/names#twice':
    '信头文件“{path}”里有两个同名的部件“{name}”，没有打开；请在 Word 或 WPS 中重新保存',
  'letterhead/damaged': '信头文件“{path}”已损坏，打不开；请重新取得这个文件',
  'letterhead/damaged#part': '信头文件“{path}”已损坏（{name}）；请在 Word 或 WPS 中打开修复后重新保存',
  'letterhead/xml': '信头文件“{path}”的 {name} 读不懂，文件可能已损坏；请在 Word 或 WPS 中打开修复后重新保存',
  'letterhead/external':
    '信头文件“{path}”要用到文件以外的东西（{target}），没有采用；请把图片等嵌入文件，删去外部链接再保存',
  'letterhead/external#template':
    '信头文件“{path}”挂着外部模板（{target}），没有采用；请在 Word 的“开发工具—文档模板”里去掉它再保存',
  'letterhead/unknown-marks': '信头文件“{path}”里有稿件没有的字段：{marks}',
  'letterhead/unknown-marks#hint': '请改正这些标记；能用的字段：{known}',
  'letterhead/open-mark':
    '信头文件“{path}”里有没有写完的标记：“{text}”；标记要写成 {{文号}} 的样子，不能跨段',
  'letterhead/no-marks':
    '信头文件“{path}”里没有一个标记，也没有以字段命名的内容控件，稿件放不进去；写法见 docs/letterhead.md',
  'letterhead/block-place':
    '信头文件“{path}”里“{field}”要单独占一段：它会换成几段文字、表格或图片；请把它旁边的内容移到别的段',
  'letterhead/row-control': '信头文件“{path}”里名为“{field}”的内容控件套住了表格的行；请把它放进单元格里面',
  'letterhead/nested': '信头文件“{path}”里内容控件“{outer}”套着“{inner}”；请把它们分开',
  'letterhead/two-names':
    '信头文件“{path}”里有一个内容控件，标记是“{tag}”，标题却是“{title}”，不知道填哪个；请改成一样的',
  'letterhead/needs-docx': '--letterhead 只用于 DOCX；请加上 -t docx',
  'letterhead/with-draft': '--draft 与 --letterhead 不能一起用；请把标记写在信头文件的页眉里',
  'letterhead/is-output': '“{path}”就是信头文件本身，没有覆盖；请用 -o 换一个文件名',
} as const;
