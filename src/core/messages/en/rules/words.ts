// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const words = {
  'confusable-words': '“{written}” is the wrong word here; write “{right}”',
  'repeated-chars': '“{written}” is doubled; keep one “{one}”',
  'repeated-phrase': '“{phrase}” stands twice; keep one',
  'political-names': '“{written}” is not the proper name; write “{right}”',
  'answer-coverage':
    'The letter counts {count} points but answers only up to point {answered}; answer the rest or correct the count',
  'answer-coverage#gap': 'Point {number} is answered but point {missing} is not; add it',
  'answer-coverage#last': 'The last point answered is {number}',
  'agency-name-lexicon':
    '“{written}” is a short name not declared; write the full name (such as “{full}”) first, with 以下简称{written}',
  'self-reference': 'The letter calls itself “{own}” elsewhere and “{written}” here; write “{own}”',
  'self-reference#kind': 'The issuer is “{issuer}”, yet here it calls itself “{written}”; write “{own}”',
  'our-city-level':
    'The issuer is “{issuer}”, here it says “{written}”; check whether “{own}” is meant, or name the place',
  'defined-once': '“{name}” is used before 以下简称 declares it; move full name and declaration here',
  'defined-once#unused':
    'The short name “{name}” is declared but never used; delete the declaration or use the name',
  'defined-once#twice': 'The short name “{name}” was declared before; delete this declaration',
  'agency-obsolete':
    '“{written}” was dissolved or renamed after {until}; check, and write today’s name, such as “{successor}”',
  'agency-obsolete#note':
    '“{written}” was dissolved or renamed after {until}, its duties went to {successor}; write today’s name',
  'policy-cite': 'In the cited document number “{written}” should read “{expected}”',
  'policy-cite#wen': 'A cited document number ends in 号; delete “{written}”',
  'item-term': 'The item answered is a {right}, here called “{word}”; write “{right}”',
  'de-di-de': '“{word}” should be “{right}” here; check',
  'old-terms': '“{written}” is out of use, today it is “{now}”; check',
  'absolute-words': '“{written}” promises too much; make sure it can be kept, or write aim and time',
  'vague-commit': 'This point is answered by “{written}” only, without time, measure or agency; be specific',
  'long-sentence': 'This sentence has {count} characters, more than {most}; break it or make a list',
  'long-paragraph': 'This paragraph has {count} characters, more than {most}; divide it',
  'placeholder-left': '“{text}” has not been filled in; write what belongs here',
} as const;
