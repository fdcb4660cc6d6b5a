/** A letter after its fixes: what `reply lint --fix` writes. */
import { applyFixes } from '../source/index.js';
import { type Draft, readDraft } from './draft.js';
import type { Settings } from './settings.js';

/** A fix may make room for another; more passes than this would be a loop. */
const passes = 10;

/** The letter after its safe fixes (with `unsafe`, those that want reading too), judged anew. Its text is what a UTF-8 file of it holds. */
export function fixed(draft: Pick<Draft, 'name' | 'text'>, settings: Settings, unsafe: boolean): Draft {
  let current = readDraft(draft.name, draft.text, settings);
  for (let pass = 0; pass < passes; pass++) {
    // A comment that is mended first may keep what the others would change.
    const comments = current.diagnostics.filter(
      (d) => unsafe && d.code === 'disable-unused' && d.fix?.safety === 'unsafe',
    );
    const fixes = (comments.length > 0 ? comments : current.diagnostics).flatMap((d) => d.fix ?? []);
    const { text } = applyFixes(current.text, fixes, { unsafe });
    if (text === current.text) break;
    current = readDraft(draft.name, text, settings);
  }
  return current;
}
