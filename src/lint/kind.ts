/** Words that belong to 政协 or to 人大 only, found where the letter speaks of its item. */
import type { Letter, Text } from '../letter/letter.js';
import { sectorOf } from '../letter/session.js';
import { type Sector, withoutTitles } from './items.js';
import { type Printed, type Span, spanOf } from './texts.js';

const words = {
  政协: {
    short: '政协',
    honorific: '委员',
    item: '提案',
    body: /政协|政治协商会议/u,
    session: /(?:政协|政治协商会议)(?=[^，。；、《》\0]{0,10}(?:届|次会议))|(?<=届)(?:政协|政治协商会议)/u,
  },
  人大: {
    short: '人大',
    honorific: '代表',
    item: '建议',
    body: /人大|人民代表大会/u,
    session: /(?:人大|人民代表大会)(?=[^，。；、《》\0]{0,10}(?:届|次会议))|(?<=届)(?:人大|人民代表大会)/u,
  },
} as const satisfies Record<Sector, object>;

/** The genre word beside a number or a cited title: 第12号提案, 人大建议第12号, 《…》（…）的建议收悉, 提案答复的函. */
const beside =
  /号[）)]?的?(?<after>(?:人大|政协)?(?:代表|委员)?(?:提案|建议))|(?<before>(?:人大|政协)?(?:代表|委员)?(?:提案|建议))(?=第[A-Za-z闭]{0,3}[0-9]+号|答复|办理(?:情况|意见)|的?(?:会办|协办)意见|的(?:答复|回复|复函))|》(?:[（(][^（）()]*[）)])?的?(?<cited>提案|建议)(?=已?收悉|[，。])/gu;

/** How the opening and the closing words speak to several readers: 感谢各位代表, 两位委员. */
const calledTogether = {
  委员: /(?:感谢|各位|诸位|尊敬的|[0-9一二两三四五六七八九十]位|[0-9一二两三四五六七八九十]名)委员(?=们|对|的|提|一直|长期|关心|关注|[，。：；！]|$)/gu,
  代表: /(?:感谢|各位|诸位|尊敬的|[0-9一二两三四五六七八九十]位|[0-9一二两三四五六七八九十]名)代表(?=们|对|的|提|一直|长期|关心|关注|[，。：；！]|$)/gu,
} as const;

/** As the title of a name; 代表团 is none. */
const honorificAfterName = {
  委员: /(?<=.)委员(?=\s{0,4}(?:[、，,；;：:]|们|等|$))/gu,
  代表: /(?<=.)代表(?=\s{0,4}(?:[、，,；;：:]|们|等|$))/gu,
} as const;

export interface ForeignWord extends Span {
  actual: string;
  /** The word of the right sector; absent where no single word would do. */
  expected?: string;
  /** A whole office in 抄送 that belongs to the other sector. */
  office?: true;
}

/** Every word of the other sector: in names, title, opening and closing, beside the members' names, and in 抄送. */
export function foreignWords(letter: Letter, texts: readonly Printed[], sector: Sector): ForeignWord[] {
  const right = words[sector];
  const wrong = words[sector === '政协' ? '人大' : '政协'];
  const bare = [letter.title, letter.opening].flatMap((t) =>
    t ? [{ ...t, text: withoutTitles(t.text) }] : [],
  );
  const honorific = { actual: wrong.honorific, expected: right.honorific };
  const named = [
    ...[...letter.addressees.items, ...letter.copies].flatMap((t) => honorificsIn(t, wrong.honorific)),
    ...letter.proposals.flatMap((p) => p.proposers.flatMap((t) => honorificsIn(t, wrong.honorific))),
    ...(letter.opening ? besideYou(letter.opening, wrong.honorific) : []),
    ...together(texts, wrong.honorific),
    ...besideNames(
      letter,
      texts.filter((t) => t.role !== 'addressee'),
      wrong.honorific,
    ),
  ].map((span) => ({ ...span, ...honorific }));
  return withoutDoubles([
    ...named,
    ...bare.flatMap((text) => foreignBody(text, sector)),
    ...bare.flatMap((text) => foreignItems(text, sector)),
    ...foreignOffices(letter, sector),
  ]);
}

/** 林某某代表, 林某某代表、陈某代表, 各位代表, 林某某等3位代表; 代表团 is none. */
function honorificsIn(name: Text, honorific: '委员' | '代表'): Span[] {
  return [...name.text.matchAll(honorificAfterName[honorific])].map((m) =>
    spanOf(name, m.index, m.index + honorific.length),
  );
}

/** The genre word with what stands before it, as far as that is wrong: 人大代表建议, but only 建议 in 政协建议. */
function foreignItems(text: Text, sector: Sector): ForeignWord[] {
  const right = words[sector];
  const wrong = words[sector === '政协' ? '人大' : '政协'];
  return [...text.text.matchAll(beside)].flatMap((m) => {
    const phrase = m.groups!.after ?? m.groups!.before ?? m.groups!.cited!;
    const at = m.index + m[0].lastIndexOf(phrase);
    const item = phrase.slice(-2);
    const prefix = phrase.slice(0, -2);
    // 意见建议的答复: 建议 as a plain word.
    if (/(?:意见|合理化|的|和|与)$/u.test(text.text.slice(Math.max(0, at - 3), at)) && m.groups!.before)
      return [];
    const foreignPrefix = prefix.includes(wrong.short) || prefix.includes(wrong.honorific);
    if (item !== wrong.item)
      return prefix.startsWith(wrong.short)
        ? [{ ...spanOf(text, at, at + 2), actual: wrong.short, expected: right.short }]
        : [];
    const start = foreignPrefix ? at : at + prefix.length;
    const expected = prefix.startsWith(wrong.short) ? right.short + right.item : right.item;
    return [{ ...spanOf(text, start, at + phrase.length), actual: foreignPrefix ? phrase : item, expected }];
  });
}

/** 代表您提出的, 委员您好: how the opening addresses its reader. 代表 in 我代表您 is a verb. */
function besideYou(opening: Text, honorific: string): Span[] {
  return [
    ...opening.text.matchAll(
      new RegExp(`(?<=^|[。！，、])${honorific}(?=[：:，、]?(?:您|你们?)(?:好|提|在|所|[，。]))`, 'gu'),
    ),
  ].map((m) => spanOf(opening, m.index, m.index + honorific.length));
}

/** 感谢各位代表 in the opening or the closing of a letter to members. */
function together(texts: readonly Printed[], honorific: '委员' | '代表'): Span[] {
  return texts
    .filter((t) => t.role === 'closing' || t.role === 'opening')
    .flatMap((text) =>
      [...text.text.matchAll(calledTogether[honorific])].map((m) => {
        const end = m.index + m[0].length;
        return text.span(end - 2, end);
      }),
    );
}

/** 人大 in title or opening of a reply to a 提案, unless the text names both bodies. */
function foreignBody(text: Text, sector: Sector): ForeignWord[] {
  if (words[sector].body.test(text.text) || sectorOf(text.text) === undefined) return [];
  const found = words[sector === '政协' ? '人大' : '政协'].session.exec(text.text);
  return found ? [{ ...spanOf(text, found.index, found.index + found[0].length), actual: found[0] }] : [];
}

/** 市人大常委会代表工委 as the only one of the two bodies to get a copy of a reply to a 提案. */
function foreignOffices({ copyTo }: Letter, sector: Sector): ForeignWord[] {
  const items = copyTo?.items ?? [];
  if (items.some((t) => words[sector].body.test(t.text))) return [];
  const office =
    sector === '政协'
      ? /[^，,、；;。\s]{0,20}人大[^，,、；;。\s（(]{0,20}/u
      : /[^，,、；;。\s]{0,20}政协[^，,、；;。\s（(]{0,20}/u;
  return items.flatMap((t) => {
    const m = office.exec(t.text);
    return m ? [{ ...spanOf(t, m.index, m.index + m[0].length), actual: m[0], office: true as const }] : [];
  });
}

/** After a name 代表 may be a verb (林某某代表民建提出): only what can stand after a title counts. */
function besideNames(letter: Letter, texts: readonly Printed[], honorific: string): Span[] {
  const names = [...letter.proposals.flatMap((p) => p.proposers), ...letter.addressees.items]
    .map((n) => n.text.slice(0, 20).replace(/(?:委员|代表)?\s{0,4}[：:]?$/u, ''))
    .filter((n) => /^\p{Script=Han}{2,4}$/u.test(n));
  return [...new Set(names)].flatMap((name) => {
    const saying = texts.filter((t) => t.text.includes(name + honorific));
    if (saying.length === 0) return [];
    const pattern = new RegExp(
      `${name}${honorific}(?=提出|提交|所提|的|您|对|等|第|一直|长期|关心|[，。、：；（《]|$)`,
      'gu',
    );
    return saying.flatMap((text) =>
      [...text.text.matchAll(pattern)].map((m) =>
        text.span(m.index + name.length, m.index + name.length + 2),
      ),
    );
  });
}

/** One word, one finding: the longer stretch where two overlap. */
function withoutDoubles(found: readonly ForeignWord[]): ForeignWord[] {
  // Every pair is compared: no letter has so many.
  if (found.length > 300) return [...found];
  return found.filter(
    (a, i) =>
      !found.some(
        (b, j) =>
          i !== j &&
          a.at.pointer === b.at.pointer &&
          a.at.offset < b.at.offset + b.length &&
          b.at.offset < a.at.offset + a.length &&
          (b.length > a.length || (b.length === a.length && j < i)),
      ),
  );
}
