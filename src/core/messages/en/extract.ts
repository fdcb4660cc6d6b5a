// Sentences of `reply extract`; keys are extract/ and what was found, #variant. No final full stop.
export const extract = {
  'extract/ours': '{path} was not changed since it was made',
  'extract/resaved#docx':
    '{path} was saved by another program; its words and pictures are those it was made with, so the source agrees with it; formatting was not compared',
  'extract/resaved#pdf':
    '{path} was saved by another program; its words are those of the source; pictures, comments and layout were not compared',
  'extract/appended':
    'Something was appended to {path} since it was made (comments, a signature, a seal or changes); the source is that of the time it was made',
  'extract/edited#docx':
    '{path} was edited since it was made: its words or pictures differ; the source is that of the time it was made',
  'extract/edited#pdf':
    '{path} was edited since it was made: its words differ from the source; the source is that of the time it was made',
  'extract/edited#differs': 'The first place: {sentence}',
  'extract/unsure':
    '{path} was saved by another program, and the source in it cannot be composed now, so the words cannot be compared: nobody can say whether it was edited',
  'extract/no-source#docx': '{path} is of this program but carries no source; whoever made it gave none',
  'extract/no-source#pdf':
    '{path} carries no YAML source; a PDF made with --plain has none, nor has one of another program',
  'extract/damaged':
    'The source in {path} is not whole or was changed, so it was not taken out; use the one it was made from, or ask whoever sent it',
  'extract/foreign': '{path} is no DOCX of this program (or its source was removed): there is no YAML in it',
  'extract/not-document':
    '{path} is neither PDF nor DOCX; a source can only be taken out of a PDF or DOCX of this program',
  'extract/itself': '-o names {path} itself, which was not overwritten; choose another name',
  'extract/exists': '{path} is there already and was not overwritten',
  'extract/written': 'wrote {path}',
} as const;
