/** `reply schema [reply|profile|config|columns]`: the JSON Schema, for editors and other programs. */
import { schemas } from '../../schema/index.js';
import type { Run } from '../program.js';
import { Refusal } from '../refusal.js';

export const run: Run<object> = async ({ out }, [kind = 'reply']) => {
  if (!Object.hasOwn(schemas, kind)) {
    throw new Refusal('cli/unknown-schema', { kind, known: Object.keys(schemas) });
  }
  await out(`${JSON.stringify(schemas[kind as keyof typeof schemas], null, 2)}\n`);
  return 0;
};
