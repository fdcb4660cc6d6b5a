/** `reply export --merge`: the output folders of shares, made on several machines, copied into one. */
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ledgerNames } from '../../export/ledger/index.js';
import {
  type LetterRecord,
  type Manifest,
  manifestName,
  type RunRecord,
  workFolder,
} from '../../export/manifest.js';
import {
  type Finding,
  type Joined,
  type JoinedLetter,
  joinShares,
  portable,
  type Share,
} from '../../export/merge.js';
import { conflictsOf } from '../../export/plan.js';
import { isFolder, shortest } from '../files.js';
import { Refusal } from '../refusal.js';
import type { Session } from '../session.js';
import { unchanged } from './content.js';
import { commitLedgers, ledgerColumns } from './ledgers.js';
import { copyLetters, type Target } from './merge-copy.js';
import { type ExportOptions, ledgersOf, outFolder } from './options.js';
import { byName, keyOf, refuseConflicts, takenNames } from './prepare.js';
import { lookInto, openStore } from './store.js';

/** What goes with --merge; everything else was settled when the shares were made. */
const usable = new Set(['merge', 'out', 'ledger', 'force', 'dryRun', 'config']);

export async function merge(session: Session, args: string[], options: ExportOptions): Promise<number> {
  const { io, say, tell } = session;
  const start = Date.now();
  for (const [name, value] of Object.entries(options))
    if (value !== undefined && !usable.has(name))
      throw new Refusal('export/merge-option', {
        option: `--${name.replace(/[A-Z]/gu, (c) => `-${c.toLowerCase()}`)}`,
      });
  const dir = outFolder(options, io.cwd);
  const ledger = ledgersOf(options);
  const given = readShares(args, dir, io.cwd);
  const joined = joinShares(given);
  if ('fault' in joined) {
    const id = `export/merge-${joined.fault}` as const;
    const { fault: _, ...told } = joined;
    throw new Refusal(id, told, { id: `${id}#hint` });
  }
  const before = lookInto(dir);
  const { manifest } = before;
  const at = home(given, dir);
  const letters = placed(joined.letters, at.keyFor, shortest(dir, io.cwd));
  const columns = ledgerColumns(dir, at.root, io.cwd, options);
  const keys = letters.map(({ target }) => ({ key: target }));
  const ledgerFiles = ledger.map((format) => ledgerNames[format]);
  const planned = letters.map(({ name, final }) => ({ entry: { source: name }, outputs: final.outputs }));
  await refuseConflicts(session, conflictsOf(planned, takenNames(dir, keys, manifest, ledgerFiles)));

  const now = Date.now();
  const work = letters.filter((letter) => !isThere(dir, letter, manifest.letters[letter.target], now));
  const counts = { shares: given.length, same: letters.length - work.length };
  if (options.dryRun) {
    const lines = work.flatMap(({ share, final: { outputs } }) =>
      outputs.map(({ path }) => `${share.folder}/${path}\t${path}\n`),
    );
    await session.out(lines.join(''));
    await tellFindings(session, joined);
    const files = lines.length;
    await tell(
      say('export/merge-plan', { ...counts, made: work.length, files, missing: joined.unmade.size }),
    );
    return joined.findings.length > 0 ? 1 : 0;
  }
  const ours = new Set(letters.map(({ target }) => target));
  const store = openStore(dir, before, ours, options.force === true);
  try {
    note(manifest, joined, letters, work, at);
    store.note();
    const outcome = await copyLetters(session, work, store);
    if (!outcome.interrupted) {
      const partial = Object.values(manifest.run!.unmade).flatMap((entry) => entry ?? []);
      const wanted = { ledger, formats: joined.formats, columns };
      outcome.files += await commitLedgers(
        [...ours],
        { partial, aside: outcome.aside },
        wanted,
        manifest,
        store,
      );
    }
    store.close(true);
    for (const [path, kept] of outcome.aside) await tell(say('export/aside', { path, kept }));
    for (const [path, { source }] of Object.entries(manifest.left))
      if (existsSync(join(dir, path))) await tell(say('export/left', { source, path }));
    await tellFindings(session, joined);
    for (const trouble of outcome.troubles) await tell(trouble);
    const { made, files } = outcome;
    if (outcome.interrupted) {
      await tell(say('export/interrupted', { made, rest: work.length - made }));
      return 130;
    }
    const missing = joined.unmade.size + work.length - made;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    await tell(say('export/merge-done', { ...counts, made, files, missing, seconds }));
    return joined.findings.length + outcome.troubles.length > 0 ? 1 : 0;
  } finally {
    // What was finished before something went wrong is in the manifest; what went wrong is said, not this.
    try {
      store.close(false);
    } catch {
      // The journal stays: the next run reads it.
    }
  }
}

function readShares(args: readonly string[], dir: string, cwd: string): Share[] {
  const named = new Set<string>();
  return args.map((folder) => {
    const path = resolve(cwd, folder);
    if (!isFolder(path)) throw new Refusal('export/merge-no-folder', { path: folder });
    const real = realpathSync(path);
    if (named.has(real)) throw new Refusal('export/merge-named-twice', { path: folder });
    named.add(real);
    if (existsSync(dir) && real === realpathSync(dir))
      throw new Refusal('export/merge-itself', { path: folder });
    const again = { id: 'export/merge-again#hint' } as const;
    if (existsSync(join(path, workFolder)))
      throw new Refusal('export/merge-unfinished', { path: folder }, again);
    if (!existsSync(join(path, manifestName)))
      throw new Refusal('export/merge-no-manifest', { path: folder }, again);
    const { manifest } = lookInto(path);
    // It comes from another machine: nothing that it names may lie outside of the folder.
    if (Object.values(manifest.letters).some(({ outputs }) => outputs.some(leaves))) {
      const file = join(folder, manifestName);
      throw new Refusal('export/manifest-damaged', { path: file });
    }
    if (!manifest.run) throw new Refusal('export/merge-no-run', { path: folder }, again);
    return { folder: folder.replace(/[\\/]+$/u, ''), path, manifest, run: manifest.run };
  });
}

function leaves({ path }: { path: string }): boolean {
  return /[\\:\0]/u.test(path) || path.split('/').some((part) => ['', '.', '..'].includes(part));
}

/** A letter's key in the manifest of the output folder. */
type KeyOf = (letter: { name: string; key: string; share: Share }) => string;

type Home = Pick<RunRecord, 'root' | 'whole'> & { keyFor: KeyOf };

/**
 * Where the letters lie, seen from the output folder. When a share still lies where it was made, its letters are found
 * from there. Else it was carried here from another machine, and the output folder is taken to lie as the share's did.
 */
function home(shares: readonly Share[], dir: string): Home {
  const { whole } = shares[0]!.run;
  const there = shares.find(({ path, run }) => {
    const [key] = Object.values(run.letters);
    return key !== undefined && existsSync(join(path, key));
  });
  if (there) {
    const folder = resolve(there.path, there.run.root);
    return { root: keyOf(dir, folder), whole, keyFor: ({ name }) => keyOf(dir, join(folder, name)) };
  }
  const { root } = shares[0]!.run;
  return {
    root,
    whole,
    keyFor: ({ name, key, share }) =>
      share.run.root === root ? key : root === '' ? name : `${root}/${name}`,
  };
}

function placed(letters: readonly JoinedLetter[], keyFor: KeyOf, shown: string): Target[] {
  return letters.map((letter): Target => {
    const { name, record, share } = letter;
    const target = keyFor(letter);
    const final = portable({ ...record, entry: { ...record.entry, source: target } }, share.run.formats);
    // Their pictures are named from where the Markdown lies.
    const links = final.outputs.some(({ format }) => format === 'md') && Object.keys(record.files).length > 0;
    if (links && target !== letter.key)
      throw new Refusal(
        'export/merge-links',
        { path: shown, letter: name },
        { id: 'export/merge-links#hint' },
      );
    return { ...letter, target, final };
  });
}

/** Whether an earlier merge has put it there, and nobody has touched it since. */
function isThere(dir: string, { final }: Target, known: LetterRecord | undefined, now: number): boolean {
  if (!known) return false;
  const { outputs, ...made } = final;
  const { outputs: there, ...before } = known;
  return (
    sameFields(made, before) &&
    outputs.every(({ path, sha256 }) => {
      const record = there.find((o) => o.path === path && o.sha256 === sha256);
      return record !== undefined && unchanged(join(dir, path), record, now);
    })
  );
}

function sameFields(a: object, b: object): boolean {
  const told = (of: object): string =>
    JSON.stringify(Object.entries(of).sort(([x], [y]) => (x < y ? -1 : 1)));
  return told(a) === told(b);
}

/** What the manifest tells of the run, before and while letters are copied. */
function note(
  manifest: Manifest,
  { letters, unmade, formats }: Joined,
  targets: readonly Target[],
  work: readonly Target[],
  { root, whole, keyFor }: Home,
): void {
  const rest = [...unmade].map(([name, { entry, ...at }]) => ({
    name,
    target: keyFor({ name, ...at }),
    entry,
  }));
  const all = [...targets, ...rest].map(({ name, target }): [string, string] => [name, target]);
  manifest.run = {
    share: [1, 1],
    whole,
    root,
    formats,
    letters: byName(all),
    unmade: Object.fromEntries([
      ...work.map(({ target }) => [target, null]),
      ...rest.map(({ target, entry }) => [target, entry && { ...entry, source: target }]),
    ]),
  };
  for (const { record, share } of letters) {
    const { fonts = '' } = record;
    const known = share.manifest.fonts[fonts];
    // Times of files hold for the machine that saw them.
    if (known)
      manifest.fonts[fonts] ??= { ...known, files: known.files.map(({ stamp: _, ...file }) => file) };
  }
}

/** Findings shown of one kind; the rest is counted in the last line. */
const shown = 50;
/** Gaps named of one series. */
const shownGaps = 12;

async function tellFindings({ say, tell }: Session, { findings, gaps }: Joined): Promise<void> {
  const told = new Map<Finding['found'], number>();
  for (const { found, ...args } of findings) {
    const count = (told.get(found) ?? 0) + 1;
    told.set(found, count);
    if (count <= shown) await tell(say(`export/merge-${found}`, args));
    else if (count === shown + 1) await tell('…');
  }
  for (const { series, missing } of gaps) {
    const id = missing.length > shownGaps ? 'export/merge-number-gap#more' : 'export/merge-number-gap';
    await tell(say(id, { series, missing: missing.slice(0, shownGaps), count: missing.length }));
  }
}
