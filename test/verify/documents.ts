/** Letters as DOCX, Markdown, HTML and text, for the room that re-opens them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Composed } from '../../src/compose/blocks.js';
import { compose } from '../../src/index.js';
import { standardProfile } from '../../src/profile/resolve.js';
import {
  type Expectation,
  openDocument,
  UnreadableDocument,
  type Verdict,
  verifyDocument,
} from '../../src/verify/index.js';
import { sentenceOf } from '../../src/verify/report/lines.js';
import { writeDocx } from '../../src/write/docx.js';
import { writeHtml } from '../../src/write/html.js';
import { writeMarkdown } from '../../src/write/markdown.js';
import { writeText } from '../../src/write/text.js';

export const formats = ['docx', 'md', 'html', 'txt'] as const;
export type Format = (typeof formats)[number];

/** Starters of `reply new`, and the examples with the tables beside them. */
export function fromRoad(folder: string): [string, string, Map<string, Uint8Array>][] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.reply.yaml'))
    .map((f) => {
      const beside = new URL('.', new URL(f, root));
      const files = readdirSync(beside)
        .filter((name) => /\.(?:csv|png)$/u.test(name))
        .map((name): [string, Uint8Array] => [name, new Uint8Array(readFileSync(new URL(name, beside)))]);
      return [`${folder}/${f}`, readFileSync(new URL(f, root), 'utf8'), new Map(files)];
    });
}

export function composedOf(yaml: string, files: ReadonlyMap<string, Uint8Array> = new Map()): Composed {
  const { composed, diagnostics } = compose(yaml, { files: new Map(files) });
  if (!composed) throw new Error(diagnostics.map((d) => `${d.message} ${JSON.stringify(d.args)}`).join());
  return composed;
}

export async function write(
  format: Format,
  composed: Composed,
  images: ReadonlyMap<string, Uint8Array> = new Map(),
  more: { draft?: string; source?: string } = {},
): Promise<Uint8Array> {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const profile = standardProfile();
  const { draft } = more;
  switch (format) {
    case 'docx':
      return writeDocx(composed, profile, { images, ...more });
    case 'md':
      return utf8(writeMarkdown(composed, undefined, draft));
    case 'html':
      return utf8(writeHtml(composed, profile, { images, ...(draft ? { draft } : {}) }));
    case 'txt':
      return utf8(writeText(composed, draft));
  }
}

/** The composed letter itself is what is expected. */
export function expectation(composed: Composed): Expectation {
  return {
    composed,
    asked: composed.meta.format,
    openTables: false,
    profile: standardProfile(),
    locate: () => undefined,
  };
}

export function judge(data: Uint8Array, expectations: readonly Expectation[]): Verdict {
  return verifyDocument(openDocument(data)!, expectations);
}

/** What is off, as sentences. */
export function sentences({ deviations }: Verdict): string[] {
  return deviations.filter((d) => d.severity === 'error').map((d) => `${d.check}: ${sentenceOf(d, 'zh')}`);
}

/** Why a file cannot be opened. */
export function reason(data: Uint8Array): string | undefined {
  try {
    openDocument(data);
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.reason;
    throw error;
  }
}
