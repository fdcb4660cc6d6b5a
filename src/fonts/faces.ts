/** Which face shows which character: role by role, character by character. */
import type { Face, FaceSet, FontRole, Substitution } from './face.js';

/** A face that is opened when first asked for; `open` gives undefined when its file is no use. */
export interface Candidate {
  family: string;
  open(): Face | undefined;
}

/** The built set. `kaiti` keeps every character of its font and stands in for any that is missing. */
export type BundledFaces = Readonly<Record<Exclude<FontRole, 'latin'>, Candidate>>;

export interface FaceSetInput {
  /** Families wanted per role, best first. */
  families: Readonly<Record<FontRole, readonly string[]>>;
  /** The installed font of that name. */
  installed: (family: string) => Candidate | undefined;
  bundled: BundledFaces;
}

const roles: readonly FontRole[] = ['fangsong', 'xiaobiaosong', 'heiti', 'kaiti', 'songti', 'latin'];

/** Free stand-ins that a Linux machine may have, nearer to the real faces than the built ones. */
export function standInsOf(role: FontRole): string[] {
  return role === 'fangsong' ? ['FandolFang'] : role === 'kaiti' ? ['FandolKai'] : [];
}

/** ASCII and the Latin letters; not · × ÷ ±, which are full width in Chinese text. */
function isLatin(codePoint: number): boolean {
  if (codePoint < 0xa0) return codePoint >= 0x20 && codePoint < 0x7f;
  return codePoint >= 0xc0 && codePoint <= 0x24f && codePoint !== 0xd7 && codePoint !== 0xf7;
}

/**
 * Marks that the built 仿宋 and 楷体 have a third of an em wide, floating in a full cell. Of the
 * built 宋体 the quotation marks fill it with the ink on the right side; its · is as narrow, but
 * the one of the built 黑体 is full width. — and … are full width and join in 仿宋 and 楷体 themselves.
 */
const narrowMarks: ReadonlyMap<number, 'songti' | 'heiti'> = new Map([
  ...Array.from('“”‘’', (mark) => [mark.codePointAt(0)!, 'songti'] as const),
  [0xb7, 'heiti'],
]);

/**
 * Faces for the roles. A role's chain is: the wanted families that are installed, Fandol, the
 * built face of the role, the built 楷体 (all characters), the other built faces. 仿宋 and 楷体
 * take digits and Latin from the Latin role; the other roles have fitting ones of their own.
 */
export function makeFaceSet({ families, installed, bundled }: FaceSetInput): FaceSet {
  const opened = new Map<Candidate, Face | undefined>();
  const open = (candidate: Candidate): Face | undefined => {
    if (!opened.has(candidate)) opened.set(candidate, candidate.open());
    return opened.get(candidate);
  };
  const builtOf = (role: FontRole): Candidate => bundled[role === 'latin' ? 'songti' : role];
  const builtFallbacks = [bundled.kaiti, bundled.songti, bundled.heiti];

  const chains = {} as Record<FontRole, Candidate[]>;
  const main = {} as Record<FontRole, Candidate>;
  const substitutions: Substitution[] = [];
  for (const role of roles) {
    const wanted = families[role].map(installed).filter((c) => c !== undefined);
    const standIns = standInsOf(role)
      .map(installed)
      .filter((c) => c !== undefined);
    chains[role] = [...new Set([...wanted, ...standIns, builtOf(role), ...builtFallbacks])];
    main[role] = chains[role].find((c) => c === builtOf(role) || open(c) !== undefined)!;
    if (families[role].length > 0 && !wanted.includes(main[role])) {
      substitutions.push({ role, wanted: families[role][0]!, used: main[role].family });
    }
  }

  const firstWith = (chain: readonly Candidate[], codePoint: number): Face | undefined => {
    for (const candidate of chain) {
      const face = open(candidate);
      if (face && face.glyph(codePoint) !== 0) return face;
    }
    return undefined;
  };
  /** Faces asked for a character, in order; the first one that can be opened is where it belongs. */
  const chainFor = (role: FontRole, codePoint: number): readonly Candidate[] => {
    if (role === 'fangsong' || role === 'kaiti') {
      if (isLatin(codePoint)) return [...chains.latin, ...chains[role]];
      const substitute = main[role] === builtOf(role) ? narrowMarks.get(codePoint) : undefined;
      if (substitute) return [bundled[substitute], ...chains[role]];
    }
    return chains[role];
  };
  const choose = (role: FontRole, codePoint: number): Face | undefined =>
    firstWith(chainFor(role, codePoint), codePoint);

  const known = new Map<FontRole, Map<number, Face | undefined>>(roles.map((role) => [role, new Map()]));
  return {
    pick: (role, codePoint) => {
      const chosen = known.get(role)!;
      if (!chosen.has(codePoint)) chosen.set(codePoint, choose(role, codePoint));
      return chosen.get(codePoint);
    },
    isFallback: (role, codePoint) => {
      // Faces further down the chain stay closed.
      const own = chainFor(role, codePoint).find((candidate) => open(candidate) !== undefined);
      return own !== undefined && open(own)!.glyph(codePoint) === 0;
    },
    face: (role) => {
      const face = open(main[role]);
      if (!face) throw new Error(`the built font ${main[role].family} cannot be opened`);
      return face;
    },
    substitutions,
  };
}
