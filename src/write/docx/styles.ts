/**
 * word/styles.xml and word/fontTable.xml. A clerk edits by style, so every part of the letter has its own,
 * under its Chinese name; nothing refers to a theme, whose fonts would win over the names given here.
 */
import type { FontRole } from '../../fonts/face.js';
import type { Profile } from '../../profile/profile.js';
import { type Geometry, geometryOf } from './geometry.js';
import { declaration, escapeXml, wordNamespace } from './xml.js';

/** Style ids by use. Ids are ASCII because Word makes new ones of Chinese ids on saving. */
export type StyleId = (typeof paragraphStyles)[number]['id'];
export type CharacterStyleId = 'Strong' | 'RunInHeading1' | 'RunInHeading2';

interface ParagraphStyle {
  id: string;
  name: string;
  /** Absent: 仿宋. */
  face?: FontRole;
  /** Points; absent: the body's. Other sizes leave the grid. */
  size?: number;
  red?: true;
  align?: 'left' | 'center' | 'right';
  /** Characters of the grid. */
  firstLine?: number;
  /** Blank lines above and below. */
  before?: number;
  after?: number;
  /** Exact height of a line in points, off the grid. */
  exact?: number;
  outline?: number;
  keepNext?: true;
  newPage?: true;
  /** As high as what it holds, also where all lines are of exact height. */
  tall?: true;
}

/** Points: the height of a framed line of the 版头. */
export const frameLine = 20;
/** The height of a line of the title: the box and six tenths. */
export const titleLine = 1.6;

const paragraphStyles = [
  { id: 'CopyNumber', name: '份号', align: 'left', exact: frameLine },
  { id: 'Secrecy', name: '密级和保密期限', face: 'heiti', align: 'left', exact: frameLine },
  { id: 'Urgency', name: '紧急程度', face: 'heiti', align: 'left', exact: frameLine },
  { id: 'ResultClass', name: '办理结果', face: 'heiti', align: 'right', exact: frameLine },
  { id: 'HeadDisclosure', name: '版头公开方式', align: 'left', exact: frameLine },
  { id: 'AgencyMark', name: '发文机关标志', face: 'xiaobiaosong', size: 48, red: true, align: 'center' },
  { id: 'DocNumber', name: '发文字号', align: 'center' },
  { id: 'Signer', name: '签发人', align: 'left', exact: frameLine },
  {
    id: 'LetterTitle',
    name: '公文标题',
    face: 'xiaobiaosong',
    size: 22,
    align: 'center',
    exact: 22 * titleLine,
    before: 2,
    outline: 0,
    keepNext: true,
  },
  { id: 'Addressee', name: '主送机关', align: 'left', before: 1 },
  { id: 'BodyParagraph', name: '公文正文', firstLine: 2 },
  { id: 'Level1', name: '一级标题', face: 'heiti', firstLine: 2, outline: 0, keepNext: true },
  { id: 'Level2', name: '二级标题', face: 'kaiti', firstLine: 2, outline: 1, keepNext: true },
  { id: 'Level3', name: '三级标题', firstLine: 2, outline: 2, keepNext: true },
  { id: 'Level4', name: '四级标题', firstLine: 2, outline: 3, keepNext: true },
  { id: 'ClosingParagraph', name: '结束语', firstLine: 2 },
  { id: 'AnnexNote', name: '附件说明', align: 'left' },
  { id: 'SignatureIssuer', name: '发文机关署名', align: 'right', keepNext: true },
  { id: 'SignatureDate', name: '成文日期', align: 'right' },
  { id: 'SignatureStamp', name: '签发人签名章', align: 'right', keepNext: true },
  { id: 'LetterNote', name: '附注', align: 'left', firstLine: 2 },
  { id: 'DisclosureLine', name: '公开方式', firstLine: 2 },
  { id: 'AnnexLabel', name: '附件标识', face: 'heiti', align: 'left', newPage: true, keepNext: true },
  {
    id: 'AnnexTitle',
    name: '附件标题',
    face: 'xiaobiaosong',
    size: 22,
    align: 'center',
    exact: 22 * titleLine,
    before: 1,
    after: 1,
    outline: 0,
    keepNext: true,
  },
  { id: 'TableCaption', name: '表格题名', face: 'heiti', align: 'center', keepNext: true },
  { id: 'TableUnit', name: '表格单位', size: 14, align: 'right', keepNext: true },
  { id: 'TableHead', name: '表格表头', face: 'heiti', size: 14, align: 'center', exact: 20 },
  { id: 'TableText', name: '表格内容', size: 14, align: 'left', exact: 20 },
  { id: 'Picture', name: '图片', align: 'center', keepNext: true, tall: true },
  { id: 'PictureCaption', name: '图片题名', size: 14, align: 'center' },
  { id: 'CopyTo', name: '抄送', size: 14, exact: 22.4 },
  { id: 'PrintingLine', name: '印发机关和印发日期', size: 14, align: 'left', exact: 22.4 },
  { id: 'PrintedCopies', name: '印发份数', size: 14, align: 'right', exact: 22.4 },
  { id: 'ColophonAnchor', name: '版记定位', size: 1, exact: 1 },
  { id: 'SectionEnd', name: '分节', size: 1, exact: 1 },
  { id: 'FootSpace', name: '页脚留空', size: 1, exact: 1 },
  { id: 'PageNumber', name: '公文页码', face: 'songti', size: 14, exact: 20 },
] as const satisfies readonly ParagraphStyle[];

/** The whole styles part. */
export function stylesXml(profile: Profile): string {
  const geometry = geometryOf(profile);
  const { bodySize } = profile.measures;
  const body = 2 * bodySize.value;
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(profile, 'fangsong')}<w:kern w:val="0"/><w:sz w:val="${body}"/><w:szCs w:val="${body}"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';
  const line = profile.docxGrid ? '' : ` w:line="${geometry.line}" w:lineRule="exact"`;
  // Word and LibreOffice measure `charSpace` against the size of Normal itself, not of the defaults.
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct w:val="0"/><w:topLinePunct w:val="0"/>' +
    `<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:before="0" w:after="0"${line}/><w:jc w:val="both"/></w:pPr>` +
    `<w:rPr>${fonts(profile, 'fangsong')}${characterSpacing(profile, geometry.cell - 10 * body)}<w:sz w:val="${body}"/><w:szCs w:val="${body}"/></w:rPr></w:style>`;
  const fixed =
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>';
  const characters = [
    character(profile, 'Strong', '正文黑体', 'heiti'),
    character(profile, 'RunInHeading1', '接排一级标题', 'heiti'),
    character(profile, 'RunInHeading2', '接排二级标题', 'kaiti'),
  ];
  const paragraphs = paragraphStyles.map((s) => paragraph(profile, geometry, s));
  return `${declaration}<w:styles xmlns:w="${wordNamespace}">${defaults}${normal}${fixed}${paragraphs.join('')}${characters.join('')}</w:styles>`;
}

function paragraph(profile: Profile, geometry: Geometry, style: ParagraphStyle): string {
  const { line, cell } = geometry;
  const offGrid = style.size !== undefined || style.exact !== undefined;
  const spacing = [
    style.before ? `w:before="${style.before * line}"` : '',
    style.after ? `w:after="${style.after * line}"` : '',
    style.tall && !profile.docxGrid ? 'w:line="240" w:lineRule="auto"' : '',
    style.exact ? `w:line="${Math.round(style.exact * 20)}" w:lineRule="exact"` : '',
  ].filter((s) => s !== '');
  const half = style.size && Math.round(style.size * 2);
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>`,
    style.keepNext ? '<w:keepNext/>' : '',
    style.newPage ? '<w:pageBreakBefore/>' : '',
    offGrid ? '<w:snapToGrid w:val="0"/>' : '',
    spacing.length > 0 ? `<w:spacing ${spacing.join(' ')}/>` : '',
    style.firstLine
      ? `<w:ind w:firstLineChars="${style.firstLine * 100}" w:firstLine="${style.firstLine * cell}"/>`
      : '',
    style.align ? `<w:jc w:val="${style.align}"/>` : '',
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
    '</w:pPr><w:rPr>',
    style.face ? fonts(profile, style.face) : '',
    offGrid ? '<w:snapToGrid w:val="0"/>' : '',
    style.red ? '<w:color w:val="FF0000"/>' : '',
    style.size ? characterSpacing(profile, 0) : '',
    half ? `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>` : '',
    '</w:rPr></w:style>',
  ].join('');
}

/** Without a grid a character gets its width from the space behind it, twips. */
function characterSpacing(profile: Profile, twips: number): string {
  return profile.docxGrid ? '' : `<w:spacing w:val="${twips}"/>`;
}

function character(profile: Profile, id: CharacterStyleId, name: string, role: FontRole): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${fonts(profile, role)}</w:rPr></w:style>`;
}

/**
 * Digits and Latin letters in the Latin face, everything else in the Chinese one: `hAnsi` too, because
 * “ ” … — take that font in programs that ignore the hint. Page numbers are 宋体 digits (GB/T 9704-2012 7.5).
 */
function fonts(profile: Profile, role: FontRole): string {
  const chinese = escapeXml(profile.fonts[role][0]!);
  const latin = role === 'songti' ? chinese : escapeXml(profile.fonts.latin[0]!);
  return `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${chinese}" w:eastAsia="${chinese}" w:cs="${latin}"/>`;
}

/** The fonts used, each with the names to try when it is not installed. */
export function fontTableXml(profile: Profile): string {
  const seen = new Set<string>();
  const entries = Object.entries(profile.fonts).map(([role, [name, ...others]]) => {
    if (name === undefined || seen.has(name)) return '';
    seen.add(name);
    const alternative = others.length > 0 ? `<w:altName w:val="${escapeXml(others.join(','))}"/>` : '';
    const charset = role === 'latin' ? '00' : '86';
    return `<w:font w:name="${escapeXml(name)}">${alternative}<w:charset w:val="${charset}"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
  });
  return `${declaration}<w:fonts xmlns:w="${wordNamespace}">${entries.join('')}</w:fonts>`;
}
