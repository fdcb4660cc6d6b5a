/** Rules about title, addressee, opening and the item answered. */
import type { NoRule, Rule } from '../rule.js';
import { addresseeColon } from '../rules/addressee-colon.js';
import { addresseeDup } from '../rules/addressee-dup.js';
import { addresseeEtcCount } from '../rules/addressee-etc-count.js';
import { addresseeInnerSpace } from '../rules/addressee-inner-space.js';
import { addresseeOrgPronoun } from '../rules/addressee-org-pronoun.js';
import { addresseeSep } from '../rules/addressee-sep.js';
import { cohostNamed } from '../rules/cohost-named.js';
import { cohostVsCc } from '../rules/cohost-vs-cc.js';
import { itemKindMatch } from '../rules/item-kind-match.js';
import { itemNoConsistent } from '../rules/item-no-consistent.js';
import { itemNoForm } from '../rules/item-no-form.js';
import { itemNoScheme } from '../rules/item-no-scheme.js';
import { itemNoSession } from '../rules/item-no-session.js';
import { openingCites } from '../rules/opening-cites.js';
import { openingColon } from '../rules/opening-colon.js';
import { openingTitleGenreDup } from '../rules/opening-title-genre-dup.js';
import { pronounConsistent } from '../rules/pronoun-consistent.js';
import { respectfulAdj } from '../rules/respectful-adj.js';
import { sessionForm } from '../rules/session-form.js';
import { sessionYear } from '../rules/session-year.js';
import { titleDoubleAbout } from '../rules/title-double-about.js';
import { titleElements } from '../rules/title-elements.js';
import { titleInnerSpace } from '../rules/title-inner-space.js';
import { titleNoEndPunct } from '../rules/title-no-end-punct.js';
import { titleTemplate } from '../rules/title-template.js';
import { titleWrapBreak } from '../rules/title-wrap-break.js';
import { titleWrapShape } from '../rules/title-wrap-shape.js';

export const title: readonly Rule[] = [
  titleNoEndPunct,
  itemKindMatch,
  itemNoConsistent,
  itemNoForm,
  itemNoSession,
  addresseeColon,
  openingColon,
  titleInnerSpace,
  titleDoubleAbout,
  titleElements,
  titleWrapBreak,
  titleWrapShape,
  sessionForm,
  addresseeSep,
  addresseeInnerSpace,
  addresseeDup,
  addresseeEtcCount,
  pronounConsistent,
  addresseeOrgPronoun,
  respectfulAdj,
  openingCites,
  openingTitleGenreDup,
  cohostNamed,
  cohostVsCc,
  titleTemplate,
  sessionYear,
  itemNoScheme,
];

export const titleNoRules: readonly NoRule[] = [];
