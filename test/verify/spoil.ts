/** Ways to spoil a letter that has been written as DOCX, Markdown, HTML or text. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Format } from './documents.js';

/** The text that holds the letter: the file itself, or the main part of a DOCX. */
export function edited(
  format: Format,
  data: Uint8Array,
  change: (content: string) => string,
  part = 'word/document.xml',
): Uint8Array {
  const checked = (before: string): ReturnType<typeof strToU8> => {
    const after = change(before);
    if (after === before) throw new Error('nothing was planted');
    return strToU8(after);
  };
  if (format !== 'docx') return checked(strFromU8(data));
  const parts = unzipSync(data);
  parts[part] = checked(strFromU8(parts[part]!));
  return zipSync(parts);
}

/** Where the paragraph that has `text` begins and ends, the last such one. */
function paragraph(format: Format, content: string, text: string): [number, number] {
  const at = content.lastIndexOf(text);
  if (at < 0) throw new Error(`no ${text}`);
  const last = (mark: RegExp): number =>
    Math.max(...[...content.slice(0, at).matchAll(mark)].map((m) => m.index));
  switch (format) {
    case 'docx':
      return [last(/<w:p[ >]/gu), content.indexOf('</w:p>', at) + 6];
    case 'html':
      return [last(/<(?:p|h[1-6])[ >]/gu), content.slice(at).search(/(?<=<\/(?:p|h[1-6])>)/u) + at];
    case 'md':
      return [content.lastIndexOf('\n\n', at) + 2, content.indexOf('\n\n', at) + 2];
    case 'txt':
      return [content.lastIndexOf('\n', at) + 1, content.indexOf('\n', at) + 1];
  }
}

export type Spoil = (content: string, format: Format) => string;

/** The last place, so that a front matter or head keeps what it says. */
export function replace(from: string, to: string): Spoil {
  return (content) => {
    const at = content.lastIndexOf(from);
    return at < 0 ? content : content.slice(0, at) + to + content.slice(at + from.length);
  };
}

export function drop(text: string): Spoil {
  return (content, format) => {
    const [from, to] = paragraph(format, content, text);
    return content.slice(0, from) + content.slice(to);
  };
}

export function double(text: string): Spoil {
  return (content, format) => {
    const [, to] = paragraph(format, content, text);
    const [from] = paragraph(format, content, text);
    return content.slice(0, to) + content.slice(from, to) + content.slice(to);
  };
}

export function swap(first: string, second: string): Spoil {
  return (content, format) => {
    const [a, b] = paragraph(format, content, first);
    const [c, d] = paragraph(format, content, second);
    return (
      content.slice(0, a) + content.slice(c, d) + content.slice(b, c) + content.slice(a, b) + content.slice(d)
    );
  };
}

/** Exchange two words, each of which stands there once. */
export function exchange(first: string, second: string): Spoil {
  return (content) => content.replace(first, '\0').replace(second, first).replace('\0', second);
}

/** End a paragraph in front of `text` and begin another one. */
export function tear(text: string): Spoil {
  const seam = {
    docx: '</w:t></w:r></w:p><w:p><w:r><w:t>',
    html: '</p><p>',
    md: '\n\n',
    txt: '\n',
  };
  return (content, format) => replace(text, seam[format] + text)(content, format);
}

/** Make one paragraph of the one that has `text` and the next one. */
export function join(text: string): Spoil {
  return (content, format) => {
    const [, to] = paragraph(format, content, text);
    switch (format) {
      case 'docx':
        return content.slice(0, to - 6) + content.slice(to).replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/su, '');
      case 'html':
        return content.slice(0, to).replace(/<\/p>$/u, '') + content.slice(to).replace(/^\s*<p[^>]*>/u, '');
      case 'md':
        return content.slice(0, to - 1) + content.slice(to);
      case 'txt':
        return content.slice(0, to - 1) + content.slice(to).trimStart();
    }
  };
}
