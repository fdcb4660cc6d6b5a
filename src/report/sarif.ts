/** `--format sarif`: SARIF 2.1.0, for GitHub code scanning and the viewers of editors. */
import { pathToFileURL } from 'node:url';
import type { TextRange } from '../core/text.js';
import type { ReportInput } from './report.js';
import { type Row, rows } from './rows.js';

/** What the report says about a code; undefined for one that nobody knows. */
export type About = (code: string) => { summary: string; why: string } | undefined;

export interface SarifInput extends ReportInput {
  version: string;
  about: About;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

export function sarif(input: SarifInput): string {
  const all = rows(input);
  const codes = [...new Set(all.map((r) => r.d.code))].sort();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'reply', version: input.version, rules: codes.map((id) => rule(id, input.about)) },
        },
        columnKind: 'utf16CodeUnits',
        results: all.map((row) => result(row, codes.indexOf(row.d.code))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(id: string, about: About): object {
  const known = about(id);
  return {
    id,
    ...(known ? { shortDescription: { text: known.summary }, fullDescription: { text: known.why } } : {}),
    help: { text: `reply explain ${id}` },
  };
}

function result(row: Row, ruleIndex: number): object {
  const { d, message, print, path } = row;
  return {
    ruleId: d.code,
    ruleIndex,
    level: levels[d.severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(path),
          ...(d.range ? { region: region(row, d.range) } : {}),
        },
      },
    ],
    partialFingerprints: { 'reply/v1': print },
    ...(d.fix && d.fix.safety !== 'manual' ? { fixes: [fix(row, d.fix.edits)] } : {}),
  };
}

function fix(row: Row, edits: readonly (TextRange & { text: string })[]): object {
  return {
    artifactChanges: [
      {
        artifactLocation: artifact(row.path),
        replacements: edits.map((e) => ({
          deletedRegion: region(row, e),
          insertedContent: { text: e.text },
        })),
      },
    ],
  };
}

function region({ at }: Row, { start, end }: TextRange): object {
  const [from, to] = [at(start), at(end)];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** Relative to the folder of the run, where GitHub looks; a path outside it in full. */
function artifact(path: string): object {
  if (/^(?:\/|[A-Za-z]:\/)/u.test(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
