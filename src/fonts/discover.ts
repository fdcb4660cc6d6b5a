/** Which fonts a machine has, by the names in their name tables. Reading the disk is left to load.ts. */
import type { ByteSource } from './bytes.js';
import { type FontNames, readNames, readSfnts } from './sfnt.js';

/** A font found in a file; `member` counts within a collection. */
export interface FoundFont extends FontNames {
  file: string;
  member: number;
  outlines: 'truetype' | 'cff';
}

/** Fonts of one file. Nothing for a file that is none or cannot be read. */
export function fontsIn(file: string, source: ByteSource): FoundFont[] {
  return readSfnts(source).flatMap((sfnt, member) => {
    const names = readNames(sfnt);
    return names ? [{ ...names, file, member, outlines: sfnt.outlines }] : [];
  });
}

const key = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');

const upright = /^(?:regular|normal|book|roman|medium|常规|標準|标准|)$/iu;

/**
 * Look-up by any name of a font in any language, whatever its case. Of a family's styles the
 * upright regular one is taken; of equals the one found first, so order files by preference.
 */
export function indexFonts(fonts: readonly FoundFont[]): (family: string) => FoundFont | undefined {
  const byName = new Map<string, FoundFont>();
  const regularFirst = [
    ...fonts.filter((f) => upright.test(f.style)),
    ...fonts.filter((f) => !upright.test(f.style)),
  ];
  for (const font of regularFirst) {
    for (const name of [...font.families, font.postscriptName].map(key)) {
      if (name !== '' && !byName.has(name)) byName.set(name, font);
    }
  }
  return (family) => byName.get(key(family));
}

/** Folders in which Windows, macOS and Linux (with WPS and TeX) keep fonts. */
export function systemFontDirs(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const home = env.HOME ?? env.USERPROFILE ?? '';
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA ?? `${home}\\AppData\\Local`;
    return [`${env.WINDIR ?? env.SystemRoot ?? 'C:\\Windows'}\\Fonts`, `${local}\\Microsoft\\Windows\\Fonts`];
  }
  if (platform === 'darwin') {
    // Fonts that macOS fetches when asked for (仿宋, 楷体) lie under AssetsV2.
    const assets = ['Font6', 'Font7', 'Font8'].map(
      (n) => `/System/Library/AssetsV2/com_apple_MobileAsset_${n}`,
    );
    return [`${home}/Library/Fonts`, '/Library/Fonts', '/System/Library/Fonts', ...assets];
  }
  return [
    `${env.XDG_DATA_HOME ?? `${home}/.local/share`}/fonts`,
    `${home}/.fonts`,
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
    '/usr/share/texmf/fonts/opentype/public/fandol',
  ];
}
