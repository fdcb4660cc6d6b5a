/**
 * Rows of a CSV text (RFC 4180): quoted fields may hold commas, line breaks and doubled quotes. Tabs or
 * semicolons part the fields when the first line has them and no comma, as some spreadsheet programs write.
 * Blank lines are no rows. Total: a quote that is never closed runs to the end.
 */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/u, '');
  const comma = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = (): void => {
    row.push(field);
    field = '';
  };
  const endRow = (): void => {
    endField();
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (source[i + 1] === '"') field += source[i++];
      else quoted = false;
    } else if (c === '"' && field === '') quoted = true;
    else if (c === comma) endField();
    else if (c === '\n' || c === '\r') {
      if (c === '\r' && source[i + 1] === '\n') i++;
      endRow();
    } else field += c;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

function separatorOf(source: string): string {
  const first = /^[^\r\n]*/u.exec(source)![0];
  return [',', '\t', ';'].find((c) => first.includes(c)) ?? ',';
}
