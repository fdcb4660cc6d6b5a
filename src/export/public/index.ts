/**
 * The public edition, as `reply export --public` asks for it: first `judgePublic` of every letter, which writes nothing;
 * when no letter refuses or stops the run, `renderPublic` of each edition.
 */
import type { Composed } from '../../compose/blocks.js';
import { compose } from '../../compose/compose.js';
import type { Diagnostic, Finding } from '../../core/diagnostic.js';
import type { FaceSet } from '../../fonts/face.js';
import { bareNumber } from '../../letter/item.js';
import type { Letter } from '../../letter/letter.js';
import { confirmer } from '../../lint/directives.js';
import { locateFindings } from '../../lint/index.js';
import type { Profile } from '../../profile/profile.js';
import { loadAssets, type Missing } from '../../road/assets.js';
import type { Form } from '../../road/draft.js';
import { produce } from '../../road/produce.js';
import { type OutputFormat, writers } from '../../write/index.js';
import { type LeftOut, leftOutOf, publicEdition, type Removal, refusalOf } from './derive.js';
import { bare } from './pictures.js';

export { type Logged, removalLog } from './log.js';

/** A letter as the public may have it: nothing in it, names and metadata included, comes from what is withheld. */
export interface PublicEdition {
  letter: Letter;
  profile: Profile;
  composed: Composed;
  /** Pictures and annexed PDFs under their new names. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Made of 文号 or 编号: the name of the YAML may say who is withheld. */
  name: string;
}

export interface Judged {
  /** Refuse the whole run, before anything is written: 密级 with 主动公开, 公开方式 missing. */
  refusals: Diagnostic[];
  /** Stop the run until a comment of the file confirms them. */
  stops: Diagnostic[];
  /** Files that the letter names and cannot be had: this letter fails. */
  faults: Diagnostic[];
  leftOut?: LeftOut;
  removed: Removal[];
  /** Absent when anything above is there, or the letter cannot be rendered at all. */
  edition?: PublicEdition;
}

/** Judge a letter and derive its public edition. `read` gets the paths of its files as written. Pure but for `read`. */
export function judgePublic(form: Form, read: (path: string) => Uint8Array | Missing): Judged {
  const judged: Judged = { refusals: [], stops: [], faults: [], removed: [] };
  const locate = (found: readonly Finding[]): Diagnostic[] => locateFindings(form.source, found);
  const letter = form.readable?.letter;
  const refusal = letter && refusalOf(letter);
  if (refusal) return { ...judged, refusals: locate([refusal]) };
  if (!form.sound) return judged;
  const { profile } = form.sound;
  // Files of a letter that is left out are not asked for.
  const leftOut = leftOutOf(form.sound.letter);
  if (leftOut) return { ...judged, leftOut };
  const { assets, findings } = loadAssets(form.sound.letter, read);
  if (findings.length > 0) return { ...judged, faults: locate(findings) };
  const derived = publicEdition(form.sound.letter, profile, assets.csv);
  const isConfirmed = confirmer(form.source);
  const stops = locate(derived.stops).filter((d) => !isConfirmed(d));
  const removed = [...derived.removed, ...unread(form)];
  if (stops.length > 0) return { ...judged, removed, stops };
  const files = [...derived.files].map(([name, old]): [string, Uint8Array] => [
    name,
    bare(assets.bytes.get(old)!),
  ]);
  const shown = derived.letter!;
  const { composed } = compose(shown, profile);
  const edition = { letter: shown, profile, composed, files: new Map(files), name: nameOf(shown) };
  return { ...judged, removed, edition };
}

export interface PublicOutput {
  format: OutputFormat;
  /** Name of the file; pictures of a Markdown file come after it, with the same format. */
  name: string;
  data: Uint8Array | string;
  pages?: number;
}

export interface PublicOptions {
  formats: readonly OutputFormat[];
  /** Name of the files without suffix; made of the edition's letter only (`entryOf(edition.name, edition.letter, …)`). */
  stem: string;
  /** Needed for PDF only. */
  faces?: () => Promise<FaceSet>;
}

/**
 * The outputs of an edition: PDF/A and PDF/UA without source and profile, DOCX without source, and what else is asked
 * for. What layout finds has places of the derived letter, which the clerk has not: only messages are of use.
 */
export async function renderPublic(
  edition: PublicEdition,
  { formats, stem, faces }: PublicOptions,
): Promise<{ outputs: PublicOutput[]; findings: Finding[] }> {
  const outputs: PublicOutput[] = [];
  const findings: Finding[] = [];
  const { composed, profile, files } = edition;
  const beside = (file: string): string => `${stem}-${file}`;
  for (const format of formats) {
    const { findings: found, ...product } = await produce(format, {
      composed,
      profile,
      images: files,
      link: beside,
      ...(faces ? { faces } : {}),
    });
    findings.push(...found);
    outputs.push({ format, name: stem + writers[format].suffix, ...product });
    if (format !== 'md') continue;
    for (const block of composed.blocks)
      if (block.tag === 'image')
        outputs.push({ format, name: beside(block.file), data: files.get(block.file)! });
  }
  return { outputs, findings };
}

/** 备注 and comments never leave the file; they are counted all the same. */
function unread({ source }: Form): Removal[] {
  const { value, comments } = source;
  const remarks = typeof value === 'object' && value !== null && Object.hasOwn(value, '备注') ? 1 : 0;
  const count = remarks + comments.length;
  return count === 0 ? [] : [{ kind: 'remarks', field: '备注', count }];
}

/** 云水函〔2026〕31号, else 第064号, else 答复函. */
function nameOf({ docNumber, proposals }: Letter): string {
  const number = proposals.find((p) => p.number)?.number;
  const name = docNumber?.text ?? (number ? `第${bareNumber(number).text}号` : '答复函');
  return name.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '-');
}
