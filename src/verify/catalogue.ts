/** Every check: its group, and the clause it rests on. Sentences are in `core/messages` under `verify/<id>`. */
import type { Block, ParagraphStyle } from '../compose/blocks.js';

export const groups = [
  'page',
  'grid',
  'header',
  'title',
  'body',
  'signature',
  'annex',
  'colophon',
  'number',
  'break',
  'text',
  'field',
  'font',
  'archive',
] as const;
export type Group = (typeof groups)[number];

/** Parts of a letter as a clerk names them. Their names are in `core/messages` under `verify/part-<part>`. */
export type Part =
  | Exclude<Block['tag'] | ParagraphStyle, 'paragraph' | `heading${1 | 2 | 3 | 4}`>
  | 'heading';

const nine = 'GB/T 9704-2012 ';
const check = <G extends Group>(group: G, clause: string) => ({ group, clause });

export const catalogue = {
  'page-size': check('page', `${nine}5.1`),
  'page-damaged': check('page', 'ISO 32000-1 7.5'),
  'page-form': check('page', ''),
  'page-draft': check('page', ''),
  'page-outside': check('page', `${nine}5.2.1`),
  'page-turned': check('page', `${nine}7.5`),

  'grid-row': check('grid', `${nine}3、5.2.3`),
  'grid-pitch': check('grid', `${nine}7.3.5.5`),
  'grid-rows': check('grid', `${nine}5.2.3`),
  'grid-cell': check('grid', `${nine}5.2.3`),
  'grid-cells': check('grid', `${nine}5.2.3`),
  'grid-line-end': check('grid', `${nine}5.2.3`),
  'grid-line-short': check('grid', `${nine}5.2.3`),
  'grid-full-page': check('grid', `${nine}5.2.3`),

  'mark-missing': check('header', `${nine}7.2.4、10.1`),
  'mark-colour': check('header', `${nine}7.2.4`),
  'mark-top': check('header', `${nine}7.2.4、10.1`),
  'mark-centre': check('header', `${nine}7.2.4、10.1`),
  'rule-missing': check('header', `${nine}7.2.7、10.1`),
  'rule-upper-gap': check('header', `${nine}10.1`),
  'rule-lower': check('header', `${nine}10.1`),
  'rule-order': check('header', `${nine}10.1`),
  'rule-length': check('header', `${nine}7.2.7、10.1`),
  'rule-place': check('header', `${nine}7.2.7、10.1`),
  'rule-gap': check('header', `${nine}7.2.7`),
  'head-first': check('header', `${nine}10.1`),
  'head-left': check('header', `${nine}7.2.1–7.2.3、10.1`),
  'docno-place': check('header', `${nine}7.2.5、10.1`),
  'docno-gap': check('header', `${nine}7.2.5`),
  'signer-place': check('header', `${nine}7.2.6`),

  'title-size': check('title', `${nine}7.3.1`),
  'title-centre': check('title', `${nine}7.3.1`),
  'title-gap': check('title', `${nine}7.3.1`),
  'title-short': check('title', `${nine}7.3.1`),
  'title-de': check('title', `${nine}7.3.1`),

  'addressee-left': check('body', `${nine}7.3.2`),
  'addressee-gap': check('body', `${nine}7.3.2`),
  'body-size': check('body', `${nine}5.2.2`),
  'body-indent': check('body', `${nine}7.3.3`),
  'body-left': check('body', `${nine}7.3.3`),
  'body-first-page': check('body', `${nine}7.3.3`),
  'heading-face': check('body', `${nine}7.3.3`),
  'heading-last': check('body', `${nine}7.3.3`),

  'sign-date': check('signature', `${nine}7.3.5`),
  'sign-issuer': check('signature', `${nine}7.3.5`),
  'sign-row': check('signature', `${nine}7.3.5`),
  'sign-company': check('signature', `${nine}7.3.5.5`),
  'date-form': check('signature', `${nine}7.3.5.4`),
  'seal-top': check('signature', `${nine}7.3.5.1`),
  'seal-on-name': check('signature', `${nine}7.3.5.1`),
  'seal-apart': check('signature', `${nine}7.3.5.1`),
  'note-indent': check('signature', `${nine}7.3.6`),

  'annex-page': check('annex', `${nine}7.3.7`),
  'annex-label': check('annex', `${nine}7.3.7`),
  'annex-title': check('annex', `${nine}7.3.7`),
  'annex-note': check('annex', `${nine}7.3.4`),

  'colophon-rules': check('colophon', `${nine}7.4.1、10.1`),
  'colophon-last': check('colophon', `${nine}7.4.1`),
  'colophon-weight': check('colophon', `${nine}7.4.1`),
  'colophon-length': check('colophon', `${nine}7.4.1`),
  'colophon-inset': check('colophon', `${nine}7.4.2、7.4.3`),
  'colophon-foot': check('colophon', `${nine}10.1`),
  'colophon-page': check('colophon', `${nine}7.4.1`),
  'colophon-even': check('colophon', 'GB/T 33476.2-2016 7.3.1'),

  'number-first': check('number', `${nine}10.1`),
  'number-missing': check('number', `${nine}7.5`),
  'number-extra': check('number', `${nine}7.5`),
  'number-value': check('number', `${nine}7.5`),
  'number-form': check('number', `${nine}7.5`),
  'number-height': check('number', `${nine}7.5`),
  'number-side': check('number', `${nine}7.5`),
  'number-size': check('number', `${nine}7.5`),

  'break-start': check('break', 'GB/T 15834-2011 5.1'),
  'break-end': check('break', 'GB/T 15834-2011 5.1'),
  'break-inside': check('break', 'GB/T 15834-2011 5.1.9'),

  'text-source': check('text', ''),
  'text-table': check('text', ''),
  'text-missing': check('text', ''),
  'text-extra': check('text', ''),
  'text-twice': check('text', ''),
  'text-changed': check('text', ''),
  'text-moved': check('text', ''),
  'text-space': check('text', ''),
  'text-split': check('text', ''),
  'text-joined': check('text', ''),
  'text-cell': check('text', ''),
  'text-heading': check('text', ''),
  'text-pictures': check('text', ''),
  'text-actual': check('text', 'ISO 32000-1 14.9.4'),
  'text-lookalike': check('text', 'Unicode 5.22'),

  'field-missing': check('field', ''),
  'field-extra': check('field', ''),
  'field-changed': check('field', ''),

  'font-embedded': check('font', 'ISO 32000-1 9.9'),
  'font-unicode': check('font', 'ISO 32000-1 9.10'),
  'font-face': check('font', `${nine}5.2.2`),

  'archive-claim': check('archive', 'ISO 19005-3、ISO 14289-1'),
  'archive-intent': check('archive', 'ISO 19005-3 6.2.3'),
  'archive-title': check('archive', 'ISO 14289-1 7.1'),
  'archive-lang': check('archive', 'ISO 14289-1 7.2'),
  'archive-tags': check('archive', 'ISO 14289-1 7.1'),
  'archive-tagged': check('archive', 'ISO 14289-1 7.1'),
} as const satisfies Record<string, { group: Group; clause: string }>;

export type CheckId = keyof typeof catalogue;

export function groupOf(check: CheckId): Group {
  return catalogue[check].group;
}
