// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const structure = {
  'heading-sequence':
    'numbers are not consecutive: “{mark}” should be “{expected}”; look for a lost or doubled paragraph',
  'heading-level-order':
    'inside a section at level {above} a paragraph cannot begin with “{mark}”; use a lower level or make it a section',
  'heading-level-order#first':
    'the text begins with {above}, and “{mark}” is a higher level; levels cannot be turned round',
  'heading-mark-form': '“{mark}” before the heading is layout; delete it',
  'heading-mark-form#maybe':
    'the heading begins with “{mark}”; if that is a typed number delete it, numbers are layout',
  'heading-mark-form#fix': 'delete “{mark}”',
  'attach-numbering': '“{mark}” before the annex name is layout; delete it',
  'attach-numbering#fix': 'delete “{mark}”',
  'attach-no-punct': 'no punctuation after an annex name; delete “{tail}”',
  'attach-no-punct#fix': 'delete “{tail}”',
  'attach-match': '“{mention}” is mentioned but the number of annexes is {count}; check it',
  'attach-match#none': '“{mention}” is mentioned but there is no 附件; add it or correct the sentence',
  'attach-match#unmentioned': 'the body does not mention this annex; you may add （见附件） where it belongs',
  'sign-match-issuer': 'signature “{name}” is not the issuer “{issuer}”; use one name',
  'sign-match-issuer#title': 'the title names “{name}”, the issuer is “{issuer}”; use one name',
  'public-mode-present': 'a letter that is “{value}” states why; add 公开理由',
  'cc-form': '“{actual}” in the copy line should be the full-width “{text}”',
  'cc-form#comma': 'agencies in the copy line are separated by commas: write “{text}” for “{actual}”',
  'cc-form#label': 'the label 抄送： is layout; delete it',
  'cc-form#end': 'the punctuation of a list of copies is layout; delete “{actual}”',
  'cc-form#fix': 'correct the punctuation',
  'print-line-letter':
    'the standard’s letter layout has no printing line; it is printed all the same, please confirm',
  'print-line-letter#document': 'for a printing line use 版式: 文件',
} as const;
