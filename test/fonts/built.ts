/** The built font set, opened for the tests. */
import { readFileSync } from 'node:fs';
import { sourceOf } from '../../src/fonts/bytes.js';
import { readSfnts } from '../../src/fonts/sfnt.js';
import { openTrueType, type TrueTypeFont } from '../../src/fonts/truetype.js';

export const fontFolder = new URL('../../dist/fonts/', import.meta.url);

export const readBuilt = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(file, fontFolder)));

export function openBuilt(file: string): TrueTypeFont {
  const opened = openTrueType(readSfnts(sourceOf(readBuilt(file)))[0]!);
  if ('fault' in opened) throw new Error(`${file}: ${opened.fault}`);
  return opened.font;
}

/** What profiles ask for; none of it is on a test machine. */
export const wantedFamilies = {
  fangsong: ['仿宋_GB2312', '仿宋'],
  xiaobiaosong: ['方正小标宋简体'],
  heiti: ['黑体'],
  kaiti: ['楷体_GB2312'],
  songti: ['宋体'],
  latin: ['Times New Roman'],
};
