/** `reply render`: letters to files, all of them or none. */
import { dirname, relative, resolve } from 'node:path';
import type { ReportedFile } from '../../report/index.js';
import { isError, isSound, readDraft } from '../../road/draft.js';
import { renderLetter } from '../../road/render.js';
import { withoutRepeats } from '../../road/repeats.js';
import type { Settings } from '../../road/settings.js';
import { writers } from '../../write/index.js';
import { assetReader } from '../assets.js';
import { type Waiting, waitingFiles } from '../atomic.js';
import { faceLoader } from '../faces.js';
import { tellFailure } from '../failure.js';
import { findFiles, shortest, stdinArgument } from '../files.js';
import { openFile } from '../open.js';
import { planTarget, refuseOverwriting, type Target, type TargetOptions } from '../outputs.js';
import type { ConfigOptions, Run } from '../program.js';
import { progress } from '../progress.js';
import { readInput } from '../read.js';
import { FaultyFiles, Refusal } from '../refusal.js';
import type { Session } from '../session.js';
import { configFor, placeFinder } from '../settings.js';
import { today } from '../today.js';

interface Options extends ConfigOptions, TargetOptions {
  force?: true;
  layout?: string;
  draft?: string;
  letterhead?: string;
  allowErrors?: true;
  requireStandardFonts?: true;
  plain?: true;
  stdinFilename?: string;
  watch?: true;
  open?: true;
}

interface Output {
  /** The letter, as the clerk named it. */
  input: string;
  /** Undefined is stdout. */
  path: string | undefined;
  /** Of what goes to stdout; a file's content waits on disk. */
  data?: Uint8Array | string;
  pages?: number;
}

export const run: Run<Options> = async (session, args, options) => {
  const { io, say, tell } = session;
  const paths = await findFiles(args, io.cwd);
  const target = planTarget(options, paths, io.cwd);
  refuseBinaryOnTerminal(session, target, paths[0]!);
  if (options.letterhead !== undefined) {
    if (!target.formats.includes('docx')) throw new Refusal('letterhead/needs-docx');
    if (options.draft !== undefined) throw new Refusal('letterhead/with-draft');
  }
  let shown = false;
  const once = async (): Promise<Pass> => {
    const pass = await renderAll(session, paths, target, options);
    if (options.open && !shown && pass.first !== undefined) {
      shown = true;
      if (!(await openFile(pass.first, io))) await tell(say('cli/open-failed', { path: pass.first }));
    }
    return pass;
  };
  if (!options.watch) return (await once()).code;
  if (paths.includes(stdinArgument)) throw new Refusal('cli/watch-stdin');
  const { whenever } = await import('../watch.js');
  const inputs = paths.map((path) => resolve(io.cwd, path));
  const configs = inputs.flatMap((path) => configFor(path, io.cwd, options) ?? []);
  const office = options.letterhead === undefined ? [] : [resolve(io.cwd, options.letterhead)];
  const work = (): Promise<string[]> =>
    once().then(
      (pass) => pass.read,
      // What is wrong with a config or an output today may be right after the next save.
      async (error: unknown) => {
        if (!(error instanceof Refusal || error instanceof FaultyFiles)) throw error;
        await tellFailure(error, session);
        return [];
      },
    );
  return whenever([...inputs, ...configs, ...office], work, () => tell(say('cli/watching')));
};

/** One run over all letters. */
interface Pass {
  code: 0 | 1;
  /** The files that the letters name, absolute. */
  read: string[];
  /** The first file written. */
  first?: string;
}

/** Outputs wait on disk, so that the memory needed does not grow with the number of letters. */
async function renderAll(
  session: Session,
  paths: readonly string[],
  target: Target,
  options: Options,
): Promise<Pass> {
  const waiting = waitingFiles();
  try {
    return await renderInto(waiting, session, paths, target, options);
  } catch (error) {
    if (options.letterhead === undefined) throw error;
    const { letterheadRefusal } = await import('../letterhead.js');
    throw letterheadRefusal(error, options.letterhead);
  } finally {
    await waiting.drop();
  }
}

async function renderInto(
  waiting: Waiting,
  session: Session,
  paths: readonly string[],
  target: Target,
  options: Options,
): Promise<Pass> {
  const { io, say, tell } = session;
  const form = formOf(options.layout);
  const place = placeFinder(io.cwd, options);
  const faces = faceLoader(session, options.requireStandardFonts === true);
  const bar = progress(session, paths.length);
  const office =
    options.letterhead === undefined
      ? undefined
      : (await import('../letterhead.js')).officeFile(options.letterhead, io.cwd);

  let unwritten: unknown;
  const files: ReportedFile[] = [];
  const made: Output[] = [];
  const read: string[] = [];
  /** Letters that stop the run: by errors that nothing allows, or by rules. */
  const bad = new Map<string, 'form' | 'lint'>();
  for (const [i, path] of paths.entries()) {
    const name = path === stdinArgument ? (options.stdinFilename ?? 'stdin') : path;
    // Between letters the process looks up: Ctrl-C is heard.
    await new Promise(setImmediate);
    await bar.step(i + 1, name);
    const { settings, config, folder, root } = place(name);
    const draft = readDraft(name, await readInput(path, io), { ...settings, ...form, today: today() });
    const diagnostics = [...draft.diagnostics];
    files.push({ path: name, text: draft.text, diagnostics });
    if (!isSound(draft)) {
      bad.set(path, 'form');
      continue;
    }
    if (diagnostics.some(isError) && !options.allowErrors) bad.set(path, 'lint');
    if (draft.sound.letter.copies.length > 0 && target.path(path, target.formats[0]!) === undefined)
      throw new Refusal('cli/stdout-copies', {}, { id: 'cli/stdout-copies#hint' });
    const asset = assetReader(folder, root);
    const rendered = await renderLetter(draft, {
      formats: target.formats,
      ...(office ? { letterhead: office.letterhead } : {}),
      ...(options.plain ? { plain: true } : {}),
      read: (file) => {
        read.push(resolve(folder, file));
        return asset(file);
      },
      faces: () => faces(config, draft.sound.profile),
      ...(options.draft === undefined ? {} : { draft: options.draft }),
      link: (file) => {
        const markdown = target.path(path, 'md');
        const seen = markdown === undefined ? file : relative(dirname(markdown), resolve(folder, file));
        return seen.replaceAll('\\', '/');
      },
    });
    diagnostics.push(...withoutRepeats(rendered.diagnostics, draft.diagnostics));
    if (rendered.diagnostics.some(isError)) bad.set(path, 'form');
    for (const { format, to, data, pages } of rendered.outputs) {
      const file = target.path(path, format, to);
      if (file !== undefined) office?.spare(file);
      made.push({ input: name, path: file, ...(file ? {} : { data }), ...(pages ? { pages } : {}) });
      if (file === undefined || bad.size > 0 || unwritten) continue;
      try {
        await waiting.add({ path: file, data });
      } catch (error) {
        // What is wrong with the letters is said first.
        unwritten = error;
      }
    }
    // A letter without findings has nothing to show: a long run must not keep its text.
    if (diagnostics.length === 0) files.pop();
  }
  await bar.clear();
  await session.showFindings(files);
  if (bad.size > 0) {
    const forLint = ![...bad.values()].includes('form');
    const others = paths.length - bad.size;
    await tell(
      others === 0
        ? say(forLint ? 'cli/not-made#lint' : 'cli/not-made')
        : say(forLint ? 'cli/not-made#lint-batch' : 'cli/not-made#batch', { bad: bad.size, others }),
    );
    return { code: 1, read };
  }
  await refuseOverwriting(made.filter(isFile), paths, io.cwd, options.force === true);
  if (unwritten) throw unwritten;
  await waiting.commit();
  await announce(session, made);
  const first = made.find((m) => m.path !== undefined)?.path;
  return { code: 0, read, ...(first === undefined ? {} : { first }) };
}

function isFile(output: Output): output is Output & { path: string } {
  return output.path !== undefined;
}

/** What stdout is for, and which files there are now. */
async function announce({ io, out, say, tell }: Session, made: readonly Output[]): Promise<void> {
  for (const { path, data = '', pages } of made) {
    if (path === undefined) await out(data);
    else {
      const shown = shortest(path, io.cwd);
      await tell(
        pages === undefined
          ? say('cli/made', { path: shown })
          : say('cli/made#pages', { path: shown, pages }),
      );
    }
  }
}

function formOf(layout: string | undefined): Pick<Settings, 'format'> {
  if (layout === undefined) return {};
  if (layout === '信函') return { format: 'letter' };
  if (layout === '文件') return { format: 'document' };
  throw new Refusal('cli/bad-layout', { value: layout });
}

function refuseBinaryOnTerminal({ io }: Session, target: Target, input: string): void {
  const format = target.formats[0]!;
  if (target.path(input, format) === undefined && writers[format].gives === 'binary' && io.stdout.isTTY) {
    throw new Refusal('cli/stdout-terminal', { format }, { id: 'cli/stdout-terminal#hint' });
  }
}
