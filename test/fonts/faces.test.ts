import { expect, test } from 'vitest';
import type { Face, FontRole } from '../../src/fonts/face.js';
import { type Candidate, makeFaceSet } from '../../src/fonts/faces.js';

/** A face that has the characters of `text`; counts how often it was opened. */
function face(family: string, text: string): Candidate & { opened: number } {
  const made: Candidate & { opened: number } = {
    family,
    opened: 0,
    open: () => {
      made.opened++;
      const has = new Set(text);
      return { family, glyph: (c: number) => (has.has(String.fromCodePoint(c)) ? 1 : 0) } as Face;
    },
  };
  return made;
}
const damaged = (family: string): Candidate => ({ family, open: () => undefined });

const latin = 'Aé1%';
const marks = '“”‘’—…·';
const built = () => ({
  fangsong: face('built 仿宋', `函喆，${latin}${marks}`),
  xiaobiaosong: face('built 小标宋', `函喆，${latin}${marks}`),
  heiti: face('built 黑体', `函喆，${latin}${marks}`),
  kaiti: face('built 楷体', `函喆頔𠮷，${latin}${marks}`),
  songti: face('built 宋体', `函喆，★${latin}${marks}`),
});
const families: Record<FontRole, string[]> = {
  fangsong: ['仿宋_GB2312', '仿宋'],
  xiaobiaosong: ['方正小标宋简体'],
  heiti: ['黑体'],
  kaiti: ['楷体'],
  songti: ['宋体'],
  latin: ['Times New Roman'],
};
const setWith = (installed: Candidate[], bundled = built()) =>
  makeFaceSet({ families, bundled, installed: (family) => installed.find((c) => c.family === family) });
const shown = (set: ReturnType<typeof setWith>, role: FontRole, text: string): (string | undefined)[] =>
  Array.from(text, (char) => set.pick(role, char.codePointAt(0)!)?.family);

test('nothing installed: built faces stand in and every role is told', () => {
  const set = setWith([]);
  expect(set.substitutions).toHaveLength(6);
  expect(set.substitutions[0]).toEqual({ role: 'fangsong', wanted: '仿宋_GB2312', used: 'built 仿宋' });
  expect(set.substitutions.at(-1)).toEqual({ role: 'latin', wanted: 'Times New Roman', used: 'built 宋体' });
  expect(set.face('latin').family).toBe('built 宋体');
});

test('body: digits and Latin from the Latin face, narrow marks from where they fill their cell', () => {
  const set = setWith([]);
  expect(shown(set, 'fangsong', '函A1%é')).toEqual([
    'built 仿宋',
    'built 宋体',
    'built 宋体',
    'built 宋体',
    'built 宋体',
  ]);
  expect(shown(set, 'fangsong', '“’·')).toEqual(['built 宋体', 'built 宋体', 'built 黑体']);
  expect(shown(set, 'fangsong', '—…，')).toEqual(['built 仿宋', 'built 仿宋', 'built 仿宋']);
  expect(shown(set, 'kaiti', '“1')).toEqual(['built 宋体', 'built 宋体']);
});

test('title, headings in 黑体 and page numbers keep their own digits and marks', () => {
  const set = setWith([]);
  expect(shown(set, 'xiaobiaosong', '函1“')).toEqual(Array(3).fill('built 小标宋'));
  expect(shown(set, 'heiti', '函1“')).toEqual(Array(3).fill('built 黑体'));
  expect(shown(set, 'songti', '—1')).toEqual(Array(2).fill('built 宋体'));
});

test('a real 仿宋 keeps its own marks but not its digits', () => {
  const set = setWith([face('仿宋', `函，${latin}${marks}`), face('Times New Roman', `${latin}“`)]);
  expect(shown(set, 'fangsong', '函“·1A')).toEqual([
    '仿宋',
    '仿宋',
    '仿宋',
    'Times New Roman',
    'Times New Roman',
  ]);
  expect(set.substitutions.map((s) => s.role)).toEqual(['xiaobiaosong', 'heiti', 'kaiti', 'songti']);
});

test('a character that the first face lacks comes from the next that has it', () => {
  const set = setWith([face('仿宋_GB2312', '函'), face('仿宋', '函喆')]);
  expect(shown(set, 'fangsong', '函喆頔★')).toEqual(['仿宋_GB2312', '仿宋', 'built 楷体', 'built 宋体']);
});

test('a character no face has', () => {
  expect(shown(setWith([]), 'fangsong', '\u{10fffd}')).toEqual([undefined]);
});

test('a damaged font is passed over, and that is a substitution', () => {
  const set = setWith([damaged('黑体')]);
  expect(set.face('heiti').family).toBe('built 黑体');
  expect(set.substitutions).toContainEqual({ role: 'heiti', wanted: '黑体', used: 'built 黑体' });
});

test('Fandol comes before the built face, and is told', () => {
  const set = setWith([face('FandolFang', `函${marks}`)]);
  expect(shown(set, 'fangsong', '函“喆')).toEqual(['FandolFang', 'FandolFang', 'built 仿宋']);
  expect(set.substitutions).toContainEqual({ role: 'fangsong', wanted: '仿宋_GB2312', used: 'FandolFang' });
});

test('faces are opened once, and only when needed', () => {
  const bundled = built();
  const set = setWith([], bundled);
  shown(set, 'fangsong', '函喆函喆');
  expect(bundled.fangsong.opened).toBe(1);
  expect(bundled.heiti.opened).toBe(0);
});
