// The printed lines of a PDF, by the places of its words.
import { execFileSync } from 'node:child_process';

const quotes = { '「': '“', '」': '”', '『': '‘', '』': '’' };
const bare = (text) => text.replace(/\s/gu, '').replace(/[「」『』]/gu, (c) => quotes[c]);

/** Lines that belong to a paragraph of the letter, top to bottom; table cells, marks and page numbers do not. */
export function linesOf(pdf, paragraphs) {
  const texts = paragraphs.map(({ runs }) => bare(runs.map((r) => r.text).join('')));
  return allLines(pdf).filter((line) => line !== '' && texts.some((text) => text.includes(line)));
}

export function pagesOf(pdf) {
  return pagesIn(pdf).length;
}

const pagesIn = (pdf) =>
  execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
    .split('<page ')
    .slice(1);

function allLines(pdf) {
  return pagesIn(pdf).flatMap((page) => {
    const words = [
      ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/word>/gu),
    ].map(([, x, top, foot, text]) => ({ x: +x, y: (+top + +foot) / 2, text: decoded(text) }));
    words.sort((a, b) => a.y - b.y);
    const lines = [];
    for (const word of words) {
      const line = lines.at(-1);
      if (line && word.y - line.y < 9) line.words.push(word);
      else lines.push({ y: word.y, words: [word] });
    }
    return lines.map(({ words }) =>
      bare(
        words
          .sort((a, b) => a.x - b.x)
          .map((w) => w.text)
          .join(''),
      ),
    );
  });
}

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text) =>
  text.replace(/&(amp|lt|gt|quot|apos|#\d+);/gu, (_, n) => named[n] ?? String.fromCodePoint(+n.slice(1)));

/** Indices of the lines of `a` that `b` has too, in the same order: the longest common sequence. */
export function common(a, b) {
  const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
  const out = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) {
      out.push(i++);
      j++;
    } else if (best[i + 1][j] >= best[i][j + 1]) i++;
    else j++;
  return out;
}

/** Of the lines of both that begin at the same character, how many end at the same one. */
export function agreeing(a, b) {
  const ends = (lines) => {
    let at = 0;
    const out = new Map();
    for (const line of lines) {
      out.set(at, at + line.length);
      at += line.length;
    }
    return out;
  };
  const theirs = ends(b);
  const alike = [...ends(a)].filter(([start]) => theirs.has(start));
  return { alike: alike.length, agreed: alike.filter(([start, end]) => theirs.get(start) === end).length };
}
