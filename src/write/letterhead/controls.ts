/** Content controls: filled they show no prompt, and keep their place for the office's own programs. */
import type { TextEdit } from '../../core/text.js';
import { child, descendants } from '../docx/tree.js';
import { plainParagraph } from './content.js';
import type { Work } from './fill.js';
import { type Base, baseOf, type Properties, paragraphProperties, propertiesOf } from './format.js';
import type { Control } from './marks.js';

/** A control around paragraphs or a table cell. */
export function fillControl(work: Work, control: Control): void {
  const { text, values } = work;
  const { element, content, field } = control;
  const value = values.get(field);
  const first = [...descendants(content)].find((e) => e.name === 'w:p');
  const base: Base = {
    paragraph: first ? baseOf(text, first).paragraph : new Map(),
    run: controlRun(text, control),
  };
  const blocks = !value
    ? []
    : 'blocks' in value
      ? work.blocks(value.blocks, base, element)
      : value.lines.map((l) => plainParagraph(base, l));
  const empty = `<w:p>${paragraphProperties(base.paragraph)}</w:p>`;
  if (control.level === 'cell') {
    const cell = child(content, 'w:tc')!;
    const end = blocks.length === 0 || blocks.at(-1)!.startsWith('<w:tbl>') ? empty : '';
    unprompted(control).forEach(work.edit);
    work.edit({
      start: child(cell, 'w:tcPr')?.end ?? cell.innerStart,
      end: cell.innerEnd,
      text: blocks.join('') + end,
    });
  } else if (blocks.length === 0) {
    if (work.isSpare(element)) work.remove(element);
    else work.replace(element, empty);
  } else if (value && 'blocks' in value) {
    // Not every kind of control may hold tables, and some readers skip what a control holds: the body stands free.
    work.replaceByBlocks(element, blocks, base);
  } else {
    unprompted(control).forEach(work.edit);
    work.replace(content, `<w:sdtContent>${blocks.join('')}</w:sdtContent>`);
  }
}

/** How the words in a control are set; those of a prompt (单击此处输入文字) are grey and tell nothing. */
export function controlRun(text: string, { element, content }: Control): Properties {
  const properties = child(element, 'w:sdtPr');
  if (child(properties, 'w:showingPlcHdr')) return propertiesOf(text, child(properties, 'w:rPr'));
  const run = [...descendants(content)].find((e) => e.name === 'w:r');
  return propertiesOf(text, child(run, 'w:rPr'));
}

/** A filled control shows no prompt, and nothing that it is bound to replaces its words when the file is opened. */
export function unprompted({ element }: Control): TextEdit[] {
  return (child(element, 'w:sdtPr')?.children ?? [])
    .filter((e) => /^w(?:15)?:(?:showingPlcHdr|dataBinding)$/u.test(e.name))
    .map((e) => ({ start: e.start, end: e.end, text: '' }));
}
