/** What the page says about itself. Dublin Core in meta tags, because a data block would need a script element. */
import type { Meta } from '../../compose/blocks.js';
import { escapeHtml, quoted } from './escape.js';

/** Nothing is fetched, nothing runs, nothing is sent: what the page needs is in it. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function headHtml(meta: Meta, style: string): string {
  const named: [string, string | undefined][] = [
    ['author', meta.issuers.join('、')],
    ['description', meta.docNumber],
    ['date', isoDate(meta.date)],
    ['dcterms.title', meta.title],
    ...meta.issuers.map((issuer): [string, string] => ['dcterms.creator', issuer]),
    ['dcterms.identifier', meta.docNumber],
    ['dcterms.issued', isoDate(meta.date)],
    ['dcterms.language', 'zh-CN'],
  ];
  return [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content=${quoted(policy)}>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    // Numbers of items look like telephone numbers to a phone.
    '<meta name="format-detection" content="telephone=no">',
    `<title>${escapeHtml(meta.title.replace(/\s+/gu, ' ').trim())}</title>`,
    ...named.flatMap(([name, content]) =>
      content ? [`<meta name=${quoted(name)} content=${quoted(content)}>`] : [],
    ),
    `<style>\n${style}</style>`,
  ].join('\n');
}

/** A date for `datetime`; undefined for what could not be read as one. */
export function isoDate(date: string | undefined): string | undefined {
  return date !== undefined && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(date) ? date : undefined;
}
