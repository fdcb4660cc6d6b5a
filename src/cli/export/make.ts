/** One letter: read for the plan, or made into files that wait in the staging folder. Runs in workers or beside them. */
import { mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../core/diagnostic.js';
import { type Entry, entryOf } from '../../export/entry.js';
import type { PlannedOutput } from '../../export/plan.js';
import { isError, isSound, readDraft, readForm } from '../../road/draft.js';
import { renderLetter } from '../../road/render.js';
import type { OutputFormat } from '../../write/index.js';
import { assetReader } from '../assets.js';
import { writeWhole } from '../atomic.js';
import { faceLoader } from '../faces.js';
import type { ConfigOptions } from '../program.js';
import { readBytes } from '../read.js';
import { Refusal } from '../refusal.js';
import type { Session } from '../session.js';
import { placeFinder } from '../settings.js';
import { today } from '../today.js';
import { sha256 } from './content.js';

/** What a letter lacks; `text` is there to show the findings in. */
export interface Failure {
  text: string;
  diagnostics: Diagnostic[];
}

export interface ReadJob {
  /** As the clerk named it. */
  path: string;
  /** Seen from the output folder. */
  key: string;
}

export interface ReadResult {
  source: string;
  /** Of what can be read, also when it has faults. */
  entry?: Entry;
  failure?: Failure;
}

export interface MakeJob extends ReadJob {
  outputs: readonly PlannedOutput[];
  formats: readonly OutputFormat[];
  /** Absolute: where the outputs will be, and where they wait. */
  dir: string;
  staging: string;
  serial: number;
}

export interface MadeLetter {
  entry: Entry;
  source: string;
  files: Record<string, string>;
  /** In the order of the job's outputs. */
  products: { temporary: string; sha256: string }[];
  families: unknown;
}

export type MakeResult =
  | { made: MadeLetter }
  | { failure: Failure; entry?: Entry }
  | { unwritten: string; path: string };

export interface Maker {
  read(job: ReadJob): ReadResult;
  make(job: MakeJob): Promise<MakeResult>;
}

export function maker(session: Session, options: ConfigOptions): Maker {
  const { cwd } = session.io;
  const place = placeFinder(cwd, options);
  const faces = faceLoader(session, false);
  return {
    read: ({ path, key }) => {
      let bytes: Uint8Array;
      try {
        bytes = readBytes(resolve(cwd, path), path);
      } catch (error) {
        return { source: '', failure: { text: '', diagnostics: [unreadable(error)] } };
      }
      const form = readForm(path, bytes, place(path).settings);
      const { readable, sound, text, form: diagnostics } = form;
      return {
        source: sha256(bytes),
        ...(readable ? { entry: entryOf(key, readable.letter, readable.profile) } : {}),
        ...(sound ? {} : { failure: { text, diagnostics } }),
      };
    },
    make: async (job) => {
      const { path, key, dir } = job;
      const { settings, config, folder, root } = place(path);
      let bytes: Uint8Array;
      try {
        bytes = readBytes(resolve(cwd, path), path);
      } catch (error) {
        return { failure: { text: '', diagnostics: [unreadable(error)] } };
      }
      const draft = readDraft(path, bytes, { ...settings, today: today() });
      const entry = draft.readable && entryOf(key, draft.readable.letter, draft.readable.profile);
      const failed = (diagnostics: Diagnostic[]): MakeResult => ({
        failure: { text: draft.text, diagnostics },
        ...(entry ? { entry: { ...entry, findings: counted(diagnostics) } } : {}),
      });
      if (!isSound(draft) || draft.diagnostics.some(isError)) return failed(draft.diagnostics);
      const asset = assetReader(folder, root);
      const files: Record<string, string> = {};
      const targets = new Map(job.outputs.map((o) => [`${o.format}\n${o.to ?? ''}`, o.path]));
      const rendered = await renderLetter(draft, {
        formats: job.formats,
        read: (file) => {
          const found = asset(file);
          files[file] = contentOf(found);
          return found;
        },
        faces: () => faces(config, draft.sound.profile),
        link: (file, to) => {
          const markdown = resolve(dir, targets.get(`md\n${to ?? ''}`) ?? '');
          return relative(dirname(markdown), resolve(folder, file)).replaceAll('\\', '/');
        },
      });
      const diagnostics = [...draft.diagnostics, ...rendered.diagnostics];
      if (rendered.diagnostics.some(isError)) return failed(diagnostics);
      const products: MadeLetter['products'] = [];
      const written: Promise<void>[] = [];
      let current = '';
      try {
        mkdirSync(job.staging, { recursive: true });
        for (const output of job.outputs) {
          current = output.path;
          const made = rendered.outputs.find((o) => o.format === output.format && o.to === output.to);
          // The letter was saved between plan and making, and now has other copies: the next run makes them.
          if (!made) return { unwritten: 'CHANGED', path: output.path };
          const temporary = join(job.staging, `${job.serial}-${products.length}`);
          written.push(writeWhole(temporary, made.data));
          products.push({ temporary, sha256: sha256(made.data) });
        }
        await Promise.all(written);
      } catch (error) {
        await Promise.allSettled(written);
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        return { unwritten: code, path: current };
      }
      const pages = rendered.outputs.find((o) => o.pages !== undefined && o.to === undefined)?.pages;
      return {
        made: {
          entry: { ...entry!, findings: counted(diagnostics), ...(pages === undefined ? {} : { pages }) },
          source: sha256(bytes),
          files,
          products,
          families: draft.sound.profile.fonts,
        },
      };
    },
  };
}

/** What stands for a file that a letter names, in the manifest. */
export function contentOf(found: ReturnType<ReturnType<typeof assetReader>>): string {
  return 'missing' in found ? found.missing : sha256(found);
}

function counted(diagnostics: readonly Diagnostic[]): NonNullable<Entry['findings']> {
  const of = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((d) => d.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

function unreadable(error: unknown): Diagnostic {
  if (!(error instanceof Refusal)) throw error;
  return {
    code: 'internal/read',
    severity: 'error',
    message: error.id,
    args: error.args as Diagnostic['args'] & {},
  };
}
