/**
 * The field's catalogue, row by row: id, severity (E, W, I), fix. Every row is a rule under its own id or says why it is none.
 * `layout`: made right by the typesetter or the renderer.
 */
import { expect, test } from 'vitest';
import { noRules, rules } from '../../src/lint/families/index.js';

const rows = `
  docno-bracket E safe
  docno-no-di E unsafe
  docno-no-zero-pad E safe
  docno-year-4 E unsafe
  docno-year-signing E none
  docno-hao E safe
  docno-space W safe
  docno-agency-code W none
  docno-placement I unsafe
  class-required W none
  class-allowed W none
  class-form W safe
  class-vs-text I none
  class-place W unsafe
  secret-vs-public E none
  secret-copyno E none
  signer-not-for-letter W unsafe
  letter-no-wenjian E safe
  title-elements W none
  title-template I unsafe
  title-no-end-punct E safe
  title-inner-space W safe
  title-double-about W unsafe
  title-wrap-break W unsafe
  title-wrap-shape W unsafe
  item-kind-match E none
  item-no-consistent E none
  item-no-session E none
  item-no-scheme I none
  session-form W unsafe
  session-year I none
  addressee-colon E safe
  addressee-sep W safe
  addressee-inner-space I safe
  addressee-etc-count W none
  addressee-dup W none
  addressee-org-pronoun W unsafe
  pronoun-consistent W unsafe
  respectful-adj I unsafe
  opening-cites W none
  opening-title-genre-dup W unsafe
  opening-colon W safe
  cohost-named W none
  cohost-vs-cc W unsafe
  heading-sequence E unsafe
  heading-level-order E none
  heading-mark-form E safe
  heading-mark-compat W safe
  heading-end-punct W safe
  runin-heading-stop W unsafe
  heading-single-child I none
  enum-yishi W none
  enum-count-word W none
  first-page-body E none
  attach-numbering E safe
  attach-no-punct E safe
  attach-match E none
  attach-place E unsafe
  sign-match-issuer E none
  sign-sealed-mode E layout
  closing-present W none
  closing-fit I unsafe
  note-brackets W safe
  public-mode-present W unsafe
  cc-form E safe
  cc-required W unsafe
  cc-not-addressee W unsafe
  print-line-letter W none
  print-org I none
  colophon-even W layout
  date-form E safe
  date-hybrid-zero E safe
  date-valid E none
  print-date-order E none
  deadline I none
  year-short W unsafe
  range-year W safe
  range-number W safe
  range-unit-ambig E safe
  dash-codepoint W safe
  percent-form W unsafe
  percent-point W none
  percent-over-100 I none
  percent-sum W none
  total-sum W none
  growth-calc W none
  ratio-unit-mismatch I none
  approx-double W unsafe
  approx-adjacent W unsafe
  big-number-unit I unsafe
  digits-fullwidth W safe
  unit-legal I unsafe
  fixed-words-chinese W unsafe
  punct-halfwidth E safe
  quote-straight E safe
  pair-balance E none
  quote-nest W safe
  title-nest W safe
  title-angle W safe
  no-dunhao-titles W safe
  title-for-works-only I none
  dash-form W safe
  ellipsis-form W safe
  dup-punct E safe
  space-in-han W safe
  missing-dunhao I unsafe
  colon-twice I none
  semicolon-level I none
  paren-stop I none
  compat-char W safe
  variant-char W unsafe
  line-end-forbidden W layout
  confusable-words W safe
  repeated-chars E safe
  repeated-phrase W unsafe
  de-di-de I unsafe
  agency-name-lexicon W unsafe
  agency-obsolete W unsafe
  self-reference W unsafe
  our-city-level I none
  defined-once W none
  policy-cite W safe
  item-term E unsafe
  political-names W unsafe
  old-terms I none
  absolute-words I none
  vague-commit I none
  answer-coverage W none
  placeholder-left E none
  long-sentence I none
  long-paragraph I none
  contact-form W safe
  phone-form W unsafe
  phone-area I unsafe
  contact-not-member E none
  mobile-in-public W unsafe
  id-in-public E unsafe
  third-party-name I none
  leader-meta-public I unsafe
  public-copy-cc I layout
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' ') as [id: string, severity: string, fix: string]);

const severities: Record<string, string> = { E: 'error', W: 'warning', I: 'info' };

// 138 rows, two of which name two rules.
test('has its rows, each once', () => {
  expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  expect(rows).toHaveLength(140);
});

test('is complete: every row is a rule, or says why not', () => {
  const known = new Set([...rules, ...noRules].map((r) => r.id));
  expect(rows.map(([id]) => id).filter((id) => !known.has(id))).toEqual([]);
  expect(noRules.filter((r) => rules.some((rule) => rule.id === r.id))).toEqual([]);
});

/** Where a rule offers less or more than its row, and why. */
const departures: Record<string, string> = {
  'item-kind-match': 'the right word is offered, to be read before it is applied',
  'public-mode-present':
    'the schema already refuses other words; what is missing nobody can fill in but the clerk',
  'signer-not-for-letter': 'to drop it is to delete a field and a fact with it',
  'title-wrap-break': 'the better place is not known before the title is laid out',
  'title-wrap-shape': 'the better place is not known before the title is laid out',
  'title-template': 'the pattern wants words that only the clerk knows',
  'mobile-in-public': 'masking in the letter would lose the number; the public edition masks its copy',
  'id-in-public': 'masking in the letter would lose the number; the public edition masks its copy',
};

test('is kept: severity and fix are those of the row', () => {
  const differing = rules.flatMap(({ id, severity, fix }) => {
    const row = rows.find(([known]) => known === id);
    const right =
      !row ||
      id in departures ||
      (severity === severities[row[1]] && (fix === row[2] || row[2] === 'layout'));
    return right ? [] : [[id, severity, fix, ...row!.slice(1)].join(' ')];
  });
  expect(differing).toEqual([]);
});
