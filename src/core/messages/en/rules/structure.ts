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
  'cc-form#space': 'agencies in the copy line are separated by commas, not spaces: write “{text}”',
  'cc-form#tail': 'the final stop of the copy line is layout; delete “{actual}”',
  'cc-form#label': 'the label 抄送： is layout; delete it',
  'cc-form#end': 'the punctuation of a list of copies is layout; delete “{actual}”',
  'cc-form#fix': 'correct the punctuation',
  'print-line-letter':
    'the standard’s letter layout has no printing line; it is printed all the same, please confirm',
  'print-line-letter#document': 'for a printing line use 版式: 文件',
  'heading-mark-form#paragraph': 'the number “{mark}” before a paragraph is written “{expected}”',
  'heading-mark-compat':
    '“{actual}” is one compatibility character, no mark of the standard; write “{expected}”',
  'heading-mark-compat#heading':
    '“{mark}” before the heading is layout, and no mark of the standard; delete it',
  'heading-end-punct': 'a heading on its own line ends without punctuation; delete “{tail}”',
  'heading-end-punct#fix': 'delete “{tail}”',
  'runin-heading-stop':
    'a heading on the line of its text is closed by 。, not by a space; write “。” for the space',
  'runin-heading-stop#mark': 'layout closes a run-in heading by 。; delete “{tail}”',
  'heading-single-child': 'this is the only part on its level; look for a lost second one, or do not divide',
  'attach-place': 'the list of annexes stands between text and signature and is layout; delete this line',
  'attach-place#missing':
    'the list of annexes is not written here; put names and contents into 附件 and delete this line',
  'attach-place#fix': 'delete the list of annexes typed by hand',
  'attach-match#name': 'the annex is called “{mention}” here, but number {n} is named “{name}”; use one name',
  'sign-sealed-mode':
    'signatures follow the order of the issuers, lead agency first; “{name}” should be “{expected}”',
  'sign-sealed-mode#missing': 'every issuer of a joint letter signs; missing: {names}',
  'sign-sealed-mode#seals': '{seals} seals for {names} signing agencies; each has one, please check',
  'enum-yishi':
    'ordinals are not consecutive: “{mark}” should be “{expected}”; look for a lost or doubled item',
  'enum-yishi#separator':
    '“{actual}” stands before “{mark}”, “{usual}” between the other items; use one mark',
  'enum-count-word': '“{digits}” is announced but {count} items follow; check both',
  'closing-present': 'profile “{profile}” asks for a closing; add 结语',
  'closing-present#twice': '“{first}” closes the letter already; delete “{actual}”',
  'closing-fit': '“{actual}” does not fit the reader; write “{expected}”',
  'note-brackets':
    'a note stands in full-width round brackets; write “{text}” for “{actual}”, or none: layout adds them',
  'note-brackets#half': 'the bracket “{actual}” has no partner; delete it, layout adds both',
  'note-brackets#fix': 'delete the bracket',
  'note-brackets#place': 'a note stands below the date and is layout; move it to 联系人, 附注 or 公开方式',
  'public-mode-present#absent': 'profile “{profile}” asks whether the letter is published; add 公开方式',
  'cc-required': 'the profile asks for copies to {names}',
  'cc-required#fix': 'add {names}',
  'cc-not-addressee': '“{name}” is the addressee and needs no copy; delete it',
  'cc-not-addressee#twice': '“{name}” is among the copies twice; delete one',
  'cc-not-addressee#fix': 'delete the agency',
  'print-org': 'the printing office “{name}” does not look like one of “{issuer}”; check it',
  'note-brackets#two':
    'a note has one pair of brackets; put “；” between its parts, layout adds the brackets',
} as const;
