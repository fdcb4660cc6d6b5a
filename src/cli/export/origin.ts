/** What a letter is made from, besides its text: settings, fonts, program, as hashes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontRecord, LetterRecord, Manifest } from '../../export/manifest.js';
import { filesOfFaces } from '../../fonts/load.js';
import type { Profile } from '../../profile/profile.js';
import { assetReader } from '../assets.js';
import type { Config } from '../config.js';
import type { Place } from '../settings.js';
import { packageRoot, version } from '../version.js';
import { hashFile, sha256, unchanged } from './content.js';
import { contentOf } from './make.js';

/** Version and, of a built command, its build: two builds of one version need not give the same bytes. */
export function programId(): string {
  const script = join(packageRoot(), 'dist/reply.cjs');
  if (!existsSync(script)) return version();
  const [, build = ''] = /^\/\/reply-([0-9a-f]+)/u.exec(readFileSync(script, 'latin1').slice(0, 64)) ?? [];
  return `${version()}+${build}`;
}

export interface Origins {
  settings(place: Place): string;
  /** The fonts of a letter that was set in these families; noted in the manifest. */
  fonts(config: Config, families: unknown): string;
  /** Whether everything but the text is as recorded. */
  holds(record: LetterRecord, place: Place, needsFonts: boolean): boolean;
  /** Times of font files became known. */
  learned(): boolean;
}

export function origins(manifest: Manifest, program: string): Origins {
  const settings = new Map<string, string>();
  const made = new Map<string, string>();
  const checked = new Map<string, boolean>();
  const contents = new Map<string, string>();
  let learned = false;

  const settingsOf: Origins['settings'] = ({ config, settings: { rules, profile, localProfiles } }) => {
    const told = JSON.stringify([config.fonts, rules, profile, [...(localProfiles ?? [])]]);
    const known = settings.get(told) ?? sha256(told);
    settings.set(told, known);
    return known;
  };
  const facesOf = (asked: FontRecord['asked']): string[] => {
    const { fonts, families } = asked as { fonts: Config['fonts']; families: Profile['fonts'] };
    return filesOfFaces({ ...fonts, families });
  };
  const keyOf = (asked: FontRecord['asked'], hashes: readonly string[]): string =>
    sha256(JSON.stringify([(asked as { families: unknown }).families, hashes]));
  const fontsHold = (key: string): boolean => {
    const record = manifest.fonts[key];
    if (!record) return false;
    const files = facesOf(record.asked);
    const now = Date.now();
    const before = JSON.stringify(record.files);
    const hashes = files.map((path) => {
      const known = record.files.find((file) => file.path === path);
      return known && unchanged(path, known, now) ? known.sha256 : (hashFile(path) ?? '');
    });
    if (JSON.stringify(record.files) !== before) learned = true;
    return keyOf(record.asked, hashes) === key;
  };
  return {
    settings: settingsOf,
    fonts: ({ fonts }, families) => {
      const asked = { fonts, families };
      const told = JSON.stringify(asked);
      const known = made.get(told);
      if (known !== undefined) return known;
      const files = facesOf(asked).map((path) => ({ path, sha256: hashFile(path) ?? '' }));
      const key = keyOf(
        asked,
        files.map((file) => file.sha256),
      );
      manifest.fonts[key] ??= { asked, files };
      made.set(told, key);
      return key;
    },
    holds: (record, place, needsFonts) => {
      if (record.program !== program || record.settings !== settingsOf(place)) return false;
      const asset = assetReader(place.folder, place.root);
      for (const [file, content] of Object.entries(record.files)) {
        // A picture that many letters name is read once.
        const key = `${place.root}\n${place.folder}\n${file}`;
        const now = contents.get(key) ?? contentOf(asset(file));
        contents.set(key, now);
        if (now !== content) return false;
      }
      if (!needsFonts) return true;
      const { fonts } = record;
      if (fonts === undefined) return false;
      const holds = checked.get(fonts) ?? fontsHold(fonts);
      checked.set(fonts, holds);
      return holds;
    },
    learned: () => learned,
  };
}
