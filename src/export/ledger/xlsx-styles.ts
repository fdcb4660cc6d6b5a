/** How cells of a workbook look. */

interface Look {
  font: 'plain' | 'bold' | 'title' | 'link' | 'note';
  fill?: true;
  border?: true;
  /** 164: a date; 165: a rate. Both are ours, below. */
  format?: number;
  align?: 'center' | 'left';
  wrap?: true;
}

const looks = {
  text: { font: 'plain', border: true, align: 'left', wrap: true },
  head: { font: 'bold', fill: true, border: true, align: 'center', wrap: true },
  number: { font: 'plain', border: true },
  date: { font: 'plain', border: true, format: 164, align: 'center' },
  rate: { font: 'plain', border: true, format: 165 },
  link: { font: 'link', border: true, align: 'center' },
  title: { font: 'title' },
  note: { font: 'note' },
} as const satisfies Record<string, Look>;

export type StyleName = keyof typeof looks;

/** The number by which a cell names its look; 0 is the plain one of the workbook. */
export function styleNumber(name: StyleName): number {
  return Object.keys(looks).indexOf(name) + 1;
}

const fonts = {
  plain: '<sz val="10"/><name val="宋体"/>',
  bold: '<b/><sz val="10"/><name val="宋体"/>',
  title: '<b/><sz val="12"/><name val="宋体"/>',
  link: '<u/><sz val="10"/><color rgb="FF0B57D0"/><name val="宋体"/>',
  note: '<sz val="10"/><color rgb="FF555555"/><name val="宋体"/>',
} satisfies Record<Look['font'], string>;

const edge = (side: string): string => `<${side} style="thin"><color rgb="FFB0B0B0"/></${side}>`;

function xf({ font, fill, border, format = 0, align, wrap }: Look): string {
  const alignment = `<alignment vertical="top"${align ? ` horizontal="${align}"` : ''}${wrap ? ' wrapText="1"' : ''}/>`;
  const fontId = Object.keys(fonts).indexOf(font);
  return `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill ? 2 : 0}" borderId="${border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}

export const stylesXml = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts>',
  `<fonts count="${Object.keys(fonts).length}">${Object.values(fonts)
    .map((f) => `<font>${f}</font>`)
    .join('')}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${Object.keys(looks).length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${Object.values(looks).map(xf).join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
