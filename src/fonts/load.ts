/** The one file of this room that reads the disk. */
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../core/diagnostic.js';
import type { ByteSource } from './bytes.js';
import { type CffOpener, loadCffOpener } from './cff.js';
import { type FoundFont, fontsIn, indexFonts, systemFontDirs } from './discover.js';
import type { Face, FaceSet, FontRole } from './face.js';
import { type BundledFaces, type Candidate, makeFaceSet, standInsOf } from './faces.js';
import { outlines } from './pieces.js';
import { readyOutlines } from './ready.js';
import { type FontFault, readSfnts } from './sfnt.js';
import { openTrueType } from './truetype.js';
import { type FaceIdentity, trueTypeFace } from './truetype-face.js';

export interface LoadOptions {
  /** `bundled` ignores the machine's fonts, so that every machine gives the same bytes. */
  use: 'system' | 'bundled';
  /** Families wanted per role, best first (from the profile). */
  families: Readonly<Record<FontRole, readonly string[]>>;
  /** Further folders with fonts (from the config); looked into first, also with `bundled`. */
  dirs?: readonly string[];
  /** Folder of the built set; found beside the program when absent. */
  fontDir?: string;
  /** Folders of the machine's fonts; those of this platform when absent. */
  systemDirs?: readonly string[];
}

/** A font that was found by name but could not be used. */
export interface UnusableFont {
  family: string;
  file: string;
  fault: FontFault;
}

export interface LoadedFaces extends FaceSet {
  /** Fills as faces are opened. */
  unusable: readonly UnusableFont[];
}

/** The built set is not there, or not whole: the installation is broken. */
export class FontSetError extends Error {
  readonly diagnostic: Diagnostic;
  constructor(folder: string, file: string) {
    super(`${folder}: ${file} is missing or incomplete`);
    this.name = 'FontSetError';
    this.diagnostic = {
      code: 'write/font-set',
      severity: 'error',
      message: 'write/font-set',
      args: { folder, file },
    };
  }
}

/**
 * The faces for a letter. Reads the names of installed fonts and of those only the ones needed;
 * outlines are read glyph by glyph later. Rejects with `FontSetError` when the built set is missing.
 */
export async function loadFaces(options: LoadOptions): Promise<LoadedFaces> {
  const fontDir = options.fontDir ?? builtFontDir();
  const manifest = readManifest(fontDir);
  const configured = (options.dirs ?? []).flatMap(scan);
  const system =
    options.use === 'system'
      ? (options.systemDirs ?? systemFontDirs(process.platform, process.env)).flatMap(scan)
      : [];
  const find = indexFonts([...configured, ...system]);
  const fromConfig = new Set(configured);

  const unusable: UnusableFont[] = [];
  const ids = new Map<string, number>();
  const identify = (
    names: Pick<FoundFont, 'family' | 'postscriptName'>,
    origin: Face['origin'],
  ): FaceIdentity => {
    // A resource name in the PDF: plain characters only, and unlike any other of the set.
    const plain = names.postscriptName.replace(/[^A-Za-z0-9-]/gu, '') || 'Font';
    const count = (ids.get(plain) ?? 0) + 1;
    ids.set(plain, count);
    return {
      id: count === 1 ? plain : `${plain}.${count}`,
      family: names.family,
      postscriptName: plain,
      origin,
    };
  };

  const bundled = Object.fromEntries(
    manifest.fonts.map((font): [string, Candidate] => {
      const identity = identify(font, 'bundled');
      const ready = (): ReturnType<typeof readyOutlines> => {
        const source = openFile(join(fontDir, '..', `${font.role}.ready`));
        return source && readyOutlines(source, font.sha256, outlines);
      };
      const found = { ...font, file: join(fontDir, font.file), member: 0, ready };
      return [font.role, { family: font.family, open: () => openFace(found, identity, unusable) }];
    }),
  ) as unknown as BundledFaces;

  const wanted = (Object.keys(options.families) as FontRole[]).map((role) =>
    [...options.families[role], ...standInsOf(role)].map(find).filter((f) => f !== undefined),
  );
  // fontkit costs as much as a whole letter: it is loaded only when a CFF face is a role's first choice.
  const cff = wanted.some(([first]) => first?.outlines === 'cff') ? await loadCffOpener() : undefined;
  const candidates = new Map<FoundFont, Candidate>();
  for (const found of wanted.flat()) {
    if (candidates.has(found) || (found.outlines === 'cff' && !cff)) continue;
    const identity = identify(found, fromConfig.has(found) ? 'config' : 'system');
    candidates.set(found, { family: found.family, open: () => openFace(found, identity, unusable, cff) });
  }
  const installed = (family: string): Candidate | undefined => {
    const found = find(family);
    return found && candidates.get(found);
  };
  return { ...makeFaceSet({ families: options.families, installed, bundled }), unusable };
}

/**
 * The files of all faces that `loadFaces` could take with these options, the list of the built set among them (it has
 * their hashes): as long as none changes, nor which they are, a letter is set the same.
 */
export function filesOfFaces(options: LoadOptions): string[] {
  const fontDir = options.fontDir ?? builtFontDir();
  const system =
    options.use === 'system' ? (options.systemDirs ?? systemFontDirs(process.platform, process.env)) : [];
  const find = indexFonts([...(options.dirs ?? []), ...system].flatMap(scan));
  const wanted = (Object.keys(options.families) as FontRole[]).flatMap((role) =>
    [...options.families[role], ...standInsOf(role)].flatMap((family) => find(family)?.file ?? []),
  );
  return [join(fontDir, 'manifest.json'), ...new Set(wanted)];
}

function openFace(
  found: Pick<FoundFont, 'file' | 'member' | 'family'> & { ready?: () => ReturnType<typeof readyOutlines> },
  identity: FaceIdentity,
  unusable: UnusableFont[],
  cff?: CffOpener,
): Face | undefined {
  const source = openFile(found.file);
  const sfnt = source && readSfnts(source)[found.member];
  const opened = !sfnt
    ? { fault: 'not-a-font' as const }
    : sfnt.outlines === 'cff' && cff
      ? cff(sfnt, readFileSync(found.file), identity)
      : openTrueType(sfnt);
  if ('fault' in opened) {
    unusable.push({ family: found.family, file: found.file, fault: opened.fault });
    return undefined;
  }
  return 'face' in opened ? opened.face : trueTypeFace(opened.font, identity, found.ready?.());
}

interface Manifest {
  fonts: {
    role: string;
    file: string;
    family: string;
    postscriptName: string;
    size: number;
    sha256: string;
  }[];
}

function readManifest(folder: string): Manifest {
  const name = 'manifest.json';
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Manifest;
  } catch {
    throw new FontSetError(folder, name);
  }
  for (const font of manifest.fonts) {
    const stat = statSync(join(folder, font.file), { throwIfNoEntry: false });
    if (stat?.size !== font.size) throw new FontSetError(folder, font.file);
  }
  return manifest;
}

/** dist/fonts, seen from the bundle in dist/ or from this source file. */
function builtFontDir(): string {
  const places = ['./fonts/', '../fonts/', '../../dist/fonts/'].map((p) =>
    fileURLToPath(new URL(p, import.meta.url)),
  );
  return places.find((p) => existsSync(join(p, 'manifest.json'))) ?? places[0]!;
}

const fontFile = /\.(?:ttf|otf|ttc|otc)$/iu;

/** Fonts in a folder and those below it, in the order of their paths. A folder that is not there has none. */
function scan(folder: string): FoundFont[] {
  return fontFiles(folder, 0).flatMap((file) => {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(file, 'r');
      return fontsIn(file, descriptorSource(descriptor));
    } catch {
      return [];
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  });
}

/** Links to folders are followed, as Debian's font folders have them; the depth keeps circles finite. */
function fontFiles(folder: string, depth: number): string[] {
  if (depth > 6) return [];
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => {
      const path = join(folder, entry.name);
      if (fontFile.test(entry.name)) return [path];
      const isFolder =
        entry.isDirectory() ||
        (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isDirectory());
      return isFolder ? fontFiles(path, depth + 1) : [];
    });
  } catch {
    return [];
  }
}

const openFiles = new Map<string, ByteSource>();

/** A file kept open for the life of the process: its glyphs are read one by one. */
function openFile(file: string): ByteSource | undefined {
  try {
    const { size, mtimeMs } = statSync(file);
    const key = `${file}|${size}|${mtimeMs}`;
    const source = openFiles.get(key) ?? descriptorSource(openSync(file, 'r'));
    openFiles.set(key, source);
    return source;
  } catch {
    return undefined;
  }
}

function descriptorSource(descriptor: number): ByteSource {
  const { size } = fstatSync(descriptor);
  return {
    size,
    read: (offset, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      try {
        return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, offset));
      } catch {
        // A drive that went away: as if the file ended here.
        return bytes.subarray(0, 0);
      }
    },
  };
}
