import { head } from './head.js';
import { numbers } from './numbers.js';
import { privacy } from './privacy.js';
import { punctuation } from './punctuation.js';
import { structure } from './structure.js';
import { title } from './title.js';
import { words } from './words.js';
import { year } from './year.js';

// What all rules may say.
export const rules = {
  ...head,
  ...title,
  ...structure,
  ...numbers,
  ...punctuation,
  ...words,
  ...privacy,
  ...year,
  'disable-reason': 'the comment gives no reason; write one behind it: -- reason',
  'disable-unused': 'there is no “{id}” here to disable; delete the comment',
  'disable-unused#all': 'there is nothing here to disable; delete the comment',
  'disable-unused#unknown': 'there is no rule “{id}”; correct the name in the comment',
  'disable-unused#phase':
    '“{id}” is no rule: it is about the file or the page itself, and no comment disables it; mend that and delete the comment',
  'disable-unused#word': 'reply knows no comment “{word}”, so it does nothing; correct it',
  'disable-unused#words': 'what may be written: {known}',
  'disable-unused#text':
    'this comment stands inside a text and would be printed; put it on the line above the field',
  'disable-unused#fix': 'delete the comment',
  'internal/rule-failed': 'rule “{rule}” failed ({reason}), the others ran; please report this with the file',
  'rules/elsewhere': 'elsewhere it says “{text}”',
  'rules/not-edited':
    'invisible characters stand inside what is to be changed, so --fix leaves it; change it by hand',
  'rules/not-edited#folded':
    'this text is folded over several lines of YAML, so --fix leaves it; change it by hand, or write it on one line or with “|”',
  'rules/not-edited#escaped':
    'this text is quoted and has escapes (“\\” or doubled quotes), so --fix leaves it; change it by hand',
  'rules/replace': 'write “{text}”',
} as const;
