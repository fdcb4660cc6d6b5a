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
} as const;
