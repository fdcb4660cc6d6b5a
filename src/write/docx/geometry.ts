/**
 * The page as Word measures it. GB/T 33476.2-2016 moves the margins of GB/T 9704 by half the space between
 * two lines (2.42 mm), because Word puts that half above the first line. Lengths are twips unless said otherwise.
 */
import type { Profile } from '../../profile/profile.js';

/**
 * Twips. Without a grid a character is narrowed by spacing behind it (4 twips), which programs leave out behind the
 * last one of a line; with half a point to spare 28 characters fit in any case.
 */
const lastSpace = 8;
/** mm, GB/T 33476.2-2016: 37 − 34.58 mm. */
const halfGap = 2.42;
const pointsPerMm = 72 / 25.4;
/** Programs put the baseline of a line of exact height at four fifths of it. */
export const baselineShare = 0.8;

export interface Geometry {
  /** mm: the sheet, the type area of GB/T 9704, and half the space between two lines. */
  sheet: { width: number; height: number };
  area: { left: number; right: number; top: number; bottom: number; width: number };
  halfGap: number;
  /** mm: what Word puts above and below the character boxes of a line. */
  lead: number;
  trail: number;
  /** mm: height of a body character's box, and top of one line to the top of the next. */
  box: number;
  pitch: number;
  /** mm: one character of the grid; and how many of them make a line. */
  charPitch: number;
  chars: number;
  /** Twips: one line and one character of the grid. */
  line: number;
  cell: number;
  /** Page margins. */
  margins: { top: number; bottom: number; left: number; right: number };
  /** Of `docGrid`: 1/4096 point taken from every character. */
  charSpace: number;
}

export function geometryOf({ measures: m, docxGrid }: Profile): Geometry {
  const top = m.topMargin.value;
  const bottom = top + m.typeAreaHeight.value;
  const left = m.bindingMargin.value;
  const right = left + m.typeAreaWidth.value;
  const pitch = (m.typeAreaHeight.value + 2 * halfGap) / m.linesPerPage.value;
  const cell = m.typeAreaWidth.value / m.charsPerLine.value;
  // Whole twips, because LibreOffice drops the rest: 28 characters would be a third of one short of the line.
  const wide = Math.ceil(exactTwips(cell));
  const box = m.bodySize.value / pointsPerMm;
  // On the grid a line is centred in its cell; of exact height, its baseline is at four fifths.
  const lead = docxGrid ? halfGap : baselineShare * pitch - 0.88 * box;
  return {
    sheet: { width: m.sheetWidth.value, height: m.sheetHeight.value },
    area: { left, right, top, bottom, width: m.typeAreaWidth.value },
    halfGap,
    lead,
    trail: 2 * halfGap - lead,
    box,
    pitch,
    charPitch: cell,
    chars: m.charsPerLine.value,
    line: Math.floor(exactTwips(pitch)),
    cell: wide,
    margins: {
      top: twips(top - lead),
      bottom: Math.floor(exactTwips(m.sheetHeight.value - bottom - (2 * halfGap - lead))),
      left: twips(left),
      right:
        Math.round(exactTwips(m.sheetWidth.value)) -
        twips(left) -
        m.charsPerLine.value * wide -
        (docxGrid ? 0 : lastSpace),
    },
    charSpace: Math.floor((wide / 20 - m.bodySize.value) * 4096),
  };
}

/** Millimetres to whole twips. */
export function twips(mm: number): number {
  return Math.round(exactTwips(mm));
}

/** Millimetres to English metric units, the unit of drawings. */
export function emu(mm: number): number {
  return Math.round(mm * 36000);
}

/** Points to millimetres. */
export function mm(points: number): number {
  return points / pointsPerMm;
}

function exactTwips(length: number): number {
  return length * pointsPerMm * 20;
}
