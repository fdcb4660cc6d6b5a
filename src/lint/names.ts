/** Names of members and agencies as the letter writes them, bare of titles and place. */
import type { Letter, Text } from '../letter/letter.js';
import type { Profile } from '../profile/profile.js';

/** 林某某委员： → 林某某. */
export function bareName(name: string): string {
  return name.replace(/\s+/gu, '').replace(/(?:委员|代表)?[：:]?$/u, '');
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

/**
 * A register of agencies and members in which 市财政局 is found as 青岚市财政局, and 提案委 as 提案委员会: the same to a
 * reader, though no standard short name.
 */
export function register<T>(profile: Profile): {
  find(name: string): T | undefined;
  add(name: string, value: T): void;
} {
  const whole = new Map<string, T>();
  const tails = new Map<string, T>();
  const normal = (name: string): string => {
    const bare = name.replace(/\s+/gu, '');
    const full = profile.agencies.find((g) => g.name === bare || g.short.includes(bare))?.name ?? bare;
    return full.replace(/委员会$/u, '委').replace('人民政府', '政府');
  };
  /** 青岚市财政局 → 市财政局: what is left when the place's name is dropped. */
  const tailsOf = (name: string): string[] =>
    [...name.slice(0, 12).matchAll(/(?<=.)[省市县区州旗]/gu)]
      .map((m) => name.slice(m.index))
      .filter((tail) => tail.length >= 4);
  return {
    find(name) {
      const n = normal(name);
      return (
        whole.get(n) ??
        tails.get(n) ??
        tailsOf(n).reduce<T | undefined>((t, tail) => t ?? whole.get(tail), undefined)
      );
    },
    add(name, value) {
      const n = normal(name);
      if (!whole.has(n)) whole.set(n, value);
      for (const tail of tailsOf(n)) if (!tails.has(tail)) tails.set(tail, value);
    },
  };
}
