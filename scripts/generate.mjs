// Everything generated and committed. `--check` writes nothing and exits 1 when something is not fresh.
import { generate as profiles } from './generate-profiles.mjs';
import { generate as rules } from './generate-rules.mjs';
import { generate as schema } from './generate-schema.mjs';

const check = process.argv.includes('--check');
let fresh = true;
// Types come from the schemas, and rules are bundled with them: keep this order.
for (const generate of [schema, profiles, rules]) fresh = (await generate({ check })) && fresh;
if (!fresh) process.exitCode = 1;
