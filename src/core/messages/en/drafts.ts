import type { drafts as zh } from '../zh/drafts.js';

export const drafts: Record<keyof typeof zh, string> = {
  'cli/option-from': 'one draft for every item of an assignment list (.xlsx, .csv)',
  'cli/option-new-output': 'folder of the drafts (with --from; default: the current one)',
  'cli/option-columns': 'a file that says which column is what (.yaml, with --from)',
  'cli/option-new-json': 'print what was made and what is doubtful as JSON (with --from)',
  'cli/from-name':
    'With --from there is no name "{name}": drafts are named by number and subject; -o chooses their folder',
  'cli/from-needed': '{option} goes with --from LEDGER',
  'cli/from-exists': '{path} ({at}): exists and was not overwritten',
  'cli/from-doubt': '{path} {at}: {sentence}',
  'cli/from-made':
    'Made {made} drafts; {existing} were there and not overwritten, {leftOut} items left out; {doubts} cells to look at',
  'schema/unknown-column': 'The ledger has no column "{heading}"; it has: {known}',
  'draft/no-column':
    'there is no column {column}; the drafts keep what the template says (--columns names a column)',
  'draft/no-cell': '{column} is empty; the draft keeps what the template says',
  'draft/not-item': 'the row of "{text}" has neither number nor subject and is not taken for an item',
  'draft/twice': 'number "{text}" is the item of {first}; no second draft was made',
  'draft/same-number':
    'number "{text}" is that of {first} with another subject; each has a draft, look at the numbers',
  'draft/zeros': 'number "{text}" is shorter than the others: Excel may have dropped zeros; written as it is',
  'draft/number-format':
    'Excel made a decimal or scientific number of "{text}"; written as it is, correct it',
  'draft/kind': '"{text}" is no kind of item and was not written',
  'draft/kind-session': 'session "{text}" does not fit the kind {kind}; both are written, look at them',
  'draft/session': 'session "{text}" does not say which 届 and which 次; written as it is',
  'draft/titles':
    'proposers "{text}" have titles that differ, or do not fit kind or session; written as it is',
  'draft/proposer': 'proposers "{text}" has what is neither a name nor an organisation; written as it is',
  'draft/sector': 'it cannot be told whether "{text}" is 委员 or 代表; 主送 has no title',
  'draft/role': '"{text}" is no role (主办, 会办, 分办) and was not written',
  'draft/role-template':
    'role "{text}" does not fit the template and was not written; choose another --template',
  'draft/leads': 'there is more than one lead agency in "{text}"; not written',
  'draft/short-name': 'lead agency "{text}" looks like a short name; written as it is, give the full one',
  'draft/date': '"{text}" is no date and was not written',
};
