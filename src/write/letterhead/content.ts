/** Blocks as paragraphs, tables and pictures of somebody else's document: in its styles where it has them, else as its mark was set. */
import type { Block, Line, ParagraphStyle, TableBlock, TextRun } from '../../compose/blocks.js';
import { textOf } from '../../compose/blocks.js';
import type { FontRole } from '../../fonts/face.js';
import type { Profile } from '../../profile/profile.js';
import { emWidth } from '../../typeset/title.js';
import { emu } from '../docx/geometry.js';
import { type Images, pictureOf } from '../docx/picture.js';
import { escapeXml } from '../docx/xml.js';
import { type Base, type Properties, paragraphProperties, runContent, runProperties } from './format.js';
import type { OfficeStyles } from './styles.js';

export interface Setting {
  profile: Profile;
  images: Images;
  styles: OfficeStyles;
  base: Base;
  /** Twips between the margins, or inside the table cell. */
  width: number;
  /** Puts a picture into the package: the id of its relationship, and a number that no other drawing has. */
  addPicture(data: Uint8Array, type: 'png' | 'jpg'): { relationship: string; id: number };
}

/** Names of our styles (see docx/styles.ts), which an office may have in its own file. */
const styleNames: Record<ParagraphStyle, string> = {
  addressee: '主送机关',
  body: '公文正文',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  closing: '结束语',
  annexNote: '附件说明',
  note: '附注',
  disclosure: '公开方式',
  annexLabel: '附件标识',
  annexTitle: '附件标题',
};

const flag = (name: string): [string, string] => [name, `<${name}/>`];
const align = (to: string): [string, string] => ['w:jc', `<w:jc w:val="${to}"/>`];
/** A size in the proportion that the standard gives it to the body: an office's body may be smaller. */
const size = ({ styles, base, profile }: Setting, standard: number): [string, string][] => {
  const half = Math.round((2 * standard * styles.size(base)) / profile.measures.bodySize.value);
  return [
    ['w:sz', `<w:sz w:val="${half}"/>`],
    ['w:szCs', `<w:szCs w:val="${half}"/>`],
  ];
};
const noIndent: [string, string] = [
  'w:ind',
  '<w:ind w:leftChars="0" w:left="0" w:rightChars="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>',
];
/** A picture in a line of exact height would be cut off. */
const ownHeight: [string, string] = ['w:spacing', '<w:spacing w:line="240" w:lineRule="auto"/>'];
/** Points beside a body of 16. */
const small = 14;

export function blocksXml(blocks: readonly Block[], setting: Setting): string[] {
  return blocks.flatMap((block, i): string[] => {
    switch (block.tag) {
      case 'paragraph':
        return [flowing(setting, block.style, block, block.level, block.hang)];
      case 'table':
        // Two tables without a paragraph between them would become one.
        return [
          ...table(setting, block),
          ...(blocks[i + 1]?.tag === 'table' ? [paragraph(setting, '', [], [ownHeight])] : []),
        ];
      case 'image':
        return picture(setting, block);
      default:
        return [];
    }
  });
}

/** A paragraph set like the mark that stood there. */
export function plainParagraph(base: Base, line: Line): string {
  const runs = `<w:r>${runProperties(base.run)}${runContent(textOf(line))}</w:r>`;
  return `<w:p>${paragraphProperties(base.paragraph)}${runs}</w:p>`;
}

function flowing(
  setting: Setting,
  style: ParagraphStyle,
  line: Line,
  level: number | undefined,
  hang: { indent: number; chars: number } | undefined,
): string {
  const { profile } = setting;
  const name = styleNames[style];
  const always: [string, string][] = [];
  const otherwise: [string, string][] = [];
  let run: [string, string][] = [];
  if (/^heading/u.test(style)) otherwise.push(flag('w:keepNext'));
  if (style === 'annexLabel') {
    always.push(flag('w:pageBreakBefore'));
    otherwise.push(flag('w:keepNext'), noIndent, align('left'));
    run = [fonts(profile, 'heiti')];
  }
  if (style === 'annexTitle') {
    otherwise.push(flag('w:keepNext'), noIndent, align('center'));
    run = [fonts(profile, 'xiaobiaosong'), ...size(setting, profile.measures.titleSize.value)];
  }
  if (hang) {
    const lead = emWidth(textOf(line).slice(0, hang.chars));
    const chars = (n: number): string => String(Math.round(n * 100));
    const twips = (n: number): string => String(Math.round(n * setting.styles.size(setting.base) * 20));
    always.push([
      'w:ind',
      `<w:ind w:leftChars="${chars(hang.indent + lead)}" w:left="${twips(hang.indent + lead)}" w:hangingChars="${chars(lead)}" w:hanging="${twips(lead)}"/>`,
    ]);
  }
  return paragraph(setting, name, line.runs, always, otherwise, run, level);
}

/**
 * A paragraph in the style `name` of the office's file, with what must `always` be said; where the file has no such
 * style, set like the mark, with what makes the difference (`otherwise`, and `run` for its characters).
 */
function paragraph(
  setting: Setting,
  name: string,
  runs: readonly TextRun[],
  always: readonly [string, string][] = [],
  otherwise: readonly [string, string][] = [],
  run: readonly [string, string][] = [],
  level?: number,
): string {
  const { styles, base } = setting;
  const id = styles.id('paragraph', name);
  const own: Properties = id
    ? new Map([['w:pStyle', `<w:pStyle w:val="${escapeXml(id)}"/>`]])
    : new Map([...base.paragraph, ...otherwise]);
  const characters: Properties = id ? new Map() : new Map([...base.run, ...run]);
  const isHeading = runs.every((r) => r.face === 'heading');
  const inner = runs
    .map((r) => {
      // A style for headings has the face already.
      const face = id && isHeading ? new Map() : faceOf(setting, r, level);
      return `<w:r>${runProperties(characters, face)}${runContent(r.text)}</w:r>`;
    })
    .join('');
  return `<w:p>${paragraphProperties(own, new Map(always))}${inner}</w:p>`;
}

/** Strong text and headings: a character style of the office's by our name, else the face itself. */
function faceOf({ styles, profile }: Setting, run: TextRun, level: number | undefined): Properties {
  const face: [FontRole, string] | undefined =
    run.face === 'strong'
      ? ['heiti', '正文黑体']
      : run.face === 'heading' && level === 1
        ? ['heiti', '接排一级标题']
        : run.face === 'heading' && level === 2
          ? ['kaiti', '接排二级标题']
          : undefined;
  if (!face) return new Map();
  const [role, name] = face;
  const id = styles.id('character', name);
  return new Map([id ? ['w:rStyle', `<w:rStyle w:val="${escapeXml(id)}"/>`] : fonts(profile, role)]);
}

function fonts({ fonts: faces }: Profile, role: FontRole): [string, string] {
  const [chinese, latin] = [escapeXml(faces[role][0]!), escapeXml(faces.latin[0]!)];
  return [
    'w:rFonts',
    `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${chinese}" w:eastAsia="${chinese}" w:cs="${latin}"/>`,
  ];
}

/** Caption, unit and table, as wide as the text; the head repeated on every page. */
function table(setting: Setting, block: TableBlock): string[] {
  const { profile, width } = setting;
  const heiti = [fonts(profile, 'heiti')];
  const labels = [
    ...(block.caption
      ? [
          paragraph(
            setting,
            '表格题名',
            block.caption.runs,
            [],
            [flag('w:keepNext'), noIndent, align('center')],
            heiti,
          ),
        ]
      : []),
    ...(block.unit
      ? [
          paragraph(
            setting,
            '表格单位',
            block.unit.runs,
            [],
            [flag('w:keepNext'), noIndent, align('right')],
            size(setting, small),
          ),
        ]
      : []),
  ];
  if (block.head.length === 0) return labels;
  const widths = block.widths.map((share) => Math.floor(share * width));
  const cell = (line: Line, c: number, isHead: boolean): string => {
    const content = isHead
      ? paragraph(
          setting,
          '表格表头',
          line.runs,
          [align('center')],
          [noIndent, ownHeight],
          [...heiti, ...size(setting, small)],
        )
      : paragraph(
          setting,
          '表格内容',
          line.runs,
          [align(block.align[c]!)],
          [noIndent, ownHeight],
          size(setting, small),
        );
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[c]!}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
  };
  const row = (cells: readonly Line[], isHead: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((l, c) => cell(l, c, isHead)).join('')}</w:tr>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`,
  );
  const margins = ['left', 'right'].map((side) => `<w:${side} w:w="68" w:type="dxa"/>`);
  return [
    ...labels,
    [
      `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:jc w:val="center"/>`,
      `<w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins.join('')}</w:tblCellMar></w:tblPr>`,
      `<w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>`,
      row(block.head, true),
      ...block.rows.map((r) => row(r, false)),
      '</w:tbl>',
    ].join(''),
  ];
}

/** A picture no wider than the text and no higher than three quarters of a page, its caption below it. */
function picture(setting: Setting, block: Extract<Block, { tag: 'image' }>): string[] {
  const { images, width, profile, addPicture } = setting;
  const { type, data, width: across, height: down } = pictureOf(images, block.file);
  const mm = { width: (across / 96) * 25.4, height: (down / 96) * 25.4 };
  const room = { width: (width / 1440) * 25.4, height: profile.measures.typeAreaHeight.value * 0.75 };
  const scale = Math.min(1, room.width / mm.width, room.height / mm.height);
  const [cx, cy] = [emu(mm.width * scale), emu(mm.height * scale)];
  const { relationship, id } = addPicture(data, type);
  const drawing = [
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${id}" name="图片"/>`,
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="图片"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>',
  ].join('');
  const style = setting.styles.id('paragraph', '图片');
  const own: Properties = style
    ? new Map([['w:pStyle', `<w:pStyle w:val="${escapeXml(style)}"/>`], ownHeight])
    : new Map([...setting.base.paragraph, noIndent, align('center'), ownHeight]);
  const keep: Properties = new Map(block.caption ? [flag('w:keepNext')] : []);
  return [
    `<w:p>${paragraphProperties(own, keep)}<w:r>${drawing}</w:r></w:p>`,
    ...(block.caption
      ? [
          paragraph(
            setting,
            '图片题名',
            block.caption.runs,
            [],
            [noIndent, align('center')],
            size(setting, small),
          ),
        ]
      : []),
  ];
}
