/** Titles with forced breaks: their lines, and the phrases that a break cuts. */
import { lines } from '../letter/inline.js';
import type { Letter, Text } from '../letter/letter.js';
import type { Profile } from '../profile/profile.js';
import { emWidth } from '../typeset/title.js';
import { type Span, spanOf } from './texts.js';

/** 第九届委员会第二次会议, 九届二次会议, 第092015号, 第12、13号, and the words that end a title. */
const whole =
  /第?[一二三四五六七八九十百零〇0-9]{1,4}届(?:(?:全国|省|市|县|区)?(?:委员会|人民代表大会|人大|政协))?(?:第?[一二三四五六七八九十0-9]{1,3}次(?:全体)?会议)?|第?[一二三四五六七八九十0-9]{1,3}次(?:全体)?会议|第[0-9A-Za-z]{1,10}号|(?:会办|协办|办理)意见的函|答复的函|答复函|的答复|的函|回复|复函|答复|提案|建议|人民代表大会|政治协商会议|委员会|办公室|人民政府/gu;

/** Characters of a line in 2号 between the margins; a longer one is broken once more by layout. */
export const lineWidth = 20;

/** The lines of a title with forced breaks; none when it has no break. */
export function titleRows({ title }: Letter): Text[] {
  return title?.text.includes('\n') && title.text.length <= 2000 ? lines(title) : [];
}

/** Every phrase that a forced break cuts, with the break inside its span. */
export function cutPhrases(letter: Letter, profile: Profile): (Span & { phrase: string })[] {
  const { title } = letter;
  const rows = titleRows(letter);
  const named = rows.length > 1 ? phrases(letter, profile) : [];
  return rows.flatMap((row, i) => {
    const before = rows[i - 1];
    const cut = before && cutPhrase(before.text, row.text, named);
    if (!title || !before || !cut) return [];
    const start = before.at.offset - title.at.offset + cut.start;
    const end = row.at.offset - title.at.offset + cut.start + cut.phrase.length - before.text.length;
    return [{ ...spanOf(title, start, end), phrase: cut.phrase }];
  });
}

/** The shortest phrase that runs across the border of two lines. */
function cutPhrase(
  before: string,
  after: string,
  named: readonly string[],
): { phrase: string; start: number } | undefined {
  const text = before + after;
  const at = before.length;
  const found = [...text.matchAll(whole)].map((m) => ({ phrase: m[0], start: m.index }));
  for (const phrase of named) {
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1))
      found.push({ phrase, start });
  }
  return found
    .filter(({ phrase, start }) => start < at && at < start + phrase.length)
    .sort((a, b) => a.phrase.length - b.phrase.length)[0];
}

function phrases({ issuers, signatories = [], proposals }: Letter, { agencies }: Profile): string[] {
  const agency = [
    ...[...issuers, ...signatories].map((t) => t.text),
    ...agencies.flatMap((a) => [a.name, ...a.short]),
  ];
  const item = proposals.flatMap((p) => [
    ...(p.number ? [`第${p.number.text}号`] : []),
    ...(p.session ? [p.session.text] : []),
  ]);
  // A name longer than a line must break somewhere.
  return [...new Set([...agency, ...item])].filter((p) => p !== '' && emWidth(p) <= lineWidth);
}
