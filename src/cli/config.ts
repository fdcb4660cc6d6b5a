/** reply.config.yaml: where it is, what it says for one file. Only data; nothing in it is executed. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic, MessageArgs } from '../core/diagnostic.js';
import type { MessageId } from '../core/messages/index.js';
import { ruleIds } from '../lint/families/index.js';
import type { Severities } from '../lint/index.js';
import { type Preset, presets } from '../lint/presets.js';
import { builtinProfiles } from '../profile/resolve.js';
import { checkConfig, fields, type RawConfig } from '../schema/index.js';
import { nearest } from '../schema/nearest.js';
import { child, type Source } from '../source/index.js';
import { shortest } from './files.js';
import { matchesGlob } from './glob.js';
import { unknownRule } from './lint-options.js';
import { readChecked } from './read.js';
import { FaultyFiles } from './refusal.js';

export interface Config {
  /** The file itself; absent when there is none. */
  path?: string;
  /** Name of a built-in profile, or the absolute path of a local one. */
  profile?: string;
  preset?: Preset;
  rules: Severities;
  /** In order; later ones win. `files` are patterns relative to `base`. */
  overrides: { base: string; files: string[]; profile?: string; rules: Severities }[];
  fonts: { use: 'system' | 'bundled'; dirs: string[] };
  /** Of the ledger that `export` makes. */
  columns?: NonNullable<RawConfig['export']>['columns'] & {};
}

export const noConfig: Config = { rules: {}, overrides: [], fonts: { use: 'system', dirs: [] } };

const names = ['reply.config.yaml', 'reply.config.json'];

/** The config that holds in `folder`: the nearest, not looking above the repository's root. */
export function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = names.map((name) => join(at, name)).find((path) => existsSync(path));
    if (found) return found;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return undefined;
  }
}

/** Read a config and what it extends. Problems are `FaultyFiles` or a `Refusal`. */
export function loadConfig(path: string, cwd: string, above: readonly string[] = []): Config {
  const shown = shortest(path, cwd);
  const { value: raw, source } = readChecked(path, shown, fields.config, checkConfig, {});
  rejectUnknownRules(raw, source);
  const folder = dirname(path);
  rejectUnknownProfiles(raw, source, folder);
  const parent = raw.extends === undefined ? undefined : resolve(folder, raw.extends);
  if (parent !== undefined && !existsSync(parent))
    throw wrong(source, '/extends', 'schema/no-such-file', { path: raw.extends! });
  if (parent !== undefined && [...above, path].includes(parent))
    throw wrong(source, '/extends', 'schema/extends-loop', { path: raw.extends! });
  const base = parent === undefined ? noConfig : loadConfig(parent, cwd, [...above, path]);
  const profile = raw.profile === undefined ? base.profile : profileReference(raw.profile, folder);
  const preset = raw.preset ?? base.preset;
  const columns = raw.export?.columns ?? base.columns;
  return {
    path,
    ...(preset === undefined ? {} : { preset }),
    ...(profile === undefined ? {} : { profile }),
    ...(columns === undefined ? {} : { columns }),
    rules: { ...base.rules, ...raw.rules },
    overrides: [
      ...base.overrides,
      ...(raw.overrides ?? []).map((o) => ({
        base: folder,
        files: o.files,
        ...(o.profile === undefined ? {} : { profile: profileReference(o.profile, folder) }),
        rules: { ...o.rules },
      })),
    ],
    fonts: {
      use: raw.fonts?.use ?? base.fonts.use,
      dirs: [...(raw.fonts?.dirs ?? []).map((d) => resolve(folder, d)), ...base.fonts.dirs],
    },
  };
}

/** What the config says for one file: a preset and its overrides applied. `path` is absolute. */
export function settingsFor(
  config: Config,
  path: string,
  preset: Preset | undefined,
): Pick<Config, 'profile' | 'rules'> {
  const matching = config.overrides.filter((o) => {
    const short = relative(o.base, path).replaceAll('\\', '/').normalize('NFC');
    return o.files.some((pattern) => matchesGlob(pattern.normalize('NFC'), short));
  });
  const profile = matching.findLast((o) => o.profile !== undefined)?.profile ?? config.profile;
  const named = preset === undefined ? {} : presets[preset];
  const rules = Object.assign({}, named, config.rules, ...matching.map((o) => o.rules)) as Severities;
  return { ...(profile === undefined ? {} : { profile }), rules };
}

/** A path says so by its suffix or a separator; anything else is a name. */
export function isProfilePath(reference: string): boolean {
  return /\.ya?ml$|[\\/]/u.test(reference);
}

function profileReference(reference: string, folder: string): string {
  return isProfilePath(reference) ? resolve(folder, reference) : reference;
}

/** Profiles that are nowhere; what is wrong inside of one is told when it is read. */
function rejectUnknownProfiles(raw: RawConfig, source: Source, folder: string): void {
  const named: [string, string | undefined][] = [
    ['/profile', raw.profile],
    ...(raw.overrides ?? []).map((o, i): [string, string | undefined] => [
      `/overrides/${i}/profile`,
      o.profile,
    ]),
  ];
  for (const [at, reference] of named) {
    if (reference === undefined) continue;
    if (isProfilePath(reference) && !existsSync(resolve(folder, reference)))
      throw wrong(source, at, 'schema/no-such-file', { path: reference });
    const known = builtinProfiles();
    if (!isProfilePath(reference) && !known.includes(reference))
      throw wrong(source, at, 'schema/unknown-profile', { name: reference, known: known.join('、') });
  }
}

function wrong(source: Source, pointer: string, message: MessageId, args: MessageArgs): FaultyFiles {
  const range = source.range(pointer, 'value');
  const d: Diagnostic = { code: message, severity: 'error', message, args, ...(range ? { range } : {}) };
  return new FaultyFiles([{ path: source.name, text: source.text, diagnostics: [d] }]);
}

function rejectUnknownRules(raw: RawConfig, source: Source): void {
  const tables: [string, Severities | undefined][] = [
    ['/rules', raw.rules],
    ...(raw.overrides ?? []).map((o, i): [string, Severities | undefined] => [
      `/overrides/${i}/rules`,
      o.rules,
    ]),
  ];
  const diagnostics = tables.flatMap(([at, rules]) =>
    Object.keys(rules ?? {})
      .filter((id) => !ruleIds.includes(id))
      .map((rule) => {
        const range = source.range(child(at, rule), 'key');
        const near = nearest(rule, ruleIds)[0];
        return {
          code: 'schema/unknown-rule',
          severity: 'error' as const,
          message: unknownRule(rule),
          args: { rule },
          ...(near
            ? { hints: [{ message: 'schema/unknown-key#nearest' as const, args: { nearest: near } }] }
            : {}),
          ...(range ? { range } : {}),
        };
      }),
  );
  if (diagnostics.length > 0) throw new FaultyFiles([{ path: source.name, text: source.text, diagnostics }]);
}
