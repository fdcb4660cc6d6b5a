import { type Rule, replacement } from '../rule.js';
import { spanOf } from '../texts.js';

/** （此件主动公开） or （联系人：周某，…） typed as a paragraph of its own. */
const typedNote =
  /^[（(【[](?:联系人|承办人|经办人|联系电话|此件|公开方式|公开属性)[^（()）]*[）)】\]][。；]?$/u;

export const noteBrackets: Rule = {
  id: 'note-brackets',
  summary: {
    zh: '附注的括号用一对全角圆括号，附注不写在正文里',
    en: 'A note has one pair of full-width brackets and is not typed into the text',
  },
  why: {
    zh: '附注在成文日期下一行空二字加圆括号，由排版加上；手写的半角括号、方括号，缺一半的括号，写在正文里的附注都不合标准。',
    en: 'A note stands below the date, two characters in, in round brackets that layout adds.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.6', strength: '规定' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '附注: ⟦(⟧此件不予公开⟦)⟧', fixed: '附注: （此件不予公开）' },
      { yaml: '附注: ⟦【⟧此件不予公开⟦】⟧', fixed: '附注: （此件不予公开）' },
      {
        yaml: '附注: （此件不予公开⟦）（⟧联系人：周某，联系电话：0760-88880000）',
        fixed: '附注: 此件不予公开；联系人：周某，联系电话：0760-88880000',
      },
      { yaml: '附注: 此件不予公开⟦)⟧', fixed: '附注: 此件不予公开' },
      { yaml: '附注: ⟦（⟧此件不予公开', fixed: '附注: 此件不予公开' },
      { yaml: '正文: |\n  我局已安排经费办理。\n  ⟦（联系人：周某，联系电话：0760-88880000）⟧' },
    ],
    good: [
      { yaml: '附注: 此件不予公开' },
      { yaml: '附注: （此件不予公开）' },
      { yaml: '附注: 联系人：周某（办公室），联系电话：0760-88880000' },
      { yaml: '正文: （一）加强投入（2026年）。' },
    ],
  },
  check({ letter: { note }, texts, report }) {
    for (const t of texts.filter((x) => x.role === 'body' || x.role === 'closing'))
      if (typedNote.test(t.text)) report({ ...t.span(0, t.text.length), message: 'note-brackets#place' });
    if (!note) return;
    const say = (index: number, text: string): void => {
      const span = spanOf(note, index, index + 1);
      const actual = note.text[index]!;
      report({
        ...span,
        message: text === '' ? 'note-brackets#half' : 'note-brackets',
        args: { actual, text },
        actual,
        fix: { ...replacement(span, text, 'safe'), ...(text === '' ? { title: 'note-brackets#fix' } : {}) },
      });
    };
    const two = /^[（(][^（()）]+[）)]\s*[（(][^（()）]+[）)]$/u.test(note.text);
    if (two) {
      const start = note.text.search(/[）)]/u);
      const length = note.text.slice(start + 1).search(/[（(]/u) + 2;
      const edit = (index: number, size: number, text: string) => ({
        ...spanOf(note, index, index + size),
        text,
      });
      report({
        ...spanOf(note, start, start + length),
        message: 'note-brackets#two',
        actual: note.text.slice(start, start + length),
        fix: {
          ...replacement(spanOf(note, start, start + length), '；', 'safe'),
          edits: [edit(0, 1, ''), edit(start, length, '；'), edit(note.text.length - 1, 1, '')],
        },
      });
      return;
    }
    const { first, last } = outer(note.text);
    if (first && last) {
      if (note.text[0] !== '（') say(0, '（');
      if (note.text.at(-1) !== '）') say(note.text.length - 1, '）');
    } else if (first) say(0, '');
    else if (last) say(note.text.length - 1, '');
  },
};

/** Whether the first and the last character are brackets around the whole, or one of them without its partner. */
function outer(text: string): { first: boolean; last: boolean } {
  let depth = 0;
  let closedAt = -1;
  let stray = -1;
  for (let i = 0; i < text.length; i++) {
    if (/[（([【〔]/u.test(text[i]!)) depth++;
    else if (/[）)\]】〕]/u.test(text[i]!)) {
      if (--depth < 0) [stray, depth] = [i, 0];
      else if (depth === 0 && closedAt < 0) closedAt = i;
    }
  }
  const first = /^[（([【]/u.test(text) && (closedAt === text.length - 1 || closedAt < 0);
  const last = first ? closedAt === text.length - 1 : stray === text.length - 1 && text.length > 1;
  return { first, last };
}
