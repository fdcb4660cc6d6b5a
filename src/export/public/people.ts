/** Whose names the public edition must not show: the members that the letter answers, and who signed it off. */
import { kindOf } from '../../compose/proposal.js';
import type { Letter, Text } from '../../letter/letter.js';
import { isBlankName } from '../../lint/names.js';
import { bareName, isPerson, membersOf } from '../../lint/people.js';
import type { Profile } from '../../profile/profile.js';

export interface Person {
  name: string;
  surname: string;
  given: string;
  /** Whether the letter answers this person. */
  member: boolean;
  /** What stands for the name; undefined when it is shown. */
  instead?: string;
  /** Nothing of the name is left: a title behind it goes too. */
  nameless: boolean;
}

/** 委员, 代表 and what else is said behind or before a name. */
export const titles = '(?:委员|代表|先生|女士|同志|常委)';

const compounds =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|夏侯|令狐|司徒|司空|长孙|宇文|独孤|南宫|端木|轩辕|赫连|澹台|申屠|闾丘|百里|呼延|第五|拓跋|东郭|西门|钟离|公冶|太史|淳于|单于|仲孙|濮阳|万俟|鲜于)/u;
const organisation =
  /(?:委员会|委|局|厅|部|办|办公室|协会|商会|学会|联合会|会|院|所|中心|支部|总支|联|团|组|界别|政府|校|馆|站|公司|党|革|盟|建|进|工农|学社|处|科|单位|机关|政协|人大|社)$/u;
const place = /^(?:省|市|县|镇|乡|州|团|各|民革|民盟|民建|民进|农工|致公|九三|台盟)/u;
/** 市政协委员沈知远; 人大常委会代表工委 is none. */
const behindTitle =
  /(?:委员|代表|常委|主席|主任)(?!大会|工委|工作|小组|办|联络|会议|之家)(\p{Script=Han}{2,4})$/u;
const role = /(?:执笔人?|联系人|撰稿人|牵头人|领衔人|领衔代表|第一提案人|提案人)\s*[：:]?\s*/u;

/** Those whose names are withheld or whose numbers are theirs, longest name first. */
export function peopleOf(letter: Letter, profile: Profile): Person[] {
  const { names } = profile.publicEdition;
  const honorific = kindOf(letter.proposals[0], letter, profile)?.honorific ?? '人士';
  const hidden = {
    full: () => undefined,
    surname: (p: string) => `${surnameOf(p)}某某`,
    none: () => `有关${honorific}`,
  }[names];
  const found = new Map<string, Person>();
  const add = (name: string, member: boolean, instead: string | undefined): void => {
    if (found.has(name)) return;
    const surname = surnameOf(name);
    found.set(name, {
      name,
      surname,
      given: name.slice(surname.length),
      member,
      ...(instead === undefined ? {} : { instead }),
      nameless: names === 'none' && member,
    });
  };
  const fields = [
    ...letter.addressees.items,
    ...letter.copies,
    ...letter.proposals.flatMap((p) => p.proposers),
  ];
  const copied = letter.copyTo?.items.filter((t) => new RegExp(`${titles}$`, 'u').test(t.text)) ?? [];
  for (const text of [...fields, ...copied]) for (const name of namesIn(text)) add(name, true, hidden(name));
  // Who signs under the letter is shown there.
  const shown = letter.nameSeal?.name.text.replace(/\s+/gu, '');
  for (const signer of letter.signers) {
    for (const { name } of membersOf(signer).members)
      if (isName(name) && name !== shown) add(name, false, `${surnameOf(name)}某某`);
  }
  return [...found.values()].sort((a, b) => b.name.length - a.name.length);
}

/** The bare names of people in one field; of organisations none. */
function namesIn(text: Text): string[] {
  const brackets = [...text.text.matchAll(/[（(]([^（）()]*)[）)]/gu)].map((m) => m[1]!);
  const within = brackets.flatMap((b) => {
    const named = role.exec(b);
    return named ? b.slice(named.index + named[0].length).split(/[、，,\s]+/u) : [];
  });
  // A bracket inside a name of an organisation (各县（市、区）) must not part it; behind a person's it says who that is.
  const outside = { ...text, text: text.text.replace(/\s*[（(][^（）()]*[）)]/gu, '') };
  const people = membersOf(outside).members.flatMap((m) => {
    const behind = behindTitle.exec(m.name)?.[1];
    if (behind !== undefined) return [behind];
    if (m.title === '' && isOrganisation(m.name)) return [];
    return isPerson(m) || m.name.length <= 4 || /[·・•‧.]/u.test(m.name) ? [m.name] : [];
  });
  return [...people, ...within.map(bareName)].filter(isName);
}

function isName(name: string): boolean {
  return name.length >= 2 && !/某|[×*＊xX]/u.test(name) && !isBlankName(name);
}

function isOrganisation(name: string): boolean {
  if (compounds.test(name) && name.length <= 4) return false;
  return (name.length >= 4 && organisation.test(name)) || place.test(name);
}

function surnameOf(name: string): string {
  const compound = name.length > 2 ? compounds.exec(name)?.[0] : undefined;
  return compound ?? name.slice(0, 1);
}
