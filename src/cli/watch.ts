/** Work done again whenever a file it depends on changes. */
import { existsSync, type FSWatcher, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Editors save in several steps (write beside, rename): their last one counts, ms. */
const settle = 100;

/**
 * Run `work`, which returns the absolute paths it read, and again after each change of one of them or of `inputs`.
 * `idle` is told when a change would be noticed. Folders are watched, not files, because saving often replaces
 * a file by a new one. Ends with the process.
 */
export async function whenever(
  inputs: readonly string[],
  work: () => Promise<Iterable<string>>,
  idle: () => Promise<void>,
): Promise<never> {
  const folders = new Map<string, FSWatcher>();
  let files = new Set(inputs);
  let changed = false;
  let wake = (): void => {};
  const watchFolders = (): void => {
    for (const folder of new Set([...files].map(dirname))) {
      if (folders.has(folder) || !existsSync(folder)) continue;
      const watcher = watch(folder, (_, name) => {
        if (name !== null && !files.has(join(folder, name))) return;
        changed = true;
        wake();
      });
      // A folder that goes away is noticed when its files are read again.
      watcher.on('error', () => folders.delete(folder));
      folders.set(folder, watcher);
    }
  };
  watchFolders();
  for (;;) {
    changed = false;
    files = new Set([...inputs, ...(await work())]);
    watchFolders();
    await idle();
    if (!changed) await new Promise<void>((resolve) => (wake = resolve));
    await wait(settle);
  }
}
