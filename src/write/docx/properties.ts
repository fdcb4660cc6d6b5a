/** docProps/core.xml: what the file says about itself, in the words of the PDF. */
import type { Meta } from '../../compose/blocks.js';
import { infoOf } from '../pdf/metadata.js';
import { declaration, escapeXml } from './xml.js';

/** Times come from the letter's own date, the author is the issuer: nothing of this computer is told. */
export function coreXml(meta: Meta): string {
  const { Title, Author, Subject, Keywords, CreationDate } = infoOf(meta);
  const time = `${CreationDate.toISOString().slice(0, 19)}Z`;
  const element = (name: string, text: string | undefined): string =>
    text ? `<${name}>${escapeXml(text)}</${name}>` : '';
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return [
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', Title),
    element('dc:subject', Subject),
    element('dc:creator', Author),
    element('cp:keywords', Keywords),
    element('dc:language', 'zh-CN'),
    element('cp:lastModifiedBy', Author),
    '<cp:revision>1</cp:revision>',
    date('created'),
    date('modified'),
    '</cp:coreProperties>',
  ].join('');
}
