/** `reply lint`: what is wrong with letters, and `--fix`. */
import { resolve } from 'node:path';
import { byPlace, type Diagnostic, type Severity } from '../../core/diagnostic.js';
import type { Language } from '../../core/messages/index.js';
import { explanation, type Severities } from '../../lint/index.js';
import { type YearLetter, yearFacts } from '../../lint/year/index.js';
import { type About, type ReportedFile, reporters, summarize } from '../../report/index.js';
import { type Draft, isSound, readDraft, type SoundDraft } from '../../road/draft.js';
import { fixed } from '../../road/fixed.js';
import { checkLayout } from '../../road/render.js';
import { withoutRepeats } from '../../road/repeats.js';
import type { Settings } from '../../road/settings.js';
import { assetReader } from '../assets.js';
import { mayReplace, type OutputFile, writeAll } from '../atomic.js';
import { readBaseline, withoutKnown, writtenBaseline } from '../baseline.js';
import { patch } from '../difference.js';
import { faceLoader } from '../faces.js';
import { findFiles, stdinArgument } from '../files.js';
import { type LintOptions, type LintPlan, planLint } from '../lint-options.js';
import type { Run } from '../program.js';
import { readInput } from '../read.js';
import type { Session } from '../session.js';
import { type Place, placeFinder } from '../settings.js';
import { today } from '../today.js';
import { version } from '../version.js';
import { asksForYear, loadLedger, withYear } from '../year.js';

export const run: Run<LintOptions> = async (session, args, options) => {
  const { io } = session;
  const plan = planLint(options);
  const paths = await findFiles(args.length > 0 ? args : ['.'], io.cwd);
  const place = placeFinder(io.cwd, options);
  const nameOf = (path: string): string =>
    path === stdinArgument ? (options.stdinFilename ?? 'stdin') : path;
  if (options.printConfig) {
    const { config, preset, settings } = place(nameOf(paths[0]!));
    const rules = { ...settings.rules, ...plan.rules };
    const inForce = { ...config, preset, ...settings, rules, localProfiles: undefined };
    await session.out(`${JSON.stringify(inForce, null, 2)}\n`);
    return 0;
  }
  const faces = faceLoader(session, false);
  const known =
    options.baseline !== undefined && !options.writeBaseline
      ? readBaseline(resolve(io.cwd, options.baseline))
      : undefined;
  const ledger =
    options.ledger === undefined
      ? undefined
      : { path: options.ledger, rows: await loadLedger(options.ledger, io.cwd) };
  const wantsYear = ledger !== undefined || asksForYear(args, io.cwd);
  const letters: YearLetter[] = [];
  const rules = new Map<string, Severities>();
  let files: ReportedFile[] = [];
  let patches = '';
  const rewritten: string[] = [];
  const changed: OutputFile[] = [];
  // With --fix stdout belongs to the text, also when there is none to give.
  let fixedStdin = options.fix && !options.diff && paths.includes(stdinArgument) ? '' : undefined;
  for (const path of paths) {
    const name = nameOf(path);
    const { settings } = place(name);
    const judge: Settings = { ...settings, rules: { ...settings.rules, ...plan.rules }, today: today() };
    const bytes = await readInput(path, io);
    let draft = readDraft(name, bytes, judge);
    const mark = draft.decoded?.bom && draft.decoded.encoding === 'utf-8' ? '\uFEFF' : '';
    if (options.diff && isReadable(draft)) {
      patches += patch(name, mark + draft.text, mark + fixed(draft, judge, options.unsafe === true).text);
      if (!Buffer.from(mark + draft.text).equals(bytes)) rewritten.push(name);
    } else if (options.fix && isReadable(draft)) {
      draft = fixed(draft, judge, options.unsafe === true);
      const data = Buffer.from(mark + draft.text);
      if (path === stdinArgument) fixedStdin = mark + draft.text;
      else if (!data.equals(bytes)) changed.push({ path: resolve(io.cwd, path), data });
    }
    if (wantsYear && draft.readable) {
      letters.push(yearFacts(name, draft.readable.letter, draft.source));
      rules.set(name, judge.rules ?? {});
    }
    const layout = options.layoutCheck && isSound(draft) ? await layoutOf(draft, place(name), faces) : [];
    files.push({
      path: name,
      text: draft.text,
      diagnostics: [...draft.diagnostics, ...withoutRepeats(layout, draft.diagnostics)].sort(byPlace),
    });
  }
  for (const { path } of changed) mayReplace(path);
  await writeAll(changed);
  if (wantsYear) {
    const general = { ...place('.').settings.rules, ...plan.rules };
    files = withYear(files, { letters, rules, general, today: today(), ...(ledger ? { ledger } : {}) });
  }
  if (options.diff) {
    await session.out(patches);
    for (const path of rewritten) await session.tell(session.say('cli/diff-rewrites', { path }));
    return patches === '' && rewritten.length === 0 ? 0 : 1;
  }
  if (options.baseline !== undefined && options.writeBaseline) {
    const data = writtenBaseline(files, options.baseline, io.cwd);
    await writeAll([{ path: resolve(io.cwd, options.baseline), data }]);
    return 0;
  }
  if (options.baseline !== undefined && known) {
    const kept = withoutKnown(files, known, options.baseline, io.cwd);
    files = kept.files;
    if (kept.gone > 0)
      await session.tell(session.say('cli/baseline-gone', { n: kept.gone, path: options.baseline }));
  }
  await report(session, files, plan, fixedStdin);
  return exitCode(files, plan);
};

/** What laying the letter out finds: only a letter that could be rendered is laid out. */
function layoutOf(
  draft: SoundDraft,
  { config, folder, root }: Place,
  faces: ReturnType<typeof faceLoader>,
): Promise<Diagnostic[]> {
  return checkLayout(draft, {
    read: assetReader(folder, root),
    faces: () => faces(config, draft.sound.profile),
  });
}

/** All bytes were characters: writing the text back loses nothing. */
function isReadable({ decoded }: Draft): boolean {
  return decoded?.text !== undefined && !decoded.diagnostics.some((d) => d.code === 'decode/damaged');
}

/** Reports to stdout, or to stderr when stdout carries the fixed text; `name=FILE` ones to files. */
async function report(
  session: Session,
  files: readonly ReportedFile[],
  plan: LintPlan,
  fixedStdin: string | undefined,
): Promise<void> {
  const { io, language, ambiguous } = session;
  const shown = plan.quiet
    ? files.map((f) => ({ ...f, diagnostics: f.diagnostics.filter((d) => d.severity === 'error') }))
    : files;
  const stream = fixedStdin === undefined ? 'stdout' : 'stderr';
  const clean = files.every((f) => f.diagnostics.length === 0);
  const about = aboutIn(language);
  const toFiles: OutputFile[] = [];
  let text = '';
  for (const { format, file } of plan.reports) {
    const paint = await session.paint(stream);
    // Frames help a person; in a pipe every finding is one line that `grep` can work with.
    const frames = io[stream].isTTY === true && file === undefined;
    const made = reporters[format]({
      files: shown,
      language,
      paint,
      frames,
      ambiguous,
      version: version(),
      about,
    });
    if (file === undefined) text += made;
    else toFiles.push({ path: resolve(io.cwd, file), data: made });
  }
  await writeAll(toFiles);
  if (fixedStdin !== undefined) await session.out(fixedStdin);
  if (stream === 'stdout') await session.out(text);
  else if (text !== '') await session.tell(text.trimEnd());
  // Silence is right in a pipe; a person at a terminal wonders whether anything happened.
  if (clean && io.stderr.isTTY) await session.tell(session.say('cli/clean', { n: files.length }));
}

/** What a report with room for it says about a rule. */
function aboutIn(language: Language): About {
  return (code) => {
    const e = explanation(code);
    if (e === undefined || e.kind === 'no-rule') return undefined;
    return { summary: (e.kind === 'rule' ? e.summary : e.phase)[language], why: e.why[language] };
  };
}

const rank: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

function exitCode(files: readonly ReportedFile[], plan: LintPlan): 0 | 1 {
  const failing = files.some((f) => f.diagnostics.some((d) => rank[d.severity] >= rank[plan.failOn]));
  return failing || summarize(files).warnings > plan.maxWarnings ? 1 : 0;
}
