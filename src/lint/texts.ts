/** Every printed text of a letter, with a way back from characters to places. */
import type { Place } from '../core/diagnostic.js';
import { shift } from '../letter/inline.js';
import type { BodyItem, Letter, Paragraph, Text } from '../letter/letter.js';
import type { Pairs } from './pairs.js';

/** A stretch of one scalar's value: its first character's place and its length in UTF-16 units. */
export interface Span {
  at: Place;
  length: number;
}

export type Role =
  | 'signer'
  | 'issuer'
  | 'docNumber'
  | 'title'
  | 'addressee'
  | 'opening'
  | 'heading'
  | 'body'
  | 'table'
  | 'caption'
  | 'closing'
  | 'annexName'
  | 'annex'
  | 'signatory'
  | 'contact'
  | 'note'
  | 'copyTo'
  | 'printing';

export interface Printed {
  role: Role;
  text: string;
  /** The place of the characters `start`…`end` of `text`; `**` between them belongs to the stretch. */
  span(start: number, end: number): Span;
  /** Kept by `pairsOf`, which several rules ask. */
  pairs?: Pairs;
}

/** The stretch `start`…`end` of a text, by default all of it. */
export function spanOf(text: Text, start = 0, end = text.text.length): Span {
  return { at: shift(text.at, start), length: end - start };
}

/** All printed texts in reading order; 提案, 办理 and 公开理由 are not printed and not among them. */
export function printedTexts(letter: Letter): Printed[] {
  return [
    ...each('signer', letter.signers),
    ...each('issuer', letter.issuers),
    ...each('docNumber', [letter.docNumber]),
    ...each('title', [letter.title]),
    ...each('addressee', [...letter.addressees.items, ...letter.copies]),
    ...each('opening', [letter.opening]),
    ...letter.body.flatMap((item) => ofItem(item, 'body')),
    ...(letter.closing ?? []).map((p) => ofParagraph(p, 'closing')),
    ...letter.annexes.flatMap((a) => [
      ...each('annexName', [a.name]),
      ...a.body.flatMap((item) => ofItem(item, 'annex')),
    ]),
    ...each('signatory', [...(letter.signatories ?? []), letter.nameSeal?.post, letter.nameSeal?.name]),
    ...letter.contacts.flatMap((c) => each('contact', [c.department, c.name, c.phone])),
    ...each('note', [letter.note]),
    ...each('copyTo', letter.copyTo?.items ?? []),
    ...each('printing', [letter.printing?.office]),
  ];
}

function each(role: Role, texts: readonly (Text | undefined)[]): Printed[] {
  return texts.flatMap((text) =>
    text === undefined || text.text === ''
      ? []
      : [{ role, text: text.text, span: (start, end) => spanOf(text, start, end) }],
  );
}

/** The texts of a paragraph, table, image or section with all below it. */
export function ofItem(item: BodyItem, role: 'body' | 'annex'): Printed[] {
  switch (item.tag) {
    case 'paragraph':
      return [ofParagraph(item, role)];
    case 'table':
      return [
        ...each('caption', [item.caption, item.unit]),
        ...each('table', [...item.head, ...item.rows.flat()]),
      ];
    case 'image':
      return each('caption', [item.caption]);
    case 'section':
      return [
        ...each('heading', [item.heading]),
        ...[...item.content, ...item.sections].flatMap((inner) => ofItem(inner, role)),
      ];
  }
}

function ofParagraph({ runs }: Paragraph, role: Role): Printed {
  const starts: number[] = [];
  let text = '';
  for (const run of runs) {
    starts.push(text.length);
    text += run.text;
  }
  /** The place of character `i`: in the last run that begins at or before it. */
  const place = (i: number): Place => {
    let low = 0;
    for (let high = runs.length - 1; low < high; ) {
      const mid = (low + high + 1) >> 1;
      if (starts[mid]! <= i) low = mid;
      else high = mid - 1;
    }
    return shift(runs[low]!.at, i - starts[low]!);
  };
  return {
    role,
    text,
    span: (start, end) => {
      const at = place(start);
      return { at, length: end > start ? place(end - 1).offset + 1 - at.offset : 0 };
    },
  };
}
