/** What a letter says about the items it answers: their kind, and the title and opening composed from them. */
import { shift } from '../letter/inline.js';
import { bareNumber } from '../letter/item.js';
import type { Letter, Proposal, Text } from '../letter/letter.js';
import { sectorOf } from '../letter/session.js';
import type { Profile, ProposalKind } from '../profile/profile.js';
import type { TextRun } from './blocks.js';
import { added, fill, joined, written } from './pattern.js';

/**
 * The kind of an item: as written, else from 届次 (政协 → 政协提案; 人大 → 人大代表建议), else from the
 * addressees' honorific; undefined when nothing tells.
 */
export function kindOf(
  proposal: Proposal | undefined,
  letter: Letter,
  profile: Profile,
): ProposalKind | undefined {
  const named = proposal?.kind?.text;
  if (named !== undefined) {
    const exact = profile.proposalKinds.find((k) => k.name === named || k.short === named);
    if (exact) return exact;
  }
  const sector = sectorOf(proposal?.session?.text ?? '') ?? sectorOf(named ?? '');
  if (sector) return profile.proposalKinds.find((k) => k.sector === sector);
  return profile.proposalKinds.find((k) => letter.addressees.items.some((a) => a.text.endsWith(k.honorific)));
}

/** Whether 你们 fits better than 您: several people, or an organisation. */
export function addressesMany(letter: Letter): boolean {
  const { items } = letter.addressees;
  if (items.length > 1) return true;
  const only = items[0]?.text.replace(/[：:]\s*$/u, '') ?? '';
  return (
    /[、，,]|等[0-9一二三四五六七八九十]*[位名]?/u.test(only) || !/(?:委员|代表|先生|女士|同志)$/u.test(only)
  );
}

/** 标题 from the profile's pattern; undefined when 届次 or 编号 is missing. */
export function composeTitle(letter: Letter, profile: Profile): TextRun[] | undefined {
  const { proposals } = letter;
  const first = proposals[0];
  if (!first?.session || proposals.some((p) => !p.number)) return undefined;
  return fill(repeat(profile.titlePattern[letter.genre], proposals.length), {
    ...itemValues(letter, profile),
    发文机关: joined(
      letter.issuers.map((i) => [written(i)]),
      '　',
    ),
  });
}

/** 引言 from the profile's pattern; undefined when 编号 or 案由 (for 会办意见 also 届次) is missing. */
export function composeOpening(letter: Letter, profile: Profile): TextRun[] | undefined {
  const { proposals } = letter;
  if (proposals.length === 0 || proposals.some((p) => !p.number || !p.subject)) return undefined;
  const pattern = profile.openingPattern[letter.genre];
  if (pattern.includes('{届次}') && !proposals[0]?.session) return undefined;
  const cohosts = letter.handling?.cohosts ?? [];
  const consulted =
    cohosts.length === 0
      ? []
      : fill(profile.openingPattern.consulted, {
          会办单位: joined(
            cohosts.map((c) => [written(c)]),
            '、',
          ),
        });
  const text = addressesMany(letter) ? pattern.replaceAll('您', '你们') : pattern;
  return fill(repeat(text, proposals.length), { ...itemValues(letter, profile), 经商: consulted });
}

/**
 * One pattern for several items: 《{案由}》（第{编号}号） and 第{编号}号 are repeated with 、 between them,
 * adjacent 《》《》 without (GB/T 15834-2011 4.5.3.5).
 */
function repeat(pattern: string, count: number): string {
  if (count === 1) return numbered(pattern, 0);
  const all = (unit: string, separator: string): string =>
    Array.from({ length: count }, (_, i) => numbered(unit, i)).join(separator);
  return pattern
    .replaceAll('《{案由}》（第{编号}号）', all('《{案由}》（第{编号}号）', '、'))
    .replaceAll('第{编号}号', all('第{编号}号', '、'))
    .replaceAll('《{案由}》', all('《{案由}》', ''));
}

function numbered(unit: string, i: number): string {
  return unit.replaceAll('{编号}', `{编号${i}}`).replaceAll('{案由}', `{案由${i}}`);
}

function itemValues(letter: Letter, profile: Profile): Record<string, TextRun[]> {
  const values: Record<string, TextRun[]> = {
    届次: runs(letter.proposals[0]?.session),
    类: [added(kindOf(letter.proposals[0], letter, profile)?.short ?? '提案')],
  };
  letter.proposals.forEach((p, i) => {
    values[`编号${i}`] = runs(p.number && bareNumber(p.number));
    values[`案由${i}`] = runs(p.subject && withoutTitleMarks(p.subject));
  });
  return values;
}

/** The pattern brings its own 《》: those typed around the whole 案由 would be doubled. */
function withoutTitleMarks(subject: Text): Text {
  return /^《[^《》]*》$/u.test(subject.text)
    ? { text: subject.text.slice(1, -1), at: shift(subject.at, 1) }
    : subject;
}

function runs(text: Text | undefined): TextRun[] {
  return text ? [written(text)] : [];
}
