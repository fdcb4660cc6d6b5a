/** The lint room. */
export { type Explanation, explain, explained, explanation, rulesText, ruleTable } from './explain.js';
export { ruleIds, rules } from './families/index.js';
export { type LintInput, type LintSource, lint, locateFindings, type Severities } from './lint.js';
export { lenient } from './partial.js';
export type { Basis, Context, Example, Report, Rule } from './rule.js';
