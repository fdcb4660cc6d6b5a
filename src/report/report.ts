/** What every reporter receives: files with their text and their findings. Reporters are pure and return text. */
import type { Diagnostic, Severity } from '../core/diagnostic.js';
import type { Language } from '../core/messages/index.js';

export interface ReportedFile {
  /** As the reader should see it; reports are in the order given. */
  path: string;
  /** The decoded text that the offsets refer to; empty when the file could not be read. */
  text: string;
  diagnostics: readonly Diagnostic[];
}

/** Colours a piece of text, or gives it back as it is. */
export type Painter = Record<Severity | 'path' | 'dim', (text: string) => string>;

export interface ReportInput {
  files: readonly ReportedFile[];
  language: Language;
}

export interface Summary {
  errors: number;
  warnings: number;
  infos: number;
  /** Findings that `--fix` repairs by itself: those with a safe fix. */
  fixable: number;
}

export function summarize(files: readonly ReportedFile[]): Summary {
  const all = files.flatMap((f) => f.diagnostics);
  const count = (severity: Severity): number => all.filter((d) => d.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    fixable: all.filter((d) => d.fix?.safety === 'safe').length,
  };
}
