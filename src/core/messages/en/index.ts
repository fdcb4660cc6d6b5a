import { cli } from './cli.js';
import { drafts } from './drafts.js';
import { exporting } from './export.js';
import { exportMerge } from './export-merge.js';
import { publicEdition } from './export-public.js';
import { extract } from './extract.js';
import { layout } from './layout.js';
import { letterhead } from './letterhead.js';
import { lsp } from './lsp.js';
import { report } from './report.js';
import { rules } from './rules/index.js';
import { schema } from './schema.js';
import { source } from './source.js';
import { verify } from './verify.js';
import { write } from './write.js';

/** One sentence per id; a missing or extra id in the other language does not compile. */
export const sentences = {
  ...source,
  ...schema,
  ...rules,
  ...report,
  ...layout,
  ...write,
  ...verify,
  ...drafts,
  ...extract,
  ...exporting,
  ...exportMerge,
  ...publicEdition,
  ...letterhead,
  ...lsp,
  ...cli,
};
