/** Whose item a letter answers: one of 政协 or one of 人大. */
import type { Letter, Text } from '../letter/letter.js';
import { sectorOf } from '../letter/session.js';
import type { Profile } from '../profile/profile.js';
import { elsewhere, type Sector, sectorOfItem, withoutTitles } from './items.js';

/** The sector, and the field that says so; undefined when nothing says it or the items differ. */
export function sectorOfLetter(
  { proposals, title }: Letter,
  profile: Profile,
): { sector: Sector; by: Text; hint: ReturnType<typeof elsewhere> } | undefined {
  const known = proposals.flatMap((p) => sectorOfItem(p, profile) ?? []);
  if (new Set(known.map((k) => k.sector)).size > 1) return undefined;
  // A letter without 提案 is measured by its title.
  const fromTitle = title && sectorOf(withoutTitles(title.text));
  const truth = known[0] ?? (title && fromTitle ? { sector: fromTitle, by: title } : undefined);
  return truth && { ...truth, hint: elsewhere(truth.by) };
}
