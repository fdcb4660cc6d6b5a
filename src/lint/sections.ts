/** The sections and paragraphs of a letter, whatever their depth. */
import type { BodyItem, Letter, Paragraph, Section } from '../letter/letter.js';

/** Those of the body and of the annexes, each before the ones inside it. */
export function sectionsOf({ body, annexes }: Letter): Section[] {
  return [body, ...annexes.map((a) => a.body)].flatMap(inItems);
}

function inItems(items: readonly BodyItem[]): Section[] {
  return items.flatMap((item) => (item.tag === 'section' ? [item, ...inItems(item.sections)] : []));
}

/** The paragraphs of one text, in order: of the body itself, of one section, or of an annex; tables between them left out. */
export function paragraphLists(letter: Letter): Paragraph[][] {
  const { body, annexes } = letter;
  const lists = [body, ...annexes.map((a) => a.body), ...sectionsOf(letter).map((s) => s.content)];
  return lists.map((items) => items.filter((i) => i.tag === 'paragraph'));
}

/** All of them, those of the body before those of its sections. */
export function paragraphsOf(letter: Letter): Paragraph[] {
  return paragraphLists(letter).flat();
}
