// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const words = {
  'confusable-words': '“{written}” is the wrong word here; write “{right}”',
  'repeated-chars': '“{written}” is doubled; keep one “{one}”',
  'item-term': 'The item answered is a {right}, here called “{word}”; write “{right}”',
  'placeholder-left': '“{text}” has not been filled in; write what belongs here',
} as const;
