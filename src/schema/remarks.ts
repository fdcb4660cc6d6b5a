/** What the schema cannot say: texts of spaces only, and fields that lead to nothing on paper. */
import type { Diagnostic } from '../core/diagnostic.js';
import type { MessageId } from '../core/messages/index.js';
import { child, type Source } from '../source/index.js';
import { about, type Schema } from './about.js';

type Fields = Readonly<Record<string, unknown>>;

/** Findings on a letter's value, whether or not the schema accepts all of it. */
export function remarks(source: Source, schema: Schema, value: unknown): Diagnostic[] {
  const place = (pointer: string, part: 'key' | 'value'): Pick<Diagnostic, 'pointer' | 'range'> => {
    const range = source.range(pointer, part);
    return { pointer, ...(range && { range }) };
  };
  const warning = (message: MessageId, args: NonNullable<Diagnostic['args']> = {}) =>
    ({ code: message.replace(/#.*$/u, ''), severity: 'warning', message, args }) as const;
  const blank = blanks(value, '').map(
    (pointer): Diagnostic => ({
      ...place(pointer, 'value'),
      code: 'schema/empty',
      severity: 'error',
      message: 'schema/empty',
      args: { title: about(schema, value, pointer).title },
    }),
  );
  const uneven = [...tables(value, '')].flatMap(([pointer, table]) =>
    unevenRows(table).map(({ row, count, columns }) => ({
      ...place(child(child(pointer, '行'), row), 'value'),
      ...warning('schema/row-length', { row: row + 1, count, columns }),
    })),
  );
  const idle: Diagnostic[] = [];
  if (isMap(value)) {
    if (Object.hasOwn(value, '保密期限') && !Object.hasOwn(value, '密级'))
      idle.push({ ...place('/保密期限', 'key'), ...warning('schema/secrecy-period') });
    for (const [i, annex] of (Array.isArray(value.附件) ? value.附件 : []).entries()) {
      if (!isMap(annex) || !Object.hasOwn(annex, '名称') || '正文' in annex || '文件' in annex) continue;
      idle.push({ ...place(`/附件/${i}/名称`, 'value'), ...warning('schema/empty-annex') });
    }
  }
  return [...blank, ...uneven, ...idle];
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Texts of white space alone; the cells of a table may be empty, and 备注 may be anything. */
function blanks(value: unknown, pointer: string): string[] {
  if (typeof value === 'string') return value !== '' && value.trim() === '' ? [pointer] : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => blanks(item, child(pointer, i)));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['表头', '行', '备注'].includes(key) ? [] : blanks(inner, child(pointer, key)),
  );
}

function* tables(value: unknown, pointer: string): Generator<[string, Fields]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = child(pointer, key);
    if (key === '表格' && isMap(inner)) yield [at, inner];
    else if (key !== '备注') yield* tables(inner, at);
  }
}

/** Rows with another number of cells than the head. */
function unevenRows(table: Fields): { row: number; count: number; columns: number }[] {
  if (!Array.isArray(table.行) || !Array.isArray(table.表头)) return [];
  const columns = table.表头.length;
  return table.行.flatMap((cells: unknown, row) =>
    Array.isArray(cells) && cells.length !== columns ? [{ row, count: cells.length, columns }] : [],
  );
}
