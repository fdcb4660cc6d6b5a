/** The ledgers of a run, put in place like the letters. */
import type { Entry } from '../../export/entry.js';
import type { LedgerFormat } from '../../export/ledger/index.js';
import type { Manifest } from '../../export/manifest.js';
import type { OutputFormat } from '../../write/index.js';
import { sha256 } from './content.js';
import type { Store } from './store.js';

/**
 * Of all letters of the run, also those that were not made, in the order of their paths.
 * @param outcome letters that were not made, as far as they can be read; ledgers kept aside are added
 * @returns how many files
 */
export async function commitLedgers(
  keys: readonly string[],
  { partial, aside }: { partial: readonly Entry[]; aside: Map<string, string> },
  { ledger, formats }: { ledger: readonly LedgerFormat[]; formats: readonly OutputFormat[] },
  manifest: Manifest,
  store: Store,
): Promise<number> {
  if (ledger.length === 0) return 0;
  const { ledgerFiles } = await import('../../export/ledger/index.js');
  const failed = new Set(partial.map(({ source }) => source));
  const entries = keys.flatMap((key): Entry[] => {
    const record = manifest.letters[key];
    if (!record || failed.has(key)) return [];
    const own = record.outputs.filter(({ to, format }) => to === undefined && formats.includes(format));
    return [{ ...record.entry, outputs: Object.fromEntries(own.map(({ format, path }) => [format, path])) }];
  });
  entries.push(...partial);
  entries.sort((a, b) => (a.source < b.source ? -1 : 1));
  const files = await ledgerFiles(entries, ledger);
  for (const { name, data } of files) {
    const kept = store.commitLedger(name, data, { sha256: sha256(data) });
    if (kept !== undefined) aside.set(name, kept);
  }
  return files.length;
}
