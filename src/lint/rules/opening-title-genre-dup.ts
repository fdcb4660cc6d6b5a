import type { Rule } from '../rule.js';
import { sectorOfLetter } from '../sector.js';

/** 《…的提案》（第12号）的提案收悉. */
const afterTitle =
  /(?<title>提案|建议)》(?:[（(][^（）()\n\0]{1,40}[）)])?(?<dup>的?\k<title>)(?=已?经?收悉|已|，|。|交|转)/gu;
/** （政协提案第12号）提案收悉. */
const afterNumber =
  /(?<title>提案|建议)第[A-Za-z闭]{0,3}[0-9]{1,10}号[）)](?<dup>的?\k<title>)(?=已?经?收悉|已|，|。|交|转)|第[A-Za-z闭]{0,3}[0-9]{1,10}号(?<inner>提案|建议)[）)](?<dup2>的?\k<inner>)(?=已?经?收悉|已|，|。|交|转)/gu;
/** 提案提案收悉. */
const twice = /(提案|建议)的?\1(?=已?经?收悉|已|，|。|交|转)/gu;

export const openingTitleGenreDup: Rule = {
  id: 'opening-title-genre-dup',
  summary: { zh: '引言不重复写“提案”“建议”', en: 'The opening does not say 提案 or 建议 twice' },
  why: {
    zh: '书名号里已经是“…的提案”，或括号里已经写了“政协提案第…号”，后面再写“提案收悉”就重复了。',
    en: 'The quoted title or the number in brackets has said what it is.',
  },
  basis: { clause: '引言不重复用词', strength: '惯例' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '提案: {类别: 政协提案, 编号: "092015", 案由: 关于停车的提案}\n引言: 您提出的《关于停车的提案》（第092015号）⟦的提案⟧收悉。现答复如下：',
        fixed:
          '提案: {类别: 政协提案, 编号: "092015", 案由: 关于停车的提案}\n引言: 您提出的《关于停车的提案》（第092015号）收悉。现答复如下：',
      },
      {
        yaml: '引言: 您提出的《关于停车的建议》（政协提案第092015号）⟦提案⟧收悉。现答复如下：',
        fixed: '引言: 您提出的《关于停车的建议》（政协提案第092015号）收悉。现答复如下：',
      },
      {
        yaml: '引言: 您提出的《关于停车的建议》（第092015号）⟦提案提案⟧收悉。现答复如下：',
        fixed: '引言: 您提出的《关于停车的建议》（第092015号）提案收悉。现答复如下：',
      },
      {
        yaml: '主送: 林某某代表\n提案: {类别: 人大代表建议, 编号: "15", 案由: 关于停车的建议}\n引言: 您提出的《关于停车的建议》（第15号）⟦的建议⟧已收悉。现答复如下：',
        fixed:
          '主送: 林某某代表\n提案: {类别: 人大代表建议, 编号: "15", 案由: 关于停车的建议}\n引言: 您提出的《关于停车的建议》（第15号）已收悉。现答复如下：',
      },
    ],
    good: [
      { yaml: '引言: 您提出的《关于停车的建议》（第092015号）提案收悉。现答复如下：' },
      { yaml: '引言: 您提出的《关于停车的建议》（第092015号提案）收悉。现答复如下：' },
      { yaml: '引言: 您提出的《关于停车的建议》（第092015号）收悉，提案中的建议我局逐条研究，现答复如下：' },
      {
        yaml: '引言: 您提出的《关于办理提案的建议》（第092015号）收悉。建议，我们已转有关单位。现答复如下：',
      },
    ],
  },
  check({ letter, profile, find, report }) {
    if (!letter.opening) return;
    const sector = sectorOfLetter(letter, profile)?.sector;
    const foreign = sector === '政协' ? '建议' : sector === '人大' ? '提案' : undefined;
    const done = new Set<number>();
    for (const expression of [afterTitle, afterNumber, twice]) {
      for (const { match, start, span } of find(expression, { roles: ['opening'], titles: true })) {
        const dup = match.groups?.dup ?? match.groups?.dup2;
        // The wrong word is another rule's business: there it is replaced, not dropped.
        if (done.has(start + match[0].length) || match[0].endsWith(foreign ?? '\0')) continue;
        done.add(start + match[0].length);
        const marked = dup ?? match[0];
        const place = span(match[0].length - marked.length);
        const text = dup === undefined ? match[1]! : '';
        report({
          ...place,
          message: 'opening-title-genre-dup',
          args: { written: marked, word: marked.slice(-2) },
          actual: marked,
          fix: {
            title: text === '' ? 'opening-title-genre-dup#fix' : 'rules/replace',
            args: { written: marked, text },
            safety: 'unsafe',
            edits: [{ ...place, text }],
          },
        });
      }
    }
  },
};
