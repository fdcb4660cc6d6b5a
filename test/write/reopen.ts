/** Outputs opened again with other means than those that wrote them. */
import { strFromU8, unzipSync } from 'fflate';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** The parts of a DOCX as text (pictures as empty strings), in the order of the zip. */
export function docxParts(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [
      name,
      /\.(?:png|jpg)$/u.test(name) ? '' : strFromU8(data),
    ]),
  );
}

export interface DocxParagraph {
  style: string;
  text: string;
  /** The XML between the paragraph's tags. */
  xml: string;
}

/** Paragraphs of word/document.xml in reading order, those of tables and frames included. */
export function docxParagraphs(bytes: Uint8Array): DocxParagraph[] {
  const xml = docxParts(bytes).get('word/document.xml')!;
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(([, inner]) => ({
    style: /<w:pStyle w:val="([^"]+)"/u.exec(inner!)?.[1] ?? '',
    text: [...inner!.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/gu)]
      .map(([, text, blank]) => (blank === undefined ? decode(text!) : blank === 'tab' ? '\t' : '\n'))
      .join(''),
    xml: inner!,
  }));
}

/** Elements of the HTML that a GFM reader makes of a Markdown body, and its text. */
export function markdownHtml(markdown: string): { elements: string[]; text: string } {
  const html = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  const elements = [...html.matchAll(/<([a-z][a-z0-9]*)/gu)].map(([, name]) => name!);
  return { elements, text: decode(html.replace(/<br ?\/?>/gu, '\n').replace(/<[^>]*>/gu, '')) };
}

/** The YAML front matter and the body of a Markdown file. */
export function splitFrontMatter(markdown: string): { yaml: string; body: string } {
  const [, yaml, body] = /^---\n(.*?\n)---\n\n(.*)$/su.exec(markdown)!;
  return { yaml: yaml!, body: body! };
}

function decode(text: string): string {
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&#x([0-9a-fA-F]+);/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&amp;/gu, '&');
}
