/** Measures of the 发文机关标志 and of seals that the PDF and the DOCX share, so that both look alike. */
import type { HeaderBlock } from '../compose/blocks.js';
import { textOf } from '../compose/blocks.js';

/** Ink of 宋体-like characters above and below the baseline, in em: the standard measures the mark at its ink. */
export const markInk = { above: 0.845, below: 0.085 };
/** Baseline to baseline of joint names, in em. */
export const markLeading = 1.35;
/** Largest em by 版式, mm; the standard leaves the size free (7.2.4). */
const largest = { letter: 15, document: 16 };

export interface FittedMark {
  /** The names, each with 文件 when it stands behind a single one. */
  names: string[];
  /** 文件 at the right of joint names. */
  beside: boolean;
  /** mm. */
  em: number;
  /** Width of every name, and of all with 文件 beside them, mm. */
  width: number;
  total: number;
}

/** As large as the longest name allows, letters spread; joint names all as wide as the widest. */
export function fitMark(block: HeaderBlock, areaWidth: number, highest: number): FittedMark {
  const beside = block.suffix !== undefined && block.issuers.length > 1;
  const behind = block.suffix && !beside ? textOf(block.suffix) : '';
  const names = block.issuers.map((l) => textOf(l) + behind);
  const longest = Math.max(1, ...names.map((n) => [...n].length));
  const besideEms = beside ? 2.6 : 0;
  const room = areaWidth - 6;
  const em = Math.min(highest, largest[block.form], room / (longest * 1.06 + besideEms));
  const pitch = Math.min(em * 1.17, (room - besideEms * em) / longest);
  const width = pitch * (longest - 1) + em;
  return { names, beside, em, width, total: width + besideEms * em };
}

/** Diameter of a seal and least distance between two centres, mm: seals neither touch nor overlap (7.3.5.1). */
export const sealSize = 42;
export const sealPitch = 48;
/** Issuers side by side at the most. */
export const sealsPerRow = 3;
/** Centre of a seal below the top of its issuer's box, mm: the text sits a little below the centre. */
export function sealCentre(box: number, pitch: number, pressesDate: boolean): number {
  return pressesDate ? (pitch + box) / 2 - 2 : box / 2 - 1;
}
