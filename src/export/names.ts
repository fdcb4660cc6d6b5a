/** Names of outputs from a pattern such as `{年}/{文号}_{编号}_{主送}`: good on Windows, macOS and Linux alike. */
import { baseName } from '../letter/files.js';
import type { Entry } from './entry.js';

/** What may stand in braces, and what it gives; undefined leaves a gap that is closed. */
export const nameFields = {
  年: (e) => (e.year ?? e.date?.year)?.toString(),
  文号: (e) => e.docNumber,
  序号: (e) => e.serial?.toString(),
  编号: (e) => several(e.itemNumbers, '件'),
  主送: (e) => several(e.addressees, '位'),
  届次: (e) => e.session,
  机关: (e) => several(e.issuers, '家'),
  案由: (e) => e.subject,
  类别: (e) => e.kind,
  办理结果: (e) => e.resultClass,
  公开方式: (e) => e.disclosure,
  月: (e) => e.date && String(e.date.month).padStart(2, '0'),
  文件名: (e) => baseName(e.source).replace(/(?:\.reply)?\.ya?ml$/iu, ''),
} satisfies Record<string, (entry: Entry) => string | undefined>;

type Field = keyof typeof nameFields;

export const defaultPattern = '{年}/{文号}_{编号}_{主送}';

/**
 * Of one part of a path, without suffix: bytes in UTF-8 (Linux allows 255) and UTF-16 units (Windows and macOS allow
 * 255, but 260 for a whole path). Room is left for suffixes and for the mark of a copy kept aside.
 */
const mostBytes = 200;
const mostUnits = 80;

export type PatternFault = { fault: 'field'; field: string } | { fault: 'leaves' | 'empty' | 'braces' };

/** What is wrong with a pattern; undefined when it can be used. */
export function patternFault(pattern: string): PatternFault | undefined {
  for (const [, field] of pattern.matchAll(/\{([^{}]*)\}/gu))
    if (!Object.hasOwn(nameFields, field!)) return { fault: 'field', field: field! };
  if (/[{}]/u.test(pattern.replace(/\{[^{}]*\}/gu, ''))) return { fault: 'braces' };
  const parts = pattern.split(/[\\/]/u);
  if (/^(?:[\\/~]|[a-z]:)/iu.test(pattern) || parts.some((p) => /^\s*\.\.?\s*$/u.test(p)))
    return { fault: 'leaves' };
  return parts.at(-1)!.trim() === '' ? { fault: 'empty' } : undefined;
}

/**
 * The path that a pattern gives for a letter, with `/`, without suffix; '' when its last part comes out empty.
 * A folder that comes out empty falls away. The pattern must have no fault.
 */
export function expandName(pattern: string, entry: Entry): string {
  const parts = pattern.split(/[\\/]/u).map((part) => safeName(filled(part, entry)));
  const name = parts.pop()!;
  return name === '' ? '' : [...parts.filter((p) => p !== ''), name].join('/');
}

/** The name of a copy of 分送: by its own addressee where the pattern names one, else marked with it. */
export function copyName(pattern: string, entry: Entry, to: string): string {
  const own = expandName(pattern, { ...entry, addressees: [to] });
  if (own !== expandName(pattern, entry) || own === '') return own;
  const at = own.lastIndexOf('/') + 1;
  const mark = `-${safeName(to)}`;
  return own.slice(0, at) + shortened(own.slice(at), measure(mark)) + mark;
}

/** A field without value takes one of the marks beside it along: `甲_{编号}_乙` gives `甲_乙`. */
function filled(part: string, entry: Entry): string {
  const gap = '\u0000';
  const text = part.replace(
    /\{([^{}]*)\}/gu,
    (_, field: Field) => (nameFields[field](entry) ?? '').trim().replaceAll(gap, '') || gap,
  );
  return text
    .replace(new RegExp(`[-_ .·]*${gap}(?=[-_ .·])|[-_ .·]+${gap}|${gap}`, 'gu'), '')
    .replace(/^[-_ .·]+/u, '');
}

/** One part of a path: nothing that a file system or a shell on any of the three systems refuses or changes. */
export function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    // Marks that turn the reading order, and halves of characters: names that are not what they look like.
    .replace(/\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}/gu, '')
    .replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '_');
  const trimmed = shortened(plain.replace(/^[._~]+|[._]+$/gu, ''), { bytes: 0, units: 0 });
  return reserved.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** Devices of Windows, whatever the suffix. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/iu;

function measure(text: string): { bytes: number; units: number } {
  return { bytes: Buffer.byteLength(text), units: text.length };
}

/** As much of a name as fits beside something of that size; never half a character. */
function shortened(text: string, beside: { bytes: number; units: number }): string {
  let { bytes, units } = beside;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    const size = measure(segment);
    bytes += size.bytes;
    units += size.units;
    if (bytes > mostBytes || units > mostUnits) return kept.replace(/[._ -]+$/u, '');
    kept += segment;
  }
  return kept;
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Up to two by name, more by their first: 林某某等5位. */
function several(values: readonly string[], measureWord: string): string | undefined {
  if (values.length === 0) return undefined;
  return values.length <= 2 ? values.join('、') : `${values[0]}等${values.length}${measureWord}`;
}

/** Two paths with the same key are one file on some system: whatever their case and however their characters are composed. */
export function nameKey(path: string): string {
  return path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');
}
