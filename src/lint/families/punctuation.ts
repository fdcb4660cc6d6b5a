/** Rules about punctuation and characters. */
import type { NoRule, Rule } from '../rule.js';
import { colonTwice } from '../rules/colon-twice.js';
import { compatChar } from '../rules/compat-char.js';
import { dashForm } from '../rules/dash-form.js';
import { dupPunct } from '../rules/dup-punct.js';
import { ellipsisForm } from '../rules/ellipsis-form.js';
import { missingDunhao } from '../rules/missing-dunhao.js';
import { noDunhaoTitles } from '../rules/no-dunhao-titles.js';
import { pairBalance } from '../rules/pair-balance.js';
import { parenStop } from '../rules/paren-stop.js';
import { punctHalfwidth } from '../rules/punct-halfwidth.js';
import { quoteNest } from '../rules/quote-nest.js';
import { quoteStraight } from '../rules/quote-straight.js';
import { semicolonLevel } from '../rules/semicolon-level.js';
import { spaceInHan } from '../rules/space-in-han.js';
import { titleAngle } from '../rules/title-angle.js';
import { titleForWorksOnly } from '../rules/title-for-works-only.js';
import { titleNest } from '../rules/title-nest.js';
import { variantChar } from '../rules/variant-char.js';

export const punctuation: readonly Rule[] = [
  punctHalfwidth,
  quoteStraight,
  pairBalance,
  quoteNest,
  titleNest,
  titleAngle,
  noDunhaoTitles,
  titleForWorksOnly,
  dashForm,
  ellipsisForm,
  dupPunct,
  spaceInHan,
  missingDunhao,
  colonTwice,
  semicolonLevel,
  parenStop,
  compatChar,
  variantChar,
];

export const punctuationNoRules: readonly NoRule[] = [
  {
    id: 'line-end-forbidden',
    because: 'layout',
    why: {
      zh: '哪个标点能在行首、行末，由排版断行时处理（避头尾），源文件里没有行。',
      en: 'Which marks may begin or end a line is kept by the typesetter where it breaks lines; the source has no lines.',
    },
  },
];
