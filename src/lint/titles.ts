/** What a title is made of, besides its words: a number or a class mark that does not belong there. */

const number = '\\p{Script=Han}{2,12}[〔［[﹝（(【][0-9]{4}[〕］\\]﹞）)】]第?[0-9]{1,5}号';

/** A 文号 that fills a line, or closes one in brackets. */
const own = new RegExp(
  `^${number}(?=\\s*$)|^[（(]${number}[）)](?=\\s*$)|(?<=\\S)\\s*[（(]${number}[）)](?=\\s*$)`,
  'gmu',
);

/** Start and end of every 文号 of the letter's own that was typed into a title or a paragraph. */
export function ownNumberIn(text: string): [number, number][] {
  if (text.length > 2000 || !text.includes('号')) return [];
  return [...text.matchAll(own)].map((m) => [m.index, m.index + m[0].length]);
}

/** （A类）, (A)类, 【B类】, 办理结果：A, A类 … with the mark itself in the first group that matched. */
const mark =
  '(?:(?:办理结果|答复类别|办理类别|类别)\\s*[：:]\\s*([A-D][0-9]?|[甲乙丙丁])类?|[（(【[]\\s*(?:办理结果|答复类别|类别)?[：:]?\\s*([A-D][0-9]?|[甲乙丙丁])\\s*(?:类\\s*[）)】\\]]|[）)】\\]]类?)|([A-D][0-9]?|[甲乙丙丁])类)';
const wholly = new RegExp(`^\\s*${mark}\\s*$`, 'u');
const atEdge = new RegExp(`^${mark}(?=\\s*\\n)|(?<=[函复）\\n])[ \\u3000]*${mark}\\s*$`, 'u');

/** The class if the text is nothing but a class mark. */
export function classMarkOf(text: string): string | undefined {
  if (text.length > 30) return undefined;
  const m = wholly.exec(text);
  return m?.slice(1).find((g) => g !== undefined);
}

/** The class mark that begins a title as a line of its own, or closes it. */
export function classMarkAtEdge(title: string): { mark: string; start: number; end: number } | undefined {
  const m = title.length > 2000 ? null : atEdge.exec(title);
  const found = m?.slice(1).find((g) => g !== undefined);
  return m && found !== undefined ? { mark: found, start: m.index, end: m.index + m[0].length } : undefined;
}

/** The title as one line without what only stands beside it: marks at its end, notes in brackets, a number, a class. */
export function bareTitle(title: string): string {
  const numbered = /号[）)]?\s*$/mu.test(title);
  return (numbered ? title.replace(own, '') : title)
    .replace(/\s+/gu, '')
    .replace(/(?:[（(【[][^（）()【】[\]]{0,40}[）)】\]]类?|[。．.，,；;、：:！!？?])+$/u, '');
}
