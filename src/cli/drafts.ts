/** `reply new --from`: the drafts of an assignment list, on disk. */
import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MessageId } from '../core/messages/index.js';
import {
  chosenHeadings,
  columnNames,
  type Doubt,
  type Draft,
  planDrafts,
  type Template,
} from '../drafts/index.js';
import { type Column, readTables, type Table } from '../lint/year/ledger.js';
import { cellName, readSheets, type Sheet, UnreadableSheet } from '../read/sheets.js';
import { checkColumns, fields } from '../schema/index.js';
import type { Source } from '../source/index.js';
import { writeAll } from './atomic.js';
import { shortest } from './files.js';
import { readBytes, readChecked } from './read.js';
import { FaultyFiles, Refusal } from './refusal.js';
import type { Session } from './session.js';

export interface FromOptions {
  from: string;
  columns?: string;
  json?: boolean;
}

/**
 * Make the drafts that are not there yet, all or none. A ledger grows during the year, so drafts that exist
 * are no failure; an item that got no draft is.
 * @param templateOf the template for a role, its schema address already that of `folder`
 */
export async function draftsFrom(
  session: Session,
  { from, columns, json }: FromOptions,
  folder: string,
  suffix: string,
  templateOf: (role: string | undefined) => Template,
): Promise<number> {
  const { cwd } = session.io;
  const tables = await loadTables(from, columns, cwd);
  const plan = planDrafts(tables, templateOf);
  const files = plan.drafts.map((draft) => {
    const path = join(folder, draft.name + suffix);
    return { draft, path, shown: shortest(path, cwd), exists: isThere(path) };
  });
  const fresh = files.filter((f) => !f.exists);
  await writeAll(fresh.map(({ path, draft }) => ({ path, data: draft.text })));
  for (const { shown, draft } of files.filter((f) => f.exists))
    await session.tell(session.say('cli/from-exists', { path: shown, at: draft.at }));
  const doubts = plan.doubts.map((d) => ({ ...d, message: sentenceOf(session, d) }));
  for (const { at, message } of doubts)
    await session.tell(session.say('cli/from-doubt', { path: from, at, sentence: message }));
  const counts = {
    made: fresh.length,
    existing: files.length - fresh.length,
    leftOut: plan.leftOut,
    doubts: doubts.length,
  };
  await session.tell(session.say('cli/from-made', counts));
  if (json) await session.out(`${JSON.stringify(report(files, doubts, counts), null, 2)}\n`);
  return plan.leftOut > 0 ? 1 : 0;
}

function report(
  files: readonly { draft: Draft; shown: string; exists: boolean }[],
  doubts: readonly (Doubt & { message: string })[],
  summary: object,
): object {
  return {
    version: 1,
    files: files.map(({ draft, shown, exists }) => ({
      path: shown.replaceAll('\\', '/'),
      cell: draft.at,
      state: exists ? 'existing' : 'made',
    })),
    doubts: doubts.map(({ at, code, text, message }) => ({ cell: at, code, text, message })),
    summary,
  };
}

function sentenceOf(session: Session, { code, text, args }: Doubt): string {
  return session.say(code, { ...args, text: printable(text) });
}

/** A cell in one line of a terminal. */
function printable(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  return line.length > 60 ? `${[...line].slice(0, 60).join('')}…` : line;
}

/** Also a link that leads nowhere, and a name that another system has decomposed. */
function isThere(path: string): boolean {
  try {
    return [path, path.normalize('NFD')].some((p) => lstatSync(p, { throwIfNoEntry: false }) !== undefined);
  } catch {
    // No folder, or one that may not be looked into: writing says why.
    return false;
  }
}

async function loadTables(path: string, mapping: string | undefined, cwd: string): Promise<Table[]> {
  const checked =
    mapping === undefined
      ? undefined
      : readChecked(resolve(cwd, mapping), mapping, fields.columns, checkColumns, {});
  const chosen = checked ? chosenHeadings(checked.value) : {};
  const sheets = await sheetsOf(path, cwd);
  if (checked) refuseUnknown(chosen, sheets, checked.source);
  const tables = readTables(sheets, cellName, chosen);
  if (tables.every((t) => t.rows.every((r) => r.blank))) throw new Refusal('cli/ledger-empty', { path });
  return tables;
}

async function sheetsOf(path: string, cwd: string): Promise<Sheet[]> {
  try {
    return await readSheets(readBytes(resolve(cwd, path), path));
  } catch (error) {
    throw error instanceof UnreadableSheet ? new Refusal('cli/ledger-unreadable', { path }) : error;
  }
}

/** A heading that no sheet has is a slip of the mapping file: it is shown there. */
function refuseUnknown(
  chosen: Partial<Record<Column, string>>,
  sheets: readonly Sheet[],
  source: Source,
): void {
  const spaceless = (text: string): string => text.replace(/\s/gu, '');
  const heads = sheets.flatMap(({ rows }) => rows.slice(0, 10));
  const there = new Set(heads.flat().map(spaceless));
  // The fullest of the first rows is the one with the headings.
  const fullest = heads.toSorted((a, b) => b.filter(Boolean).length - a.filter(Boolean).length)[0] ?? [];
  const known = fullest.filter(Boolean).map(spaceless).join('、');
  const message: MessageId = 'schema/unknown-column';
  const diagnostics = (Object.keys(columnNames) as (keyof typeof columnNames)[]).flatMap((column) => {
    const heading = chosen[column];
    if (heading === undefined || there.has(spaceless(heading))) return [];
    const pointer = `/${columnNames[column]}`;
    const range = source.range(pointer);
    const args = { heading, known };
    return [
      { code: message, severity: 'error' as const, message, args, pointer, ...(range ? { range } : {}) },
    ];
  });
  if (diagnostics.length > 0) throw new FaultyFiles([{ path: source.name, text: source.text, diagnostics }]);
}
