/** House profiles from the office's own files, beside the built-in ones. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtinProfiles } from '../profile/resolve.js';
import { checkProfile, fields, type RawProfile } from '../schema/index.js';
import { isProfilePath } from './config.js';
import { shortest } from './files.js';
import { readChecked } from './read.js';

/** A profile by name, and the local files it and its parents come from. */
export interface ProfileChoice {
  name: string;
  local: ReadonlyMap<string, RawProfile>;
}

/**
 * `reference` is a built-in name or the path of a file. A file's 继承 is a built-in profile or a file
 * `<name>.yaml` beside it. Names that nobody knows are left for `resolveProfile` to report.
 */
export function chooseProfile(reference: string, cwd: string): ProfileChoice {
  const local = new Map<string, RawProfile>();
  if (!isProfilePath(reference)) return { name: reference, local };
  let path: string | undefined = reference;
  let first: string | undefined;
  while (path !== undefined) {
    const raw: RawProfile = readChecked(path, shortest(path, cwd), fields.profile, checkProfile).value;
    if (local.has(raw.名称)) break;
    local.set(raw.名称, raw);
    first ??= raw.名称;
    const parent = raw.继承;
    const beside: string | undefined = parent && join(dirname(path), `${parent}.yaml`);
    path = parent && !builtinProfiles().includes(parent) && beside && existsSync(beside) ? beside : undefined;
  }
  return { name: first!, local };
}
