/** Words that belong to 政协 or to 人大 only, found where the letter speaks of its item. */
import type { Letter, Text } from '../letter/letter.js';
import { sectorOf } from '../letter/session.js';
import { type Sector, withoutTitles } from './items.js';
import { type Printed, type Span, spanOf } from './texts.js';

const words = {
  政协: { honorific: '委员', item: '提案', body: /政协|政治协商会议/u },
  人大: { honorific: '代表', item: '建议', body: /人大|人民代表大会/u },
} as const satisfies Record<Sector, object>;

/** The genre word beside a number or a cited title: 第12号提案, 提案第12号, 《…》（…）的建议收悉. */
const beside =
  /号[）)]?的?(?:人大|政协)?(?:代表|委员)?(?<after>提案|建议)|(?<before>提案|建议)(?=第[A-Za-z闭]{0,3}[0-9]+号)|》(?:[（(][^（）()]*[）)])?的?(?<cited>提案|建议)(?=已?收悉|[，。])/gu;

export interface ForeignWord extends Span {
  actual: string;
  /** The word of the right sector; absent where no single word would do. */
  expected?: string;
}

/** Every word of the other sector: after the addressees, in title and opening, and beside the members' names. */
export function foreignWords(letter: Letter, texts: readonly Printed[], sector: Sector): ForeignWord[] {
  const right = words[sector];
  const wrong = words[sector === '政协' ? '人大' : '政协'];
  const bare = [letter.title, letter.opening].flatMap((t) =>
    t ? [{ ...t, text: withoutTitles(t.text) }] : [],
  );
  const honorific = { actual: wrong.honorific, expected: right.honorific };
  const item = { actual: wrong.item, expected: right.item };
  return [
    ...[...letter.addressees.items, ...letter.copies].flatMap((name) => {
      const at = new RegExp(`${wrong.honorific}(?=\\s*[：:]?$)`, 'u').exec(name.text)?.index;
      return at === undefined ? [] : [{ ...spanOf(name, at, at + 2), ...honorific }];
    }),
    ...(letter.title ? foreignBody(bare[0]!, sector) : []),
    ...bare.flatMap((text) =>
      [...text.text.matchAll(beside)].flatMap((m) => {
        const word = m.groups!.after ?? m.groups!.before ?? m.groups!.cited!;
        const at = m.index + m[0].lastIndexOf(word);
        return word === wrong.item ? [{ ...spanOf(text, at, at + 2), ...item }] : [];
      }),
    ),
    ...(letter.opening ? besideYou(letter.opening, wrong.honorific) : []).map((span) => ({
      ...span,
      ...honorific,
    })),
    ...besideNames(
      letter,
      texts.filter((t) => t.role !== 'addressee'),
      wrong.honorific,
    ).map((span) => ({ ...span, ...honorific })),
  ];
}

/** 代表您提出的, 委员您好: how the opening addresses its reader. 代表 in 我代表您 is a verb. */
function besideYou(opening: Text, honorific: string): Span[] {
  return [
    ...opening.text.matchAll(
      new RegExp(`(?<=^|[。！，、])${honorific}(?=[：:，、]?(?:您|你们?)(?:好|提|在|所|[，。]))`, 'gu'),
    ),
  ].map((m) => spanOf(opening, m.index, m.index + honorific.length));
}

/** 人大 in the title of a reply to a 提案, unless the title names both bodies. */
function foreignBody(title: Text, sector: Sector): ForeignWord[] {
  if (words[sector].body.test(title.text) || sectorOf(title.text) === undefined) return [];
  const found = words[sector === '政协' ? '人大' : '政协'].body.exec(title.text);
  return found ? [{ ...spanOf(title, found.index, found.index + found[0].length), actual: found[0] }] : [];
}

/** After a name 代表 may be a verb (林某某代表民建提出): only what can stand after a title counts. */
function besideNames(letter: Letter, texts: readonly Printed[], honorific: string): Span[] {
  const names = [...letter.proposals.flatMap((p) => p.proposers), ...letter.addressees.items]
    .map((n) => n.text.replace(/(?:委员|代表)?\s*[：:]?$/u, ''))
    .filter((n) => /^\p{Script=Han}{2,4}$/u.test(n));
  const called = [...new Set(names)].map((name) => ({
    name,
    titled: name + honorific,
    pattern: new RegExp(`${name}${honorific}(?=提出|提交|所提|的|您|对|等|[，。、：；]|$)`, 'gu'),
  }));
  return texts.flatMap((text) =>
    called
      .filter(({ titled }) => text.text.includes(titled))
      .flatMap(({ name, pattern }) =>
        [...text.text.matchAll(pattern)].map((m) =>
          text.span(m.index + name.length, m.index + name.length + 2),
        ),
      ),
  );
}
