/** Measures of the 发文机关标志 and of seals that the PDF and the DOCX share, so that both look alike. */
import type { HeaderBlock } from '../compose/blocks.js';
import { textOf } from '../compose/blocks.js';

/** Ink of 宋体-like characters above and below the baseline, in em: the standard measures the mark at its ink. */
export const markInk = { above: 0.845, below: 0.085 };
/** Baseline to baseline of joint names, in em. */
export const markLeading = 1.35;
/** Largest em by 版式, mm; the standard leaves the size free (7.2.4). */
const largest = { letter: 15, document: 16 };
/** Joint names together are no higher, mm: page 1 has to show text of the letter (7.3.2). */
const jointHeight = 45;
/** Letters of long names are narrowed (长体) down to this share of their width. */
const narrowest = 0.62;

export interface FittedMark {
  /** The names, each with 文件 when it stands behind a single one. */
  names: string[];
  /** 文件 at the right of joint names. */
  beside: boolean;
  /** Height of the letters, mm, and how far they are narrowed: 1 is not. */
  em: number;
  stretch: number;
  /** Width of every name, and of all with 文件 beside them, mm. */
  width: number;
  total: number;
}

/**
 * As large as the longest name allows, letters spread; a long name is narrowed as well as made smaller, so that it
 * stays the largest thing on the page. Joint names are all as wide as the widest.
 */
export function fitMark(block: HeaderBlock, areaWidth: number, highest: number): FittedMark {
  const beside = block.suffix !== undefined && block.issuers.length > 1;
  const behind = block.suffix && !beside ? textOf(block.suffix) : '';
  const names = block.issuers.map((l) => textOf(l) + behind);
  const longest = Math.max(1, ...names.map((n) => [...n].length));
  const besideEms = beside ? 2.6 : 0;
  const room = areaWidth - 6;
  const tallest = Math.min(highest, largest[block.form], jointHeight / (names.length * markLeading));
  const letter = Math.min(tallest, room / (longest * 1.06 + besideEms));
  const stretch = Math.max(narrowest, (letter / tallest) ** 0.6);
  const em = letter / stretch;
  const pitch = Math.min(letter * 1.17, (room - besideEms * letter) / longest);
  const width = pitch * (longest - 1) + letter;
  return { names, beside, em, stretch, width, total: width + besideEms * letter };
}

/** Diameter of a seal, mm; the standard gives none, provinces give 42 to a city's bureau. */
export const sealSize = 42;
/** Distance of two centres in a row, mm, and the least: seals neither touch nor overlap (7.3.5.1). */
const sealPitch = { usual: 48, least: 43.5 };
/** Rows of seals are as far apart. */
export const sealRowPitch = sealPitch.usual;
/** Issuers side by side at the most. */
const sealsPerRow = 3;

/**
 * How joint issuers stand side by side: as many as fit between the left edge and the axis of the last one, `room` mm,
 * so that no seal reaches beyond the type area. `widest` is the widest name with the space beside it, mm.
 */
export function sealColumns(
  issuers: number,
  widest: number,
  room: number,
): { columns: number; spread: number } {
  const wanted = Math.max(sealPitch.usual, widest);
  for (let columns = Math.min(sealsPerRow, issuers); columns > 1; columns--) {
    const spread = Math.min(wanted, (room - sealSize / 2) / (columns - 1));
    if (spread >= Math.max(sealPitch.least, widest)) return { columns, spread };
  }
  return { columns: 1, spread: wanted };
}

/** Centre of a seal below the top of its issuer's box, mm: the text sits a little below the centre. */
export function sealCentre(box: number, pitch: number, pressesDate: boolean): number {
  return pressesDate ? (pitch + box) / 2 - 2 : box / 2 - 1;
}
/** Blank lines above the first row of issuers: the top of every seal stays within a line of the text (7.3.5.1). */
export function linesAboveSeals(rows: number): number {
  return rows > 1 ? 2 : 1;
}
/** Height of the picture of a signature stamp, mm, and its greatest width. */
export const stampSize = { height: 20, width: 60 };
