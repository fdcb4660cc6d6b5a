// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const privacy = {
  'contact-not-member': 'the contact “{name}” is the member; name someone on the staff',
  'id-in-public': 'a published letter holds an ID number; delete or mask it, or do not publish the letter',
  'id-in-public#card':
    'a published letter holds a bank card number; delete or mask it, or do not publish the letter',
  'id-in-public#plate':
    'a published letter holds a plate number; delete or mask it, or do not publish the letter',
  'id-in-public#email':
    'a published letter holds a private mail address; delete it, or give one of the office',
  'id-in-public#address':
    'a published letter holds a private address; delete it, or name only the village or compound',
  'mobile-in-public':
    'a published letter holds a mobile number; give an office line, or mask it in the public copy',
  'phone-form': 'the telephone number “{actual}” is written “{expected}”',
  'phone-form#length':
    '“{actual}” has not the length of a telephone number: 7 to 8 digits, a mobile number 11; check it',
  'phone-area': 'the landline “{actual}” lacks its area code; add it, the letter goes outside',
  'contact-form': 'the contact in the note is written “{expected}”; or use the field 联系人',
  'contact-form#label': '“{actual}” is layout; delete it',
  'contact-form#fix': 'delete “{actual}”',
  'leader-meta-public':
    '“{actual}” belongs to the handling and is usually left out of a published letter; please confirm',
  'leader-meta-public#fix': 'delete the line',
  'third-party-name': 'a published letter names the private person “{name}”; consider leaving the name out',
} as const;
