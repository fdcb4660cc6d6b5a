/** Rules about title, addressee, opening and the item answered. */
import type { NoRule, Rule } from '../rule.js';
import { addresseeColon } from '../rules/addressee-colon.js';
import { itemKindMatch } from '../rules/item-kind-match.js';
import { itemNoConsistent } from '../rules/item-no-consistent.js';
import { itemNoForm } from '../rules/item-no-form.js';
import { itemNoSession } from '../rules/item-no-session.js';
import { openingColon } from '../rules/opening-colon.js';
import { titleDoubleAbout } from '../rules/title-double-about.js';
import { titleInnerSpace } from '../rules/title-inner-space.js';
import { titleNoEndPunct } from '../rules/title-no-end-punct.js';

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
];

export const titleNoRules: readonly NoRule[] = [];
