/** `reply verify`: finished PDFs measured against the standard and their source; other files compared with it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileKind } from '../../letter/files.js';
import type { Letter } from '../../letter/letter.js';
import { standardName } from '../../profile/decode.js';
import type { Profile } from '../../profile/profile.js';
import { resolveProfile } from '../../profile/resolve.js';
import { loadAssets } from '../../road/assets.js';
import type { Settings } from '../../road/settings.js';
import { decode } from '../../source/index.js';
import {
  attachedSource,
  type Compared,
  expectationsOf,
  formOf,
  inBothForms,
  type MeasuredPdf,
  type OpenedDocument,
  openDocument,
  readPdf,
  UnreadableDocument,
  UnreadablePdf,
  verify,
  verifyDocument,
} from '../../verify/index.js';
import type { JudgedFile } from '../../verify/report/json.js';
import { errorsOf } from '../../verify/report/lines.js';
import { assetReader } from '../assets.js';
import { writeAll } from '../atomic.js';
import { findFiles, stdinArgument } from '../files.js';
import { readStdin } from '../io.js';
import type { ConfigOptions, Run } from '../program.js';
import { readBytes } from '../read.js';
import { Refusal } from '../refusal.js';
import { placeFinder } from '../settings.js';

interface Options extends ConfigOptions {
  against?: string;
  json?: true;
  html?: string;
}

export const run: Run<Options> = async (session, args, options) => {
  const { io, language } = session;
  // A shell that leaves patterns alone is common on Windows.
  const patterns = (a: string): boolean => /[*?]/u.test(a) && !existsSync(resolve(io.cwd, a));
  const paths = (await Promise.all(args.map((a) => (patterns(a) ? findFiles([a], io.cwd) : [a])))).flat();
  if (options.html !== undefined) {
    if (paths.length > 1) throw new Refusal('verify/html-one');
    // A slip must not cost the PDF or the letter.
    if (!/\.x?html?$/iu.test(options.html)) throw new Refusal('verify/html-name', { path: options.html });
  }
  const against = options.against === undefined ? undefined : readAgainst(options.against, io.cwd, options);
  const judged: JudgedFile[] = [];
  for (const path of paths) {
    const bytes =
      path === stdinArgument
        ? await readStdin(io.stdin, Number.POSITIVE_INFINITY)
        : readBytes(resolve(io.cwd, path), path);
    const document = opened(path, () => openDocument(bytes));
    if (document) {
      if (options.html !== undefined) throw new Refusal('verify/html-pdf', { path });
      const source = against ? against.document() : carriedSource(document, path, io.cwd, options);
      judged.push({ path, verdict: verifyDocument(document, source.expectations), source });
      continue;
    }
    const pdf = opened(path, () => readPdf(bytes));
    const source = against ? against.pdf(pdf) : attachedSource(pdf);
    const verdict = verify(pdf, source.expectations);
    judged.push({ path, verdict, source });
    if (options.html !== undefined) {
      const { htmlReport } = await import('../../verify/report/html.js');
      const target = resolve(io.cwd, options.html);
      await writeAll([{ path: target, data: htmlReport(path, pdf, verdict, source, language) }]);
    }
  }
  if (options.json) {
    const { jsonReport } = await import('../../verify/report/json.js');
    await session.out(jsonReport(judged));
  } else {
    const { textReport } = await import('../../verify/report/text.js');
    const paint = await session.paint('stdout');
    for (const { path, verdict, source } of judged)
      await session.out(textReport(path, verdict, source, language, paint));
  }
  return judged.some((j) => errorsOf(j.verdict) > 0) ? 1 : 0;
};

/** What `open` gives, or a refusal that says why the file cannot be read. */
function opened<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof UnreadablePdf || error instanceof UnreadableDocument)
      throw new Refusal(`verify/${error.reason}`, { path });
    throw error;
  }
}

interface Against {
  pdf(pdf: MeasuredPdf): Compared;
  document(): Compared;
}

/** `--against`: the letter on disk, with its config and the tables beside it. */
function readAgainst(path: string, cwd: string, options: Options): Against {
  const { settings, folder, root } = placeFinder(cwd, options)(path);
  const text = decode(readBytes(resolve(cwd, path), path)).text;
  const read = assetReader(folder, root);
  // Tables are compared; pictures need not be read for that.
  const tables = (file: string) =>
    fileKind(file) === 'csv' ? read(file) : { missing: 'layout/file-missing' as const };
  const csv = (letter: Letter) => loadAssets(letter, tables).assets.csv;
  const profile = (name: string | undefined) => profileNamed(name, settings);
  const expected = (format?: Letter['format']) =>
    text === undefined ? undefined : expectationsOf(text, { profile, csv, format });
  if (!expected()) throw new Refusal('verify/bad-source', { path });
  return {
    pdf: (pdf) => ({ expectations: expected(formOf(pdf))!, from: 'against', name: path }),
    document: () => ({ expectations: inBothForms(expected)!, from: 'against', name: path }),
  };
}

/** The YAML that a DOCX carries, under the profile that holds where the DOCX lies. */
function carriedSource(document: OpenedDocument, path: string, cwd: string, options: Options): Compared {
  const { source } = document;
  if (source === undefined) throw new Refusal('verify/needs-against', { path });
  const { settings } = placeFinder(cwd, options)(path === stdinArgument ? '.' : path);
  const text = source === 'damaged' ? undefined : decode(source).text;
  const profile = (name: string | undefined) => profileNamed(name, settings);
  const expectations =
    text === undefined ? undefined : inBothForms((format) => expectationsOf(text, { profile, format }));
  if (!expectations) throw new Refusal('verify/needs-against#bad', { path });
  return { expectations, from: 'attached', name: '' };
}

function profileNamed(name: string | undefined, settings: Settings): Profile | undefined {
  const found = resolveProfile(name ?? settings.profile ?? standardName, settings.localProfiles);
  return 'profile' in found ? found.profile : undefined;
}
