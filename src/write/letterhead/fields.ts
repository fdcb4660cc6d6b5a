/** What a letter has to put into a letterhead: the composed blocks by the names that an office writes into its file. */
import type { Block, Composed, Line, ParagraphBlock } from '../../compose/blocks.js';
import { textOf } from '../../compose/blocks.js';
import type { Place } from '../../core/diagnostic.js';

/** Names of marks and content controls, in the order of a letter. */
export const fieldNames = [
  '份号',
  '密级',
  '紧急程度',
  '办理结果',
  '发文机关',
  '文号',
  '签发人',
  '标题',
  '主送',
  '正文',
  '附件说明',
  '署名',
  '成文日期',
  '附注',
  '公开方式',
  '附件',
  '抄送',
  '印发',
  '印发机关',
  '印发日期',
  '印发份数',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** `lines` become a paragraph each where the mark stands alone, else they are broken in the line. */
export type FieldValue = { lines: Line[] } | { blocks: Block[] };

/** Something that the letter says, where that stands in the YAML, and the fields any of which says it. */
export interface Need {
  /** 印章: pictures of seals have no place in a letterhead; the paper is sealed after printing. */
  field: FieldName | '印章';
  also?: FieldName;
  at: Place;
  /** The words; 发文机关 and 印发机关 are often printed in the office's file already. */
  text: string;
}

/** Fields of several paragraphs, tables and pictures: their mark has a paragraph to itself. */
export const blockFields: ReadonlySet<FieldName> = new Set(['正文', '附件说明', '附件']);

export interface Fields {
  values: ReadonlyMap<FieldName, FieldValue>;
  needs: Need[];
}

export function isFieldName(name: string): name is FieldName {
  return (fieldNames as readonly string[]).includes(name);
}

/** `has`: which fields the letterhead has a place for. */
export function fieldsOf({ blocks }: Composed, has: (field: FieldName) => boolean): Fields {
  const values = new Map<FieldName, FieldValue>();
  const needs: Need[] = [];
  const line = (field: FieldName, also: FieldName | undefined, ...lines: (Line | undefined)[]): void => {
    const given = lines.filter((l) => l !== undefined && textOf(l) !== '') as Line[];
    if (given.length === 0) return;
    const held = values.get(field);
    values.set(field, { lines: [...(held && 'lines' in held ? held.lines : []), ...given] });
    needs.push({
      field,
      ...(also ? { also } : {}),
      at: placeOf(given, field),
      text: given.map(textOf).join(''),
    });
  };
  const block = (field: FieldName, b: Block): void => {
    const held = values.get(field);
    if (held && 'blocks' in held) held.blocks.push(b);
    else {
      values.set(field, { blocks: [b] });
      needs.push({ field, at: placeOfBlock(b, field), text: '' });
    }
  };
  let inAnnex = false;
  for (const b of blocks) {
    if (b.tag === 'annex') inAnnex = true;
    if (b.tag === 'header') {
      line('份号', undefined, b.copyNumber);
      line('密级', undefined, b.secrecy);
      line('紧急程度', undefined, b.urgency);
      line('办理结果', undefined, b.resultClass);
      line('发文机关', undefined, ...b.issuers);
      line('公开方式', undefined, b.disclosure);
      line('文号', undefined, b.docNumber);
      line('签发人', undefined, joined(b.signers, '　'));
    } else if (b.tag === 'title') line('标题', undefined, joined(b.lines, '\n'));
    else if (b.tag === 'signature') {
      const stamp = b.mode === 'nameSeal' ? b.nameSeal : undefined;
      line('署名', undefined, ...(stamp ? [joined([stamp.post, stamp.name], '　　')] : b.issuers));
      line('成文日期', undefined, b.date);
      const seal = [...b.seals, ...(stamp?.image ? [stamp.image] : [])][0];
      if (seal) needs.push({ field: '印章', at: seal.at, text: '' });
    } else if (b.tag === 'colophon') {
      line('抄送', undefined, b.sendTo, b.copyTo);
      const { office, date, copies } = b.printing ?? {};
      line('印发机关', '印发', office);
      line('印发日期', '印发', date);
      line('印发份数', '印发', copies);
      if (office && date)
        values.set('印发', { lines: [joined([office, date], '\t')!, ...(copies ? [copies] : [])] });
    } else if (inAnnex) block('附件', b);
    else if (b.tag === 'paragraph' && b.style === 'addressee') line('主送', undefined, b);
    else if (b.tag === 'paragraph' && b.style === 'annexNote') block('附件说明', b);
    else if (b.tag === 'paragraph' && b.style === 'disclosure') line('公开方式', undefined, b);
    else if (b.tag === 'paragraph' && b.style === 'note') {
      // Some houses print 公开方式 as 附注: then it goes there, unless the letterhead has a place of its own for it.
      if (saysDisclosure(b) && has('公开方式')) line('公开方式', undefined, b);
      else line('附注', undefined, b);
    } else block('正文', b);
  }
  return { values, needs };
}

/** The words of a field in a line, its lines broken. */
export function wordsOf(value: FieldValue | undefined): string {
  return value && 'lines' in value ? value.lines.map(textOf).join('\n') : '';
}

function saysDisclosure(b: ParagraphBlock): boolean {
  return b.runs.some((r) => r.at?.pointer === '/公开方式');
}

function joined(lines: readonly Line[], separator: string): Line | undefined {
  if (lines.length === 0) return undefined;
  return {
    runs: lines.flatMap((l, i) => (i > 0 ? [{ text: separator, face: 'body' as const }, ...l.runs] : l.runs)),
  };
}

/** Where the words stand in the YAML; words that layout made, at the field they were made for. */
function placeOf(lines: readonly Line[], field: FieldName): Place {
  const written = lines.flatMap((l) => l.runs).find((r) => r.at)?.at;
  return written ?? { pointer: field === '印发份数' ? '/印发/份数' : `/${field}`, offset: 0 };
}

function placeOfBlock(b: Block, field: FieldName): Place {
  return b.tag === 'table' || b.tag === 'image' ? b.at : placeOf(b.tag === 'paragraph' ? [b] : [], field);
}
