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
} as const;
