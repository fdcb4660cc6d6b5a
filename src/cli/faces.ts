/** Faces for letters: loaded when the first one needs them, what is replaced said once. */
import type { FaceSet } from '../fonts/face.js';
import type { Profile } from '../profile/profile.js';
import type { Config } from './config.js';
import { missingFolders, shortest } from './files.js';
import { Refusal } from './refusal.js';
import type { Session } from './session.js';

/** Faces for each combination of config and families, loaded once; substitutions are said once. */
export function faceLoader(
  session: Session,
  requireStandard: boolean,
): (config: Config, profile: Profile) => Promise<FaceSet> {
  const loaded = new Map<string, Promise<FaceSet>>();
  return (config, profile) => {
    const key = JSON.stringify([config.fonts, profile.fonts]);
    const found = loaded.get(key) ?? load(session, config, profile, requireStandard);
    loaded.set(key, found);
    return found;
  };
}

async function load(
  session: Session,
  { fonts }: Config,
  profile: Profile,
  requireStandard: boolean,
): Promise<FaceSet> {
  const { loadFaces } = await import('../fonts/load.js');
  const faces = await loadFaces({ ...fonts, families: profile.fonts });
  for (const path of missingFolders(fonts.dirs))
    await session.tell(session.say('cli/font-folder', { path: shortest(path, session.io.cwd) }));
  const swaps = faces.substitutions;
  if (swaps.length === 0) return faces;
  if (requireStandard) {
    const missing = swaps.map((s) => s.wanted);
    throw new Refusal('cli/standard-fonts', { missing }, { id: 'cli/standard-fonts#hint' });
  }
  await session.tell(session.say('cli/substituted', { list: swaps.map((s) => `${s.wanted} → ${s.used}`) }));
  return faces;
}
