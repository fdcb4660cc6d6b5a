/**
 * Where the cursor stands in a letter that is being typed. The text need not parse: indentation tells enough.
 */

export interface CursorPlace {
  /** Keys from the outermost to the map that the cursor is in; a list item is `*`. */
  path: string[];
  /** The key on the cursor's own entry, when there is one with its colon. */
  key?: string;
  /** Where that key stands. */
  keyRange?: { start: number; end: number };
  /** `key`: a name of a field is being typed; `value`: what stands behind the colon; `text`: a line of a block of text. */
  part: 'key' | 'value' | 'text';
  /** What is typed of the key or value, up to the cursor. */
  typed: string;
  /** Other keys of the same map. */
  siblings: Set<string>;
}

interface Line {
  start: number;
  text: string;
  /** Column of the first key or value, behind all dashes. */
  column: number;
  dashes: number[];
  key?: string;
  /** Behind the colon, without blanks around it. */
  value: string;
}

const entry =
  /^([ \t]*)((?:-[ \t]+)*)(?:(-)$|(?:(["']?)([^\s"'#:{}[\],][^"'#:{}[\]]*)\4:(?=[ \t]|$))?(.*)$)/u;

/** Lines are looked at upwards only as far as the outermost level; a letter of any length costs its own lines once. */
export function cursorPlace(text: string, offset: number): CursorPlace {
  const lines = linesUpTo(text, offset);
  const current = lines.at(-1)!;
  const before = text.slice(current.start, offset);
  const { path, siblings, block } = context(lines, text, offset);
  if (block) return { path, part: 'text', typed: '', siblings };
  const flow = flowPlace(before, current);
  if (flow)
    return { ...flow, path: [...path, ...(current.key === undefined ? [] : [current.key]), ...flow.path] };
  if (current.key === undefined)
    return { path, part: 'key', typed: before.slice(current.column).trimStart(), siblings };
  const keyStart = current.start + current.text.indexOf(current.key, current.column);
  const keyRange = { start: keyStart, end: keyStart + current.key.length };
  const inKey = offset <= keyRange.end;
  return {
    path,
    key: current.key,
    keyRange,
    part: inKey ? 'key' : 'value',
    typed: inKey
      ? text.slice(keyStart, offset)
      : text.slice(text.indexOf(':', keyRange.end) + 1, offset).trimStart(),
    siblings,
  };
}

function linesUpTo(text: string, offset: number): Line[] {
  const end = text.indexOf('\n', offset);
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.slice(0, end < 0 ? text.length : end).split('\n')) {
    lines.push(readLine(raw.replace(/\r$/u, ''), start));
    start += raw.length + 1;
  }
  return lines;
}

function readLine(text: string, start: number): Line {
  const m = entry.exec(text)!;
  const [, indent = '', dashed = '', lone, , key, value = ''] = m;
  const all = dashed + (lone ?? '');
  const dashes = [...all.matchAll(/-/gu)].map((d) => indent.length + d.index);
  const column = lone ? text.length + 1 : indent.length + dashed.length;
  return {
    start,
    text,
    column,
    dashes,
    ...(key === undefined ? {} : { key: key.trim() }),
    value: value.trim(),
  };
}

/** The keys above the cursor's line, the keys beside it, and whether it stands inside a block of text. */
function context(
  lines: readonly Line[],
  text: string,
  offset: number,
): Pick<CursorPlace, 'path' | 'siblings'> & { block: boolean } {
  const current = lines.at(-1)!;
  const path: string[] = [];
  const siblings = new Set<string>();
  let block = false;
  /** What stands further left encloses the cursor; a list may stand as far left as its own key. */
  let limit = current.text.trim() === '' ? offset - current.start : current.column;
  let inList = false;
  const enter = (dashes: readonly number[]): void => {
    for (const dash of dashes.toReversed().filter((d) => d < limit)) {
      path.unshift('*');
      limit = dash;
      inList = true;
    }
  };
  const own = limit;
  enter(current.dashes);
  for (let i = lines.length - 2; i >= 0 && (limit > 0 || inList || limit === own); i--) {
    const line = lines[i]!;
    if (isEmpty(line)) continue;
    if (line.key !== undefined && line.column === own && limit === own) siblings.add(line.key);
    if (
      line.key !== undefined &&
      (line.column < limit || (inList && line.column === limit && line.dashes.length === 0))
    ) {
      block ||= /^[|>][-+0-9]*(?:\s+#.*)?$/u.test(line.value);
      path.unshift(line.key);
      limit = line.column;
      inList = false;
    }
    enter(line.dashes);
  }
  // Keys below the cursor in the same map count as well.
  const next = text.indexOf('\n', offset);
  for (const raw of next < 0 ? [] : text.slice(next + 1).split('\n')) {
    const line = readLine(raw.replace(/\r$/u, ''), 0);
    if (isEmpty(line)) continue;
    if (firstColumn(line) < own) break;
    if (line.key !== undefined && line.column === own && line.dashes.length === 0) siblings.add(line.key);
  }
  return { path, siblings, block };
}

function isEmpty({ text }: Line): boolean {
  return /^\s*(?:#|$)/u.test(text);
}

function firstColumn({ text }: Line): number {
  return text.length - text.trimStart().length;
}

/** Inside `{类别: …, 届次: ` on one line. */
function flowPlace(before: string, { key }: Line): CursorPlace | undefined {
  const open: { keys: Set<string>; typed: string; bracket: string; key?: string }[] = [];
  let quote = '';
  for (const c of key === undefined ? before : before.slice(before.indexOf(key) + key.length + 1)) {
    if (quote !== '') {
      if (c === quote) quote = '';
      continue;
    }
    const top = open.at(-1);
    if ((c === '"' || c === "'") && top && top.typed.trim() === '') quote = c;
    else if (c === '{' || c === '[') open.push({ keys: new Set(), typed: '', bracket: c });
    else if (c === '}' || c === ']') open.pop();
    else if (!top) continue;
    else if (c === ',') {
      top.typed = '';
      delete top.key;
    } else if (c === ':' && top.bracket === '{' && top.key === undefined) {
      top.key = top.typed.trim();
      top.keys.add(top.key);
      top.typed = '';
    } else top.typed += c;
  }
  const top = open.at(-1);
  if (!top) return undefined;
  const path = open
    .slice(0, -1)
    .flatMap((o) => (o.bracket === '[' ? ['*'] : o.key === undefined ? [] : [o.key]));
  const base = { path: top.bracket === '[' ? [...path, '*'] : path, typed: top.typed.trimStart() };
  if (top.bracket === '[') return { ...base, part: 'value', siblings: new Set() };
  const siblings = top.keys;
  return top.key === undefined
    ? { ...base, part: 'key', siblings }
    : { ...base, key: top.key, part: 'value', siblings };
}
