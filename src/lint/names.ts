/** Names of members and agencies as the letter writes them, bare of titles and place. */
import type { Letter, Text } from '../letter/letter.js';
import type { Profile } from '../profile/profile.js';

/** 林某某委员： → 林某某. */
export function bareName(name: string): string {
  return name.replace(/\s*(?:委员|代表)?\s*[：:]?$/u, '').replace(/\s+/gu, '');
}

/** The members and organisations that the letter answers: 主送, 分送 and 提案者. */
export function membersOf({ addressees, copies, proposals }: Letter): Text[] {
  return [...addressees.items, ...copies, ...proposals.flatMap((p) => p.proposers)];
}

/** 某某某, ××: a blank to fill in, no name. */
export function isBlankName(name: string): boolean {
  return /^[某×xX*＊\s]*$/u.test(name);
}

/** Equal, or both names of one agency in the profile: a name with its place dropped is no standard short name. */
export function sameAgency(a: string, b: string, profile: Profile): boolean {
  const bare = (s: string): string => s.replace(/\s+/gu, '').replace(/文件$/u, '');
  const [x, y] = [bare(a), bare(b)];
  if (x === y) return true;
  return profile.agencies.some((g) => [g.name, ...g.short].includes(x) && [g.name, ...g.short].includes(y));
}

/** 市财政局 is 青岚市财政局 to a reader, though no standard short name. */
export function namesSameAgency(a: string, b: string, profile: Profile): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return sameAgency(a, b, profile) || (/^[省市县区州旗].{3}/u.test(short) && long.endsWith(short));
}
