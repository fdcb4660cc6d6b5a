/** Tables from files, written into the letter: what is withheld may stand there too. */
import type { Annex, BodyItem, Letter, Table, Text } from '../../letter/letter.js';

type Rows = readonly (readonly string[])[];

/** The letter without CSV files; a cell stands where its file is named. */
export function inlineTables(letter: Letter, csv: ReadonlyMap<string, Rows>): Letter {
  const filled = (table: Table): Table => {
    const rows = table.file && csv.get(table.file.text);
    if (!table.file || !rows) return table;
    const { file, ...rest } = table;
    const cells = (row: readonly string[]): Text[] => row.map((c) => ({ text: c.trim(), at: file.at }));
    return { ...rest, head: cells(rows[0] ?? []), rows: rows.slice(1).map(cells) };
  };
  const inBody = <T extends BodyItem>(item: T): T => {
    if (item.tag === 'table') return filled(item) as T;
    if (item.tag !== 'section') return item;
    return { ...item, content: item.content.map(inBody), sections: item.sections.map(inBody) };
  };
  const annex = ({ file, ...rest }: Annex): Annex => {
    const body = rest.body.map(inBody);
    if (!file || !csv.has(file.text)) return { ...rest, body, ...(file ? { file } : {}) };
    const table: Table = { tag: 'table', at: file.at, head: [], rows: [], total: false, file };
    return { ...rest, body: [...body, filled(table)] };
  };
  return { ...letter, body: letter.body.map(inBody), annexes: letter.annexes.map(annex) };
}
