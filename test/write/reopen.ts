/** Outputs opened again with other means than those that wrote them. */
import { strFromU8, unzipSync } from 'fflate';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

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

/** What a browser's parser makes of an HTML file. */
export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  /** Of this element and those inside, `<br>` as a line break. */
  text: string;
}

/** All elements of an HTML file in order, those that the parser adds included. */
export function htmlElements(html: string): HtmlElement[] {
  const out: HtmlElement[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): string => {
    if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
    if (node.nodeName === 'br') return '\n';
    if (!('childNodes' in node)) return '';
    const element: HtmlElement = { name: node.nodeName, attributes: {}, text: '' };
    if ('attrs' in node) {
      out.push(element);
      for (const { name, value } of node.attrs) element.attributes[name] = value;
    }
    element.text = node.childNodes.map(visit).join('');
    return element.text;
  };
  visit(parse(html));
  return out;
}

/** Codes of what the parser of the HTML standard finds wrong with a file. */
export function htmlErrors(html: string): string[] {
  const errors: string[] = [];
  parse(html, { onParseError: ({ code }) => errors.push(code) });
  return errors;
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
