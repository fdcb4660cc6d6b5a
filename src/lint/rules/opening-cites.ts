import { elsewhere, itemNumbers, numberMentions, sameNumber } from '../items.js';
import type { Report, Rule } from '../rule.js';
import { spanOf } from '../texts.js';

/** 《…》 and the number in the brackets behind it. */
const cited =
  /《([^《》]{1,200}(?:《[^《》]{1,100}》[^《》]{0,100}){0,3})》(?:[（(]([^（）()]{1,60})[）)])?/gu;

export const openingCites: Rule = {
  id: 'opening-cites',
  summary: {
    zh: '引言引用提案的标题和编号，与“提案”里的一致',
    en: 'The opening cites the item’s title and number as 提案 has them',
  },
  why: {
    zh: '引言写明答复的是哪一件：标题放在书名号里，并写编号。标题与“提案”里的案由不一致，多半是套用旧稿漏改。',
    en: 'The opening says which item is answered: its title in 《》 and its number. A title other than 案由 comes from an old letter.',
  },
  basis: { clause: '引言写法惯例；案由各处应当一致', strength: '惯例' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '引言: 您提出的《⟦关于停水的建议⟧》（第092015号）收悉。现答复如下：' },
      { yaml: '引言: 您提出的《⟦关于停车的提案⟧》（第092015号）收悉。现答复如下：' },
      { yaml: '引言: ⟦您提出的《关于停车的建议》收悉。现答复如下：⟧' },
      { yaml: '引言: 您提出的⟦“关于停车的建议”⟧（第092015号）收悉。现答复如下：' },
      { yaml: '引言: ⟦您提出的提案收悉。现答复如下：⟧' },
    ],
    good: [
      { yaml: '引言: 您提出的《关于停车的建议》（第92015号）收悉。按照《停车管理条例》，现答复如下：' },
      {
        yaml: '提案: {编号: "15", 案由: 停车}\n引言: 您提出的《关于停车的建议》（第15号）收悉。现答复如下：',
      },
      {
        yaml: '提案: {编号: "15", 案由: 关于落实《停车条例》的建议}\n引言: 您提出的《关于落实〈停车条例〉的建议》（第15号）收悉。现答复如下：',
      },
      {
        yaml: '提案:\n  - {编号: "15", 案由: 关于甲的建议}\n  - {编号: "16", 案由: 关于乙的建议}\n引言: 您提出的《关于甲的建议》（第15号）、《关于乙的建议》（第16号）收悉。现答复如下：',
      },
    ],
  },
  check({ letter, report }) {
    const { opening, proposals } = letter;
    if (!opening || proposals.length === 0) return;
    const text = opening.text.slice(0, 5000);
    const subjects = proposals.flatMap((p) => (p.subject && p.subject.text !== '' ? [p] : []));
    const whole = { ...spanOf(opening), actual: opening.text };
    const say = (r: Pick<Report, 'at' | 'message'> & Partial<Report>): void => report(r);
    const titles = [...text.matchAll(cited)];
    const numbered = itemNumbers(letter).length > 0;
    const hasNumber = /[0-9]\s{0,9}号/u.test(text.replace(cited, '$2'));
    if (numbered && !hasNumber) {
      // 我局高度重视，现答复如下： speaks of no item at all; the text may.
      if (titles.length === 0 && !/收悉|提出|提交|提案|建议/u.test(text)) return;
      const missing = titles.length > 0 ? 'opening-cites#number' : 'opening-cites#both';
      return say({ ...whole, message: missing, args: { number: itemNumbers(letter)[0]!.text } });
    }
    if (subjects.length === 0) return;
    if (titles.length === 0) {
      const subject = subjects[0]!.subject!.text;
      const found = ['“', '"', '‘', '〈', ''].map((q) => text.indexOf(q + subject)).find((i) => i >= 0);
      if (found === undefined)
        return say({ ...whole, message: 'opening-cites#title', args: { subject }, severity: 'info' });
      const end = found + subject.length + (/[“"‘〈]/u.test(text.charAt(found)) ? 2 : 0);
      return say({
        ...spanOf(opening, found, end),
        message: 'opening-cites#marks',
        args: { subject },
        actual: text.slice(found, end),
      });
    }
    const known = (title: string): boolean => subjects.some((p) => sameTitle(p.subject!.text, title));
    // One title that fits is enough for one item: others are laws and plans.
    if (subjects.length === 1 && titles.some((m) => known(m[1]!))) return;
    for (const m of titles) {
      if (known(m[1]!)) continue;
      const numbers = numberMentions(m[2] ?? '').map((n) => n.number);
      const own = subjects.find((p) => p.number && numbers.some((n) => sameNumber(n, p.number!.text)));
      // Which one is the item's? The one with its number, else the one behind 提出的, else the only one.
      const meant =
        own ?? (proposals.length === 1 && isItem(text, m, titles.length) ? subjects[0] : undefined);
      if (!meant) continue;
      say({
        ...spanOf(opening, m.index + 1, m.index + 1 + m[1]!.length),
        message: 'opening-cites',
        args: { title: m[1]!, subject: meant.subject!.text },
        actual: m[1]!,
        expected: meant.subject!.text,
        hints: [elsewhere(meant.subject!)],
      });
      if (subjects.length === 1) return;
    }
  },
};

function isItem(text: string, m: RegExpExecArray, count: number): boolean {
  return (
    count === 1 ||
    /提出?的?(?:关于)?$/u.test(text.slice(Math.max(0, m.index - 6), m.index)) ||
    /^的?(?:提案|建议)?已?收悉/u.test(text.slice(m.index + m[0].length))
  );
}

/** Equal up to marks and spaces; an 案由 may leave 关于 and 的建议 out, but not say something else. */
function sameTitle(subject: string, title: string): boolean {
  const [a, b] = [subject, title].map((t) => t.replace(/[《》〈〉“”‘’"'\s]/gu, ''));
  const core = (t: string): string => t.replace(/^关于/u, '').replace(/的?(?:提案|建议|议案|意见)$/u, '');
  return a === b || a === core(b!) || core(a!) === b;
}
