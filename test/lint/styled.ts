/** A letter's plain value written as YAML, each text in a style drawn by chance. */
import type { Chance } from './random.js';

/** What a file may hold. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

export const styles = ['plain', 'single', 'double', 'literal', 'folded', 'flow'] as const;
export type Style = (typeof styles)[number];

export interface Writing {
  chance: Chance;
  eol: '\n' | '\r\n';
  /** Comments behind and between the lines. */
  comments: boolean;
  /** Drawn for each text and list when absent; a text that the style cannot hold is written in double quotes. */
  style?: Style;
}

/** The value as a file. */
export function styled(value: { [key: string]: Plain }, writing: Writing): string {
  const lines = Object.entries(value).flatMap(([key, inner]) => [
    ...(writing.comments && writing.chance.below(3) === 0 ? ['# 注：“原样”，1、2'] : []),
    ...pair(key, inner, '', writing),
  ]);
  return lines.join(writing.eol) + writing.eol;
}

function pair(key: string, value: Plain, indent: string, writing: Writing): string[] {
  return node(value, indent, `${indent}${key}:`, writing);
}

/** Lines of a value behind `head`, the key or the dash. */
function node(value: Plain, indent: string, head: string, writing: Writing): string[] {
  const style = writing.style ?? writing.chance.pick(styles);
  const tail = writing.comments && writing.chance.below(4) === 0 ? ' # 旁注 5～10%' : '';
  if (typeof value === 'string') return scalar(value, style, indent, head, tail);
  if (value === null || typeof value !== 'object') return [`${head} ${String(value)}${tail}`];
  const entries = Array.isArray(value) ? value : Object.keys(value);
  if (entries.length === 0 || style === 'flow') return [`${head} ${flow(value)}${tail}`];
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return [head + tail, ...value.flatMap((v) => node(v, inner, `${inner}-`, writing))];
  // A map behind a dash begins on the next line; YAML allows it, and every key then stands at its own indent.
  return [head + tail, ...Object.entries(value).flatMap(([k, v]) => pair(k, v, inner, writing))];
}

/** JSON is YAML: inside brackets everything stands in double quotes, keys aside. */
function flow(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([k, v]) => `${k}: ${flow(v)}`)
    .join(', ')}}`;
}

const unwritable = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/;
/** Begins and ends with a word, no mark of YAML inside, no number and no word with a meaning. */
const bare = /^(?![0-9.+-]+$|true$|false$|null$)[\p{Script=Han}A-Za-z0-9][^\n:#[\]{},&*!|>'"%@`]*(?<!\s)$/u;

function scalar(text: string, style: Style, indent: string, head: string, tail: string): string[] {
  const double = [`${head} ${JSON.stringify(text)}${tail}`];
  if (unwritable.test(text)) return double;
  switch (style) {
    case 'plain':
      return bare.test(text) && !/ {2}/u.test(text) ? [`${head} ${text}${tail}`] : double;
    case 'single':
      return text.includes('\n') ? double : [`${head} '${text.replaceAll("'", "''")}'${tail}`];
    case 'literal':
    case 'folded':
      return block(text, style, indent, head) ?? double;
    default:
      return double;
  }
}

/** A block of text; undefined for spaces and empty lines that it would have to declare. */
function block(
  text: string,
  style: 'literal' | 'folded',
  indent: string,
  head: string,
): string[] | undefined {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  if (lines.some((line) => line === '' || /^\s|\s$/u.test(line))) return undefined;
  const mark = (style === 'literal' ? '|' : '>') + (body === text ? '-' : '');
  const inner = `${indent}  `;
  if (style === 'literal') return [`${head} ${mark}`, ...lines.map((line) => inner + line)];
  // An empty line between folded ones is one line feed; between two Chinese characters a break is none.
  const folded = lines.flatMap((line, i) => [
    ...(i > 0 ? [''] : []),
    ...line.split(/(?<=^.{6,}?\p{Script=Han})(?=\p{Script=Han}{3})/u).map((part) => inner + part),
  ]);
  return [`${head} ${mark}`, ...folded];
}
