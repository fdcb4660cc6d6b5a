/** Rules about contacts and what must not be published. */
import type { NoRule, Rule } from '../rule.js';

export const privacy: readonly Rule[] = [];

export const privacyNoRules: readonly NoRule[] = [];
