/** Severities for the three moments of a letter's life; configuration and `--rule` override them. */
import type { Severities } from './lint.js';

/** To the leader and to the archive: nothing may be open any more. */
const final: Severities = {
  'docno-missing': 'error',
  'disable-reason': 'warning',
};

export const presets = {
  /** While it is being written: what is still open is no mistake. */
  draft: { 'docno-missing': 'off', 'placeholder-left': 'info' },
  final,
  /** To the website: what names or identifies people stops it. */
  public: {
    ...final,
    'mobile-in-public': 'error',
    'id-in-public': 'error',
    'third-party-name': 'warning',
    'leader-meta-public': 'warning',
  },
} as const satisfies Record<string, Severities>;

export type Preset = keyof typeof presets;
