/**
 * A workbook in the few parts that Excel, WPS and LibreOffice want, written here because the libraries either cannot
 * filter and link or put the time of day into the file. Texts stay texts: nothing in a cell is a formula.
 */
import type { CalendarDate } from '../../letter/date.js';
import { cellName } from '../../read/sheets.js';
import { declaration, escapeXml } from '../../write/docx/xml.js';
import { zipParts } from '../../write/zip.js';
import { dayNumber } from '../workdays.js';
import { type StyleName, styleNumber, stylesXml } from './xlsx-styles.js';

export interface SheetCell {
  value: string | number | CalendarDate;
  style: StyleName;
  /** Path relative to the workbook, with `/`. */
  link?: string;
}

export interface Sheet {
  name: string;
  /** In characters of the Latin zero; a 汉字 takes two. */
  widths: number[];
  rows: (SheetCell | undefined)[][];
  /** The first row stays in sight, can be filtered by, and is printed on every page. */
  table: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What Excel takes: links of a sheet, characters of a link and of a cell. */
const most = { links: 65_530, link: 2_079, text: 32_767 };
/** 1900-03-01, before which Excel's calendar has a day that never was; 1970-01-01 in its count. */
const firstDay = -25_508;
const epoch = 25_569;

/** Same sheets, same bytes. */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const written = sheets.map((sheet) => sheetXml(sheet));
  const path = (i: number): string => `worksheets/sheet${i + 1}.xml`;
  const texts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.map((_, i) => path(i)))],
    ['_rels/.rels', relationships([{ kind: 'officeDocument', target: 'xl/workbook.xml' }])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, i) => ({ kind: 'worksheet', target: path(i) })),
        { kind: 'styles', target: 'styles.xml' },
      ]),
    ],
    ['xl/styles.xml', `${declaration}${stylesXml}`],
    ...written.flatMap(({ xml, links }, i): [string, string][] => {
      const external = links.map((target) => ({ kind: 'hyperlink', target, external: true }));
      const rels: [string, string] = [`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relationships(external)];
      return [[`xl/${path(i)}`, xml], ...(links.length > 0 ? [rels] : [])];
    }),
  ];
  const utf8 = new TextEncoder();
  return zipParts(texts.map(([name, text]) => [name, utf8.encode(text)]));
}

function sheetXml({ widths, rows, table }: Sheet): { xml: string; links: string[] } {
  const links: { at: string; target: string }[] = [];
  const body = rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      if (!cell) return '';
      const at = cellName(r, c);
      const target = cell.link === undefined ? undefined : linkTarget(cell.link);
      if (target !== undefined && target.length <= most.link && links.length < most.links)
        links.push({ at, target });
      return cellXml(at, cell);
    });
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  const pane = table ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  const hyperlinks = links.map(({ at }, i) => `<hyperlink ref="${at}" r:id="rId${i + 1}"/>`).join('');
  const xml = [
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${body.join('')}</sheetData>`,
    table ? `<autoFilter ref="${range(rows)}"/>` : '',
    hyperlinks && `<hyperlinks>${hyperlinks}</hyperlinks>`,
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');
  return { xml, links: links.map(({ target }) => target) };
}

function cellXml(at: string, { value, style }: SheetCell): string {
  const s = styleNumber(style);
  if (typeof value === 'number') return `<c r="${at}" s="${s}"><v>${value}</v></c>`;
  if (typeof value === 'string') {
    const text = escapeXml(cellText(value));
    return `<c r="${at}" s="${s}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  const day = dayNumber(value);
  const { year, month, day: ofMonth } = value;
  return day < firstDay
    ? cellXml(at, { value: `${year}年${month}月${ofMonth}日`, style: 'text' })
    : `<c r="${at}" s="${s}"><v>${day + epoch}</v></c>`;
}

/** Line ends as LF. `_x000D_` means a character to Excel: its underscore is written as one. */
function cellText(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').slice(0, most.text);
  return lines.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}

/**
 * 汉字 stay as they are, as Excel itself writes them: its reading of percent signs in paths of files depends on the
 * machine. What could end a path or start a scheme is encoded.
 */
function linkTarget(path: string): string {
  return path.replace(
    /[^\w\-.~/\u0080-\uffff]/gu,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, rows, table }, i) => {
    if (!table) return [];
    const quotedName = `'${name.replace(/'/gu, "''")}'`;
    const [first, last] = range(rows)
      .split(':')
      .map((at) => at.replace(/([A-Z]+)/u, '$$$1$$'));
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escapeXml(`${quotedName}!${first}:${last}`)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escapeXml(`${quotedName}!$1:$1`)}</definedName>`,
    ];
  });
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return [
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">`,
    '<bookViews><workbookView/></bookViews>',
    `<sheets>${listed.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}

function range(rows: Sheet['rows']): string {
  return `A1:${cellName(rows.length - 1, Math.max(1, rows[0]?.length ?? 1) - 1)}`;
}

function relationships(all: readonly { kind: string; target: string; external?: boolean }[]): string {
  const entries = all.map(
    ({ kind, target, external }, i) =>
      `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly string[]): string {
  const part = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${spreadsheet}.${type}+xml"/>`;
  return [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('workbook.xml', 'sheet.main'),
    part('styles.xml', 'styles'),
    ...sheets.map((path) => part(path, 'worksheet')),
    '</Types>',
  ].join('');
}
