// Sentences of the checks of a whole year; keys are code or code#variant. No final full stop.
export const year = {
  'year-docno-unique':
    '“{number}” is already the number of “{other}”; look into the register and correct one',
  'year-docno-gap':
    'number {missing} is missing before this one; was a letter forgotten, or is it another paper’s?',
  'year-docno-order': 'dated {date}, but numbered after “{number}” ({other}, {file}); check number and date',
  'year-item-once':
    'item {number} is already answered in “{other}”; check the number, or delete the old draft',
  'year-session-name': 'the session is called “{written}”; other letters write “{usual}”',
  'year-agency-name':
    'letters under the code “{code}” are usually issued by “{usual}”, this one by “{written}”; check',
  'year-phone-constant': '{name} has the number “{written}” here and “{usual}” in other letters; check',
  'ledger-unanswered': '{at}: item {number} is not answered yet',
  'ledger-unanswered#late':
    '{at}: item {number} was due on {due} and is not answered; answer it or ask for an extension',
  'ledger-late':
    'dated {date}, after the due date {due} of the ledger ({cell}); check the date, or get the extension',
  'ledger-unlisted': 'the ledger has no item {number}; check the number',
  'ledger-differs': 'here “{written}”, in the ledger ({cell}) “{listed}”; correct one of them',
  'ledger-twice': '{at}: item {number} stands at {other} already; delete one row',
} as const;
