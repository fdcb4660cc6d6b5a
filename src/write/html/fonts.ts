/** Font families by name, official ones first: nothing is embedded, the reader's machine has them or a stand-in. */
import type { FontRole } from '../../fonts/face.js';
import { standInsOf } from '../../fonts/faces.js';
import type { Profile } from '../../profile/profile.js';
import { cssString } from './escape.js';

/** What machines without the official faces may have, nearest first. */
const freeFaces: Readonly<Record<Exclude<FontRole, 'latin'>, readonly string[]>> = {
  fangsong: ['Noto Serif CJK SC', 'Source Han Serif SC'],
  xiaobiaosong: ['华文中宋', 'STZhongsong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  heiti: ['Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei'],
  kaiti: ['Noto Serif CJK SC'],
  songti: ['Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC'],
};

/** Digits and Latin letters of 仿宋 and 楷体; marks such as “ ” and — stay with the Chinese face. */
const latin = 'Letter Latin';

/** The value of `font-family` for a role. */
export function familiesOf(profile: Profile, role: Exclude<FontRole, 'latin'>): string {
  const own = role === 'fangsong' || role === 'kaiti' ? [latin] : [];
  const names = [...own, ...profile.fonts[role], ...standInsOf(role), ...freeFaces[role]];
  return `${names.map(cssString).join(',')},${role === 'heiti' ? 'sans-serif' : 'serif'}`;
}

/** The rule that makes the Latin face of the profile one for digits and letters only. */
export function latinFace(profile: Profile): string {
  const sources = [...profile.fonts.latin, 'Liberation Serif'].map((f) => `local(${cssString(f)})`);
  return `@font-face{font-family:${cssString(latin)};src:${sources.join(',')};unicode-range:U+20-7E,U+C0-D6,U+D8-F6,U+F8-24F}\n`;
}
