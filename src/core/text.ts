/** Half-open range of UTF-16 offsets into a decoded source text. */
export interface TextRange {
  start: number;
  end: number;
}

/** Replace the characters of `range` by `text`. An insertion has `start === end`. */
export interface TextEdit extends TextRange {
  text: string;
}

/** 1-based line and column; the column counts UTF-16 units, as JSON, SARIF and LSP want it. */
export interface LineColumn {
  line: number;
  column: number;
}

/** Offsets of the first character of every line; LF, CRLF and lone CR end a line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    if (feed < 0 || (carriage >= 0 && carriage < feed)) {
      if (carriage + 1 !== feed) starts.push(carriage + 1);
      carriage = text.indexOf('\r', carriage + 1);
    } else {
      starts.push(feed + 1);
      feed = text.indexOf('\n', feed + 1);
    }
  }
  return starts;
}

/** Line and column of an offset, by binary search in `starts`. Offsets past the end give the last line. */
export function lineColumn(starts: readonly number[], offset: number): LineColumn {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (starts[mid]! <= offset) low = mid;
    else high = mid - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

/**
 * Apply edits that do not overlap. Overlapping edits are a programmer's error and throw.
 * Edits may come in any order; two insertions at one place keep the order given.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.map((e, i) => ({ e, i })).sort((a, b) => a.e.start - b.e.start || a.i - b.i);
  let out = '';
  let at = 0;
  for (const { e } of sorted) {
    if (e.start < at || e.end < e.start) throw new RangeError(`overlapping edit at ${e.start}`);
    out += text.slice(at, e.start) + e.text;
    at = e.end;
  }
  return out + text.slice(at);
}
