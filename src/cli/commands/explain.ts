/** `reply explain CODE`: what a code means, why, wrong and right, how to fix or switch off. */
import { explain, explained, explanation } from '../../lint/index.js';
import { nearest } from '../../schema/nearest.js';
import type { Run } from '../program.js';
import { Refusal } from '../refusal.js';

export const run: Run<{ json?: true }> = async ({ language, out }, [code = ''], options) => {
  const found = options.json ? explanation(code) : explain(code, language);
  if (found === undefined) {
    const near = nearest(code, explained())[0];
    const hint = near
      ? { id: 'cli/did-you-mean' as const, args: { near: `reply explain ${near}` } }
      : { id: 'cli/unknown-code#hint' as const };
    throw new Refusal('cli/unknown-code', { code }, hint);
  }
  await out(typeof found === 'string' ? `${found}\n` : `${JSON.stringify(found, null, 2)}\n`);
  return 0;
};
