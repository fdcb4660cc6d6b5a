/** What the file says about itself: Info dictionary and XMP, both with the same words. */
import type { Meta } from '../../compose/blocks.js';
import type { Substitution } from '../../fonts/face.js';

export interface PdfInfo {
  Title: string;
  Author: string;
  Subject?: string;
  Keywords?: string;
  Creator: string;
  Producer: string;
  CreationDate: Date;
}

// Control characters, which XML cannot hold, and halves of surrogate pairs.
const unfit =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const clean = (text: string): string => text.replace(unfit, '').replace(/\s*\n\s*/g, '');

export function infoOf(meta: Meta): PdfInfo {
  const numbers = meta.proposals.flatMap((p) => [p.number ? `第${p.number}号` : '', p.subject ?? '']);
  const keywords = [...numbers, meta.resultClass ?? '', meta.disclosure ?? '']
    .map(clean)
    .filter((k) => k !== '');
  return {
    Title: clean(meta.title),
    Author: clean(meta.issuers.join('、')),
    ...(meta.docNumber ? { Subject: clean(meta.docNumber) } : {}),
    ...(keywords.length > 0 ? { Keywords: keywords.join('；') } : {}),
    Creator: 'fuhan',
    Producer: 'fuhan',
    CreationDate: dateOf(meta.date),
  };
}

/** The letter's date, not the clock's: the same letter gives the same bytes on any day, in any time zone. */
function dateOf(date: string): Date {
  const read = new Date(`${date}T00:00:00Z`);
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(read.getTime());
  return valid ? read : new Date('2000-01-01T00:00:00Z');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char]!);

/** RDF for the XMP packet. pdfkit's own does not escape & < >. */
export function xmpOf(info: PdfInfo, substitutions: readonly Substitution[]): string {
  const localized = (tag: string, text: string | undefined): string =>
    text
      ? `<dc:${tag}><rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt></dc:${tag}>`
      : '';
  const description = (prefix: string, uri: string, inner: string): string =>
    `<rdf:Description rdf:about="" xmlns:${prefix}="${uri}">${inner}</rdf:Description>\n`;
  const date = `${info.CreationDate.toISOString().slice(0, 19)}Z`;
  const replaced = substitutions
    .map((s) => `<rdf:li>${xml(clean(`${s.wanted} → ${s.used}`))}</rdf:li>`)
    .join('');
  return [
    description(
      'xmp',
      'http://ns.adobe.com/xap/1.0/',
      `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:CreatorTool>${xml(info.Creator)}</xmp:CreatorTool>`,
    ),
    description(
      'dc',
      'http://purl.org/dc/elements/1.1/',
      localized('title', info.Title) +
        (info.Author
          ? `<dc:creator><rdf:Seq><rdf:li>${xml(info.Author)}</rdf:li></rdf:Seq></dc:creator>`
          : '') +
        localized('description', info.Subject) +
        '<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>',
    ),
    description(
      'pdf',
      'http://ns.adobe.com/pdf/1.3/',
      (info.Keywords ? `<pdf:Keywords>${xml(info.Keywords)}</pdf:Keywords>` : '') +
        `<pdf:Producer>${xml(info.Producer)}</pdf:Producer>`,
    ),
    replaced === ''
      ? ''
      : description(
          'fuhan',
          'https://fuhan.example/ns/pdf/1/',
          `<fuhan:substitutedFonts><rdf:Bag>${replaced}</rdf:Bag></fuhan:substitutedFonts>`,
        ),
  ].join('');
}
