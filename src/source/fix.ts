import type { Fix } from '../core/diagnostic.js';
import { applyEdits } from '../core/text.js';
import { parseSource } from './source.js';

/** Characters read at most to find out which fixes do harm: fifty readings of a long letter. */
const patience = 500_000;

/**
 * Apply fixes, each whole or not at all. Of two that touch, the later waits for the caller's next pass;
 * a fix that would leave more YAML errors than before is dropped. `manual` fixes are never applied.
 * @returns the new text, and the fixes that are in it (those without edits among them).
 */
export function applyFixes(
  text: string,
  fixes: readonly Fix[],
  options: { unsafe: boolean },
): { text: string; applied: Fix[] } {
  const wanted = fixes.filter((f) => f.safety === 'safe' || (f.safety === 'unsafe' && options.unsafe));
  const taken = new Uint8Array(text.length + 1);
  const apart: Fix[] = [];
  for (const fix of wanted) {
    if (fix.edits.some((e) => taken.subarray(e.start, e.end + 1).includes(1))) continue;
    for (const e of fix.edits) taken.fill(1, e.start, e.end + 1);
    apart.push(fix);
  }
  if (apart.length === 0) return { text, applied: [] };
  const errors = errorCount(text);
  let left = Math.max(3, Math.floor(patience / (text.length + 1)));
  // By halves: most fixes are harmless, so that few readings find the few that are not.
  const harmless = (kept: Fix[], group: Fix[]): Fix[] => {
    if (group.length === 0 || left-- <= 0) return kept;
    const tried = [...kept, ...group];
    if (errorCount(edited(text, tried)) <= errors) return tried;
    if (group.length === 1) return kept;
    const middle = group.length >> 1;
    return harmless(harmless(kept, group.slice(0, middle)), group.slice(middle));
  };
  const applied = harmless([], apart);
  return { text: edited(text, applied), applied };
}

function edited(text: string, fixes: readonly Fix[]): string {
  return applyEdits(
    text,
    fixes.flatMap((f) => f.edits),
  );
}

function errorCount(text: string): number {
  return parseSource('', text).diagnostics.filter((d) => d.severity === 'error').length;
}
