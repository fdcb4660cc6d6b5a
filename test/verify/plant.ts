/** Ways to spoil laid-out pages. */
import { expect } from 'vitest';
import type { Page, TextItem } from '../../src/typeset/pages.js';
import { line, shift } from './make.js';

export const text = (page: Page): TextItem[] => page.items.filter((i): i is TextItem => i.tag === 'text');
export const numberOf = (page: Page): TextItem[] => text(page).filter((i) => i.block === -1);
export const images = (page: Page) => page.items.filter((i) => i.tag === 'image');
export const mark = (pages: readonly Page[]): TextItem[] => text(pages[0]!).filter((i) => i.color === 'red');
export const page = (pages: readonly Page[], items: readonly { block: number }[]): Page =>
  pages.find((p) => items.every((i) => (p.items as readonly { block: number }[]).includes(i)))!;
export const remove = (pages: readonly Page[], items: readonly object[]): void => {
  for (const p of pages) p.items = p.items.filter((i) => !items.includes(i));
};
export const set = (items: readonly object[], changes: object): void => {
  for (const item of items) Object.assign(item, changes);
};
export const last = <T>(list: readonly T[]): T => list.at(-1)!;
export const body = (p: Page): TextItem[] => text(p).filter((i) => i.size === 16 && i.block >= 3);

export function swapHeights(pair: { y: number; height: number }[]): void {
  const [a, b] = pair as [{ y: number; height: number }, { y: number; height: number }];
  [a.height, b.height] = [b.height, a.height];
}

/** Lines of a page at another pitch. */
export function rows(p: Page, pitch: number): void {
  const items = body(p);
  const first = Math.min(...items.map((i) => i.baseline));
  for (const i of items)
    i.baseline = first + ((i.baseline - first) / ((225 / (1 + (21 * 15) / 8)) * 1.875)) * pitch;
}

export function squeeze(items: readonly TextItem[], by: number): void {
  const count = items.reduce((n, i) => n + i.advances.length, 0) - 1;
  let moved = 0;
  for (const i of items) {
    i.x -= moved;
    i.advances.forEach((a, k) => {
      i.advances[k] = a - by / count;
      moved += by / count;
    });
  }
}

/** The line after the one that starts the second paragraph. */
export function continuation(p: readonly Page[]): TextItem[] {
  const { page: at, items } = line(p, '乙戊项');
  const next = text(at)
    .filter((i) => i.block === items[0]!.block && i.baseline > items[0]!.baseline + 1)
    .sort((a, b) => a.baseline - b.baseline)[0]!;
  return text(at).filter((i) => i.block === next.block && Math.abs(i.baseline - next.baseline) < 0.01);
}

export function turnEarly(p: Page[]): void {
  const lines = body(p[0]!);
  const foot = Math.max(...lines.map((i) => i.baseline));
  const moved = lines.filter((i) => Math.abs(i.baseline - foot) < 0.01);
  expect(body(p[1]!).some((i) => i.block === moved[0]!.block)).toBe(true);
  remove(p, moved);
}

export function headingLast(p: Page[]): void {
  const { page: at, items } = line(p, '二、');
  remove(
    p,
    body(at).filter((i) => i.baseline > items[0]!.baseline + 1),
  );
}

export function issuer(p: readonly Page[]): TextItem[] {
  const { page: at, items } = line(p, '2026年8月26日');
  return text(at).filter((i) => i.block === items[0]!.block && i.baseline < items[0]!.baseline - 1);
}

export function padMonth(items: readonly TextItem[]): void {
  for (const i of items) {
    const at = i.chars.indexOf('8');
    if (at < 0) continue;
    i.chars.splice(at, 0, '0');
    i.advances.splice(at, 0, i.advances[at]!);
    return;
  }
}

export function lonely(p: Page[]): void {
  const { page: at, items } = line(p, '2026年8月26日');
  expect(at.index).toBeGreaterThan(1);
  remove(
    p,
    body(at).filter((i) => i.block < items[0]!.block),
  );
}

export function imagesOf(p: readonly Page[]) {
  return p.flatMap(images) as Extract<Page['items'][number], { tag: 'image' }>[];
}

export function sinkSeal(p: Page[]): void {
  const { page: at, items } = line(p, '2026年8月26日');
  const low = at.items.filter((i) => i.block >= items[0]!.block);
  shift(low as { x: number }[], 0, 21);
}

export function annexLabel(p: readonly Page[]): TextItem[] {
  return text(p.find((x) => text(x).some((i) => i.chars.join('') === '附件'))!).filter(
    (i) => i.chars.join('') === '附件',
  );
}

export function annexTitle(p: readonly Page[]): TextItem[] {
  return p.slice(1).flatMap((x) => text(x).filter((i) => i.size === 22));
}

export function joinPages(p: Page[]): void {
  const at = p.findIndex((x) => text(x).some((i) => i.chars.join('') === '附件'));
  const moved = p[at]!.items.filter((i) => i.block >= 0);
  p[at]!.items = p[at]!.items.filter((i) => i.block < 0);
  p[at - 1]!.items.push(...moved);
}

export function colophon(p: readonly Page[]) {
  const { page: at, items } = line(p, '抄送');
  return at.items.filter((i) => i.block === items[0]!.block) as { x: number }[];
}

export function oddColophon(p: Page[]): void {
  const moved = last(p);
  if (text(moved).every((i) => i.block !== -1 && i.size === 14)) {
    p.splice(p.length - 2, 1);
  } else {
    p.push({ ...moved, index: p.length + 1, items: colophon([moved]) as Page['items'] });
    remove([moved], last(p).items);
  }
  expect(p.length % 2).toBe(1);
}

export function numberBesideColophon(p: Page[]): void {
  const model = numberOf(p[1]!);
  while (p.length % 2 === 1 || text(last(p)).some((i) => i.size === 16))
    p.push({ ...p[0]!, index: p.length + 1, items: [] });
  const from = p.find((x) => text(x).some((i) => i.chars.join('').includes('抄送')))!;
  if (from !== last(p)) {
    const items = colophon(p) as Page['items'];
    remove(p, items);
    last(p).items.push(...items);
  }
  p.splice(p.length - 1, 0, { ...p[0]!, items: [] }, { ...p[0]!, items: [] });
  last(p).items.push(...model.map((i) => ({ ...i })));
}

export function renumbered(from: Page, value: number): TextItem[] {
  return numberOf(from).map((i) => ({
    ...i,
    chars: i.chars.map((c) => (/\d/u.test(c) ? String(value) : c)),
  }));
}

export function addAgain(p: Page[]): void {
  const items = continuation(p);
  const at = page(p, items);
  at.items.splice(at.items.indexOf(items[0]!), 0, ...items.map((i) => ({ ...i })));
}

export function sayAgain(p: Page[]): void {
  const { page: at, items } = line(p, '专此答复');
  at.items.splice(
    at.items.indexOf(items.at(-1)!) + 1,
    0,
    ...items.map((i) => ({ ...i, baseline: i.baseline + 10.449 })),
  );
}

export function exchange(p: Page[], one: string, other: string): void {
  const a = line(p, one);
  const b = line(p, other);
  const [from, to] = [a.items[0]!, b.items[0]!];
  [from.baseline, to.baseline] = [to.baseline, from.baseline];
  const [i, j] = [a.page.items.indexOf(from), b.page.items.indexOf(to)];
  a.page.items[i] = to;
  b.page.items[j] = from;
}

/** The page whose table lies on its side. */
export function turned(p: readonly Page[]): Page {
  return p.find((x) => x.turned)!;
}
