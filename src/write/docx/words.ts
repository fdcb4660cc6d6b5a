/** What a DOCX says, whoever saved it last: its words and its pictures, without the ways of one program. */
import { createHash } from 'node:crypto';
import { strFromU8 } from 'fflate';
import type { Parts } from './hash.js';
import { attribute, child, type Element, parseXml } from './tree.js';
import { unescapeXml } from './xml.js';

/** Changes that somebody still has to accept. */
const tracked = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
/** A picture of the text for programs that cannot draw a shape: the same words a second time. */
const secondCopy = 'mc:Fallback';

/**
 * SHA-256, in hex, over the words of the document in order, those of headers and footers (which
 * programs split and join: the same words count once), and the bytes of the
 * pictures. Blanks do not count, nor the numbers that a program works out (pages); struck-out and hidden words do, as
 * such. Undefined when a part is no XML, or when changes are tracked: then nobody can say what the document says.
 */
export function wordsHash(parts: Parts): string | undefined {
  const hash = createHash('sha256');
  const margins = new Set<string>();
  try {
    for (const [name, bytes] of Object.entries(parts)) {
      const kind = /^word\/(document|header[0-9]*|footer[0-9]*)\.xml$/u.exec(name)?.[1];
      if (kind === undefined) continue;
      const words = wordsOf(strFromU8(bytes));
      if (words === undefined) return undefined;
      if (kind === 'document') hash.update(`${words}\n`);
      else margins.add(words);
    }
  } catch {
    return undefined;
  }
  for (const words of [...margins].sort()) if (words !== '') hash.update(`${words}\n`);
  const pictures = Object.entries(parts)
    .filter(([name]) => /^word\/media\//u.test(name))
    .map(([, bytes]) => createHash('sha256').update(bytes).digest('hex'));
  for (const picture of [...new Set(pictures)].sort()) hash.update(`${picture}\n`);
  return hash.digest('hex');
}

/** The words of a part, a line a paragraph; undefined when changes are tracked in it. */
function wordsOf(xml: string): string | undefined {
  const lines: string[] = [];
  let line = '';
  let tracking = false;
  // Between `begin` and `separate` of a field stand its instructions, until `end` its result.
  let field = 0;
  const walk = (element: Element): void => {
    for (const e of element.children) {
      if (e.name === secondCopy || e.name === 'w:fldSimple') continue;
      if (tracked.has(e.name)) tracking = true;
      if (e.name === 'w:fldChar') {
        const type = attribute(e, 'w:fldCharType');
        if (type === 'begin') field++;
        else if (type === 'end') field = Math.max(0, field - 1);
      }
      if (e.name === 'w:r' && field === 0) line += runWords(xml, e);
      walk(e);
      if (e.name === 'w:p' && line !== '') {
        lines.push(line);
        line = '';
      }
    }
  };
  walk(parseXml(xml));
  return tracking ? undefined : lines.join('\n');
}

function runWords(xml: string, run: Element): string {
  const words = run.children
    .filter((e) => e.name === 'w:t')
    .map((e) => unescapeXml(xml.slice(e.innerStart, e.innerEnd)).replace(/\s/gu, ''))
    .join('');
  if (words === '') return '';
  const properties = child(run, 'w:rPr');
  const marks = ['w:strike', 'w:dstrike', 'w:vanish'].filter((name) => {
    const mark = child(properties, name);
    return mark && !/^(?:0|false|off)$/u.test(attribute(mark, 'w:val') ?? '');
  });
  return marks.length > 0 ? `<${marks.join(' ')}>${words}</>` : words;
}
