/** PDFs by the project's own road, with pages that a test may spoil before they are written. */
import { compose } from '../../src/compose/compose.js';
import { type FaceSet, loadFaces, standardProfile } from '../../src/index.js';
import { pictureSize } from '../../src/letter/picture.js';
import { readLetter } from '../../src/letter/read.js';
import type { Profile } from '../../src/profile/profile.js';
import { checkReply, fields } from '../../src/schema/index.js';
import { parseSource } from '../../src/source/index.js';
import type { Page, RectItem, TextItem } from '../../src/typeset/pages.js';
import { typeset } from '../../src/typeset/typeset.js';
import { type Expectation, expectationsOf, readPdf, type Verdict, verify } from '../../src/verify/index.js';
import { writePdf } from '../../src/write/pdf.js';
import { png } from '../write/png.js';

let loading: Promise<FaceSet> | undefined;
export function faces(): Promise<FaceSet> {
  loading ??= loadFaces({ use: 'bundled', families: standardProfile().fonts });
  return loading;
}

const seal = png(64, 2);

export interface Made {
  yaml: string;
  pages: Page[];
  profile: Profile;
  write(pages?: readonly Page[]): Uint8Array;
  expectations: Expectation[];
}

/** A letter laid out; `profile` changes what the typesetter is told, not what is expected. */
export async function make(yaml: string, profile: Profile = standardProfile()): Promise<Made> {
  const source = parseSource('t.reply.yaml', yaml, fields.reply);
  const { value, diagnostics } = checkReply(source);
  const errors = diagnostics.filter((d) => d.severity === 'error').map((d) => d.message);
  if (value === undefined || errors.length > 0) throw new Error(`${errors.join()}\n${yaml}`);
  const { composed } = compose(readLetter(value), profile);
  const named = [...yaml.matchAll(/[^\s[\],]+\.png/gu)].map(([name]) => name);
  const images = new Map(named.map((n) => [n, seal]));
  const sizes = new Map(named.map((n) => [n, pictureSize(seal)!]));
  const { pages } = typeset(composed, { profile, faces: await faces(), images: sizes });
  return {
    yaml,
    pages,
    profile,
    write: (changed = pages) => writePdf(changed, { composed, images, attachments: [], substitutions: [] }),
    expectations: expectationsOf(yaml, { profile: () => standardProfile() })!,
  };
}

export function judge(pdf: Uint8Array, expectations: readonly Expectation[] = []): Verdict {
  return verify(readPdf(pdf), expectations);
}

/** Ids of what is off. */
export function off({ deviations }: Verdict): string[] {
  return [...new Set(deviations.filter((d) => d.severity === 'error').map((d) => d.check))];
}

/** Pages that may be changed without changing the others'. */
export function copy(pages: readonly Page[]): Page[] {
  const items = (list: Page['items']): Page['items'] =>
    list.map((i) => (i.tag === 'text' ? { ...i, chars: [...i.chars], advances: [...i.advances] } : { ...i }));
  return pages.map((p) => ({
    ...p,
    items: items(p.items),
    ...(p.turned ? { turned: items(p.turned) } : {}),
  }));
}

/** The items of the line that has `text`, on the first page that has one. */
export function line(pages: readonly Page[], text: string): { page: Page; items: TextItem[] } {
  for (const page of pages) {
    const all = page.items.filter((i): i is TextItem => i.tag === 'text');
    for (const item of all) {
      const same = all.filter(
        (i) => i.block === item.block && i.part === item.part && Math.abs(i.baseline - item.baseline) < 0.01,
      );
      if (
        same
          .flatMap((i) => i.chars)
          .join('')
          .includes(text)
      )
        return { page, items: same };
    }
  }
  throw new Error(`no line with ${text}`);
}

export function rects(page: Page, colour: 'red' | 'black'): RectItem[] {
  return page.items
    .filter((i): i is RectItem => i.tag === 'rect' && i.color === colour)
    .sort((a, b) => a.y - b.y);
}

/** Move items by mm. */
export function shift(items: readonly { x: number }[], dx: number, dy = 0): void {
  for (const item of items as { x: number; y?: number; baseline?: number }[]) {
    item.x += dx;
    if (item.y !== undefined) item.y += dy;
    if (item.baseline !== undefined) item.baseline += dy;
  }
}

/** Replace one character of a line. */
export function put(items: readonly TextItem[], index: number, char: string): void {
  let at = index < 0 ? items.reduce((n, i) => n + i.chars.length, 0) + index : index;
  for (const item of items) {
    if (at < item.chars.length) {
      item.chars[at] = char;
      return;
    }
    at -= item.chars.length;
  }
}
