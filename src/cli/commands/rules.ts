/** `reply rules`: every rule with its severity, basis and fix. */
import { rulesText, ruleTable } from '../../lint/index.js';
import type { Run } from '../program.js';

export const run: Run<{ json?: true }> = async ({ language, out }, _args, options) => {
  await out(options.json ? `${JSON.stringify(ruleTable('zh'), null, 2)}\n` : `${rulesText(language)}\n`);
  return 0;
};
