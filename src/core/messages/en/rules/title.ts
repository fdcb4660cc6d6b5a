// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const title = {
  'title-no-end-punct': 'no punctuation at the end of the title; delete “{tail}”',
  'title-no-end-punct#fix': 'delete “{tail}”',
  'item-kind-match': 'the item belongs to {sector}, so “{actual}” should be “{expected}”',
  'item-kind-match#kind':
    'the session is one of {sector} but the kind is “{kind}”; correct the one that is wrong',
  'item-kind-match#body': 'the item belongs to {sector} but the title says “{actual}”; check it',
  'item-no-consistent':
    'the item’s number is {number} here and {known} elsewhere; correct the one that is wrong',
  'item-no-form': '第 and 号 are added by the layout; write the bare number {bare}',
  'item-no-session':
    'number “{number}” stands for session {term}/{meeting}, not for “{session}”; correct the one that is wrong',
  'addressee-colon': 'the colon after the addressee is layout; delete it',
  'addressee-colon#end': 'no “{tail}” after the addressee, the colon is layout; delete it',
  'addressee-colon#fix': 'delete the colon',
  'addressee-colon#remove': 'delete “{tail}”',
  'opening-colon': 'a full-width colon follows 答复如下, not “{tail}”',
  'opening-colon#none': 'the colon after 答复如下 is missing; write “：”',
  'opening-colon#fix': 'add the colon',
  'title-inner-space': 'spaces inside the title; delete them',
  'title-inner-space#fix': 'delete the spaces',
  'title-double-about': '“{actual}” says it twice; write “{right}”',
  'title-double-about#genre': 'the quoted title has said it; delete “{actual}”',
  'title-double-about#fix': 'delete “{actual}”',
  'title-elements':
    'the title lacks {missing}; write issuer, 关于, subject and genre, such as 某某局关于…提案答复的函',
  'title-wrap-break': 'the forced break cuts “{phrase}”; break before or after it',
  'title-wrap-shape':
    'the line “{line}” is shorter than those above and below; break elsewhere, or leave it to layout',
  'title-wrap-shape#short': 'a line of the title is only “{line}”; join it to a neighbour',
  'title-wrap-shape#de': 'a line of the title begins with 的; break behind it',
  'session-form': 'the session has Chinese numerals; “{written}” should be “{right}”',
  'session-form#fix': 'write Chinese numerals',
  'addressee-sep': 'names in a row are joined by “、”, not by “{written}”',
  'addressee-sep#title': 'the title “{title}” stands once, after the last name; delete it here',
  'addressee-sep#fix': 'delete “{title}”',
  'addressee-inner-space': 'no space inside a name; write “{right}”',
  'addressee-inner-space#fix': 'delete the space',
  'addressee-dup': '“{name}” stands twice; delete one, or write the one that is missing',
  'addressee-etc-count': '{written} are counted here but the list has {count}; correct the one that is wrong',
  'addressee-etc-count#form':
    'two forms of numerals in one letter: “{written}” here, “{first}” before; use one',
} as const;
