/** One sound letter → its outputs, and what went wrong on the way. */
import type { Diagnostic } from '../core/diagnostic.js';
import type { FaceSet } from '../fonts/face.js';
import { locateFindings } from '../lint/index.js';
import type { OutputFormat } from '../write/index.js';
import type { Letterhead } from '../write/letterhead.js';
import { composeAll, loadAssets, type Missing } from './assets.js';
import type { SoundDraft } from './draft.js';
import { layoutFindings, type Product, produce } from './produce.js';

export interface RenderOptions {
  formats: readonly OutputFormat[];
  /** The files that the letter names, by path as written. */
  read(path: string): Uint8Array | Missing;
  /** Where a picture lies, seen from the Markdown file of the letter, or of the copy `to`. */
  link?: (file: string, to?: string) => string;
  /** PDF without tags, archive profile, source and profile. */
  plain?: boolean;
  /** A mark such as 送审稿: on every page, or above the text where there are no pages. */
  draft?: string;
  /** The office's own Word file, into which a DOCX is poured. */
  letterhead?: Letterhead;
  /** Asked for only when a format needs faces. */
  faces?: () => Promise<FaceSet>;
}

export interface Rendered {
  /** In the order of the formats; for each first the letter, then the copies of 分送 with their names. */
  outputs: (Omit<Product, 'findings'> & { format: OutputFormat; to?: string })[];
  diagnostics: Diagnostic[];
}

export async function renderLetter(draft: SoundDraft, options: RenderOptions): Promise<Rendered> {
  const { letter, profile } = draft.sound;
  const { assets, findings } = loadAssets(letter, options.read);
  if (findings.length > 0) return { outputs: [], diagnostics: locateFindings(draft.source, findings) };
  const letters = composeAll(draft.sound, assets);
  const outputs: Rendered['outputs'] = [];
  for (const format of options.formats) {
    for (const { to, composed } of letters) {
      const { findings: found, ...product } = await produce(format, {
        composed,
        profile,
        images: assets.bytes,
        source: draft.text,
        ...(draft.bytes ? { bytes: draft.bytes } : {}),
        ...(options.plain ? { plain: true } : {}),
        ...(options.faces ? { faces: options.faces } : {}),
        ...(options.link ? { link: (file) => options.link!(file, to) } : {}),
        ...(options.letterhead ? { letterhead: options.letterhead } : {}),
        ...(options.draft === undefined ? {} : { draft: options.draft }),
      });
      outputs.push({ format, ...(to === undefined ? {} : { to }), ...product });
      // A copy differs in its addressee only: what is wrong with it was already said of the letter.
      if (to === undefined) findings.push(...found);
    }
  }
  return { outputs, diagnostics: locateFindings(draft.source, findings) };
}

/** What laying a sound letter out finds; nothing is written. */
export async function checkLayout(
  draft: SoundDraft,
  { read, faces }: Pick<RenderOptions, 'read'> & Required<Pick<RenderOptions, 'faces'>>,
): Promise<Diagnostic[]> {
  const { profile } = draft.sound;
  const { assets, findings } = loadAssets(draft.sound.letter, read);
  if (findings.length > 0) return locateFindings(draft.source, findings);
  const [first] = composeAll(draft.sound, assets);
  const found = await layoutFindings(first!.composed, profile, assets.bytes, await faces());
  return locateFindings(draft.source, found);
}
