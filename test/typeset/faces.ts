/** Faces without fonts: full-width characters are one em, everything else half of one. */
import type { Face, FaceSet, FontRole } from '../../src/fonts/face.js';

function face(role: FontRole): Face {
  return {
    id: role,
    family: role,
    postscriptName: role,
    origin: 'bundled',
    unitsPerEm: 1000,
    ascent: 0.88,
    descent: -0.12,
    glyph: (code) => code,
    advance: (code) => (code < 0x2000 ? 0.5 : 1),
    ink: () => undefined,
    embed: () => {
      throw new Error('not embedded in layout tests');
    },
  };
}

/** A face set that lacks the characters in `missing` and has those in `fallback` in another face only. */
export function fakeFaces(missing = '', fallback = ''): FaceSet {
  const faces = new Map<FontRole, Face>();
  const get = (role: FontRole): Face => {
    if (!faces.has(role)) faces.set(role, face(role));
    return faces.get(role)!;
  };
  return {
    pick: (role, code) => (missing.includes(String.fromCodePoint(code)) ? undefined : get(role)),
    isFallback: (_, code) => fallback.includes(String.fromCodePoint(code)),
    face: get,
    substitutions: [],
  };
}
