/** What holds for one letter: config, profile, rules, and the folder its files must stay in. */
import { dirname, resolve } from 'node:path';
import { type Preset, presets } from '../lint/presets.js';
import { builtinProfiles, resolveProfile } from '../profile/resolve.js';
import type { Settings } from '../road/settings.js';
import { type Config, findConfig, loadConfig, noConfig, settingsFor } from './config.js';
import { oneOf } from './one-of.js';
import { chooseProfile, type ProfileChoice } from './profiles.js';
import type { ConfigOptions } from './program.js';
import { Refusal } from './refusal.js';

export interface Place {
  config: Config;
  /** The one in force: that of the command line, or of the config. */
  preset: Preset | undefined;
  settings: Settings;
  /** The letter's own folder, and the one that the files it names must not leave. */
  folder: string;
  root: string;
}

/** A finder that reads every config and profile once. `path` is relative to `cwd` or absolute. */
export function placeFinder(cwd: string, options: ConfigOptions): (path: string) => Place {
  const preset =
    options.preset === undefined
      ? undefined
      : oneOf(options.preset, Object.keys(presets) as Preset[], '--preset');
  const configs = new Map<string, Config>();
  /** By folder: looking for a config asks the disk many times. */
  const nearest = new Map<string, { path?: string }>();
  const profiles = new Map<string, ProfileChoice>();
  const once = <T>(cache: Map<string, T>, key: string, make: () => T): T => {
    const value = cache.get(key) ?? make();
    cache.set(key, value);
    return value;
  };
  return (path) => {
    const absolute = resolve(cwd, path);
    const folder = dirname(absolute);
    const { path: found } = once(nearest, folder, () => {
      const config = configFor(absolute, cwd, options);
      return config === undefined ? {} : { path: config };
    });
    const config = found === undefined ? noConfig : once(configs, found, () => loadConfig(found, cwd));
    const inForce = preset ?? config.preset;
    const { profile, rules } = settingsFor(config, absolute, inForce);
    const choice =
      profile === undefined ? undefined : once(profiles, profile, () => known(chooseProfile(profile, cwd)));
    return {
      config,
      preset: inForce,
      settings: { rules, ...(choice ? { profile: choice.name, localProfiles: choice.local } : {}) },
      folder,
      // A config handed over by --config may lie anywhere: the letter's own folder is its project then.
      root: found !== undefined && typeof options.config !== 'string' ? dirname(found) : folder,
    };
  };
}

/** The config that holds for a letter, an absolute path: the one asked for, or the nearest. */
export function configFor(path: string, cwd: string, { config }: ConfigOptions): string | undefined {
  if (config === false) return undefined;
  return typeof config === 'string' ? resolve(cwd, config) : findConfig(dirname(path));
}

/** A config that names no known profile is wrong itself, whatever the letters say. */
function known(choice: ProfileChoice): ProfileChoice {
  const resolved = resolveProfile(choice.name, choice.local);
  if ('profile' in resolved) return choice;
  const names = [...choice.local.keys(), ...builtinProfiles()];
  const id = resolved.problem === 'loop' ? 'schema/profile-loop' : 'cli/unknown-profile';
  throw new Refusal(id, { name: resolved.name }, { id: 'cli/unknown-profile#hint', args: { names } });
}
