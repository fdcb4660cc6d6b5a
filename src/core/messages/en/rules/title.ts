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
} as const;
