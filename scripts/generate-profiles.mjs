// templates/profiles/*.yaml → src/profile/generated/builtin.ts: the profiles travel inside the bundle,
// so that no command has to read and parse them again.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { put } from './put.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function generate({ check = false } = {}) {
  const dir = join(root, 'templates/profiles');
  const profiles = {};
  for (const file of readdirSync(dir)
    .filter((f) => f.endsWith('.yaml'))
    .sort()) {
    const raw = parse(readFileSync(join(dir, file), 'utf8'), { schema: 'core' });
    if (`${raw.名称}.yaml` !== file) throw new Error(`${file}: 名称 must be the file's name`);
    profiles[raw.名称] = raw;
  }
  return put(
    join(root, 'src/profile/generated/builtin.ts'),
    '// Generated from templates/profiles by scripts/generate-profiles.mjs; do not edit.\n' +
      "import type { RawProfile } from '../../schema/generated/profile.js';\n\n" +
      `export const builtin: Record<string, RawProfile> = ${JSON.stringify(profiles, null, 2)};\n`,
    check,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fresh = await generate({ check: process.argv.includes('--check') });
  if (!fresh) process.exitCode = 1;
}
