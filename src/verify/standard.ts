/**
 * What GB/T 9704-2012 wants, in mm from the top-left corner of the sheet, as this room reads it. Nothing here comes
 * from the typesetter or its profile: two readings of the standard that agree are worth more than one.
 */

/** Solved from H + 21·(15/8)·H = 225: a line is one character and 7/8 of one (3, 5.2.3). */
const box = 225 / (1 + (21 * 15) / 8);

export const sheet = { width: 210, height: 297 };
/** 版心 (5.2.1). */
export const area = { left: 28, right: 184, top: 37, bottom: 262 };
export const grid = {
  cells: 28,
  rows: 22,
  cell: 156 / 28,
  box,
  /** Top of a line's box to the top of the next. */
  pitch: (box * 15) / 8,
  gap: (box * 7) / 8,
  /** Share of a character box above the baseline. */
  above: 0.88,
};
/** Points. */
export const sizes = { body: 16, title: 22, small: 14 };
/** A 4号 character, mm. */
export const smallCell = (14 * 25.4) / 72;

/** 信函格式 (10.1). */
export const letter = {
  markTop: 30,
  /** Foot of the mark to the upper double rule. */
  ruleGap: 4,
  ruleLeft: 20,
  ruleRight: 190,
  /** The thin line of the lower pair, the upper of the two. */
  lowerRule: 277,
  /** Double rule to the first element; last line to the lower rule. */
  near: grid.gap,
  rows: 23,
};
/** 文件 (7.2). */
export const document = { markTop: 72, markGap: 2 * grid.pitch, ruleGap: 4 };
/** 页码 (7.5). */
export const pageNumber = { centre: 269, inset: smallCell };
/** 版记 (7.4.1). */
export const colophon = { last: 262, thick: 0.35, thin: 0.25, inset: smallCell };
/** 印章 (7.3.5). */
export const signature = { sealed: 4, plain: 2, between: 2, company: 2, sealReach: grid.pitch };
/** 行距 within which a page with a signature may be adjusted (7.3.5.5). */
export const adjusted = { least: 9.5, most: 11.6 };

/** Box top of line `row` (0 the first) on an ordinary page, and on page 1 of a 信函, whose grid hangs from its foot. */
export function rowTop(row: number, anchored: boolean): number {
  const foot = letter.lowerRule - letter.near - grid.box;
  return anchored ? foot - (letter.rows - 1 - row) * grid.pitch : area.top + row * grid.pitch;
}

/** 15834-2011 5.1: never at a line's start, never at its end. */
export const noStart = new Set('，。、；：？！”’）》〉】〕」』％%‰℃·～');
export const noEnd = new Set('“‘（《〈【〔「『');
/** Marks that may give up the empty half of their box at a line's end or start. */
export const closing = new Set('，。、；：？！”’）》〉】〕」』');
