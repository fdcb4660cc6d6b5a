/** 正文: headings numbered, run-in headings joined to their text, tables and images in place. */
import { typedNumber } from '../letter/heading.js';
import { lines, parseInline, shift } from '../letter/inline.js';
import type { BodyItem, Content, Paragraph, Section, Text } from '../letter/letter.js';
import { headingNumber } from '../letter/numerals.js';
import type { Block, ParagraphBlock, ParagraphStyle, TextRun } from './blocks.js';
import { added, line, written } from './pattern.js';
import { type CsvRows, tableBlock } from './tables.js';

type Level = 1 | 2 | 3 | 4;
/** Rows of the CSV files that tables name, by the path as written. */
export type CsvFiles = ReadonlyMap<string, CsvRows>;

/** The blocks of a body; numbering starts at 一、 (an annex starts anew). */
export function bodyBlocks(items: readonly BodyItem[], csv: CsvFiles): Block[] {
  let count = 0;
  return items.flatMap((item) =>
    item.tag === 'section' ? sectionBlocks(item, 1, ++count, csv) : contentBlocks([item], csv),
  );
}

/** Paragraphs of a scalar with lines and `**…**`, in a style. */
export function textBlocks(text: Text, style: ParagraphStyle): ParagraphBlock[] {
  return lines(text).map((l) => ({ tag: 'paragraph', style, runs: inlineRuns(parseInline(l.text, l.at)) }));
}

export function paragraphBlock(paragraph: Paragraph, style: ParagraphStyle): ParagraphBlock {
  return { tag: 'paragraph', style, runs: inlineRuns(paragraph.runs) };
}

function sectionBlocks(section: Section, level: Level, n: number, csv: CsvFiles): Block[] {
  const heading = headingRuns(section.heading, level, n);
  const first = section.content[0];
  const blocks: Block[] = [];
  if (section.runIn) {
    // GB/T 9704-2012 7.3.3 shows run-in headings closed by 。; one that ends a sentence already keeps its mark.
    const stop = /[。？！]$/u.test(section.heading.text)
      ? []
      : [{ ...added('。'), face: 'heading' as const }];
    const text = first?.tag === 'paragraph' ? inlineRuns(first.runs) : [];
    blocks.push({ tag: 'paragraph', style: 'body', level, runs: [...heading, ...stop, ...text] });
    blocks.push(...contentBlocks(section.content.slice(first?.tag === 'paragraph' ? 1 : 0), csv));
  } else {
    blocks.push({ tag: 'paragraph', style: `heading${level}`, level, runs: heading });
    blocks.push(...contentBlocks(section.content, csv));
  }
  section.sections.forEach((s, i) => {
    blocks.push(...sectionBlocks(s, Math.min(4, level + 1) as Level, i + 1, csv));
  });
  return blocks;
}

/** A number typed by hand is dropped: layout numbers headings, and twice would be wrong on paper. */
function headingRuns(heading: Text, level: Level, n: number): TextRun[] {
  const typed = typedNumber(heading.text).length;
  const rest = { text: heading.text.slice(typed).replace(/\s*\n\s*/gu, ''), at: shift(heading.at, typed) };
  return line(added(headingNumber(level, n)), written(rest)).runs.map((r) => ({ ...r, face: 'heading' }));
}

function contentBlocks(content: readonly Content[], csv: CsvFiles): Block[] {
  return content.map((item) => contentBlock(item, csv));
}

function contentBlock(item: Content, csv: CsvFiles): Block {
  switch (item.tag) {
    case 'paragraph':
      return paragraphBlock(item, 'body');
    case 'table':
      return tableBlock(item, item.file && csv.get(item.file.text));
    case 'image':
      return {
        tag: 'image',
        file: item.file.text,
        at: item.file.at,
        ...(item.caption ? { caption: line(written(item.caption)) } : {}),
      };
  }
}

function inlineRuns(runs: readonly { text: string; strong: boolean; at: TextRun['at'] }[]): TextRun[] {
  return runs.map((r) => ({
    text: r.text,
    face: r.strong ? 'strong' : 'body',
    ...(r.at ? { at: r.at } : {}),
  }));
}
