/** The drafts room: an assignment list (交办台账) → one draft an item, and what a person has to look at. */
export { chosenHeadings, columnNames } from './columns.js';
export type { Doubt } from './doubt.js';
export { type Draft, planDrafts } from './plan.js';
export { type Template, templateFrom } from './template.js';
