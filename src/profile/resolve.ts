/** Name → `Profile`, following 继承. */
import type { RawProfile } from '../schema/generated/profile.js';
import { decodeProfile, deviations, mergeRaw, standardName } from './decode.js';
import { builtin } from './generated/builtin.js';
import type { Profile } from './profile.js';

export type ResolvedProfile =
  | { profile: Profile; deviations: ReturnType<typeof deviations> }
  /** `unknown`: no profile has that name; `loop`: 继承 leads back to itself. */
  | { problem: 'unknown' | 'loop'; name: string };

/** Names of the profiles that come with the package. */
export function builtinProfiles(): string[] {
  return Object.keys(builtin);
}

const known = new Map<string, ResolvedProfile>();

/** The profile `name`, from `local` (profiles of the office, by name) or the built-in ones, which are resolved once. */
export function resolveProfile(name: string, local?: ReadonlyMap<string, RawProfile>): ResolvedProfile {
  if (local && local.size > 0) return resolve(name, local);
  const profile = known.get(name) ?? resolve(name, new Map());
  if ('profile' in profile) known.set(name, profile);
  return profile;
}

function resolve(name: string, local: ReadonlyMap<string, RawProfile>): ResolvedProfile {
  const chain: RawProfile[] = [];
  for (let next = name; ; ) {
    if (chain.some((p) => p.名称 === next)) return { problem: 'loop', name: next };
    const raw = local.get(next) ?? (Object.hasOwn(builtin, next) ? builtin[next] : undefined);
    if (raw === undefined) return { problem: 'unknown', name: next };
    chain.unshift(raw);
    if (next === standardName) break;
    next = raw.继承 ?? standardName;
  }
  const merged = mergeRaw(chain);
  const parents = chain
    .slice(0, -1)
    .map((p) => p.名称)
    .reverse();
  return { profile: decodeProfile(merged, parents), deviations: deviations(merged, chain[0]!) };
}

/** The national standard. */
export function standardProfile(): Profile {
  return decodeProfile(builtin[standardName]!, []);
}
