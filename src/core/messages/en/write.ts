// Sentences of this phase; keys are code or code#variant. No final full stop.
export const write = {
  'write/font-set':
    'The bundled fonts are incomplete: {file} in {folder} is missing or cut short; install the program again',
  'write/pdf-image':
    'The picture {file} cannot go into the PDF: it is not a sound PNG or JPEG; save it again as PNG',
  'write/pdf-image#missing':
    'The picture {file} was not read, so no PDF was made; check that it is still in its place',
  'write/pdf-image#cmyk':
    'the picture {file} is in CMYK, the colours of a printing press, which PDF/A does not take here; save it as a PNG in RGB, or make a plain PDF with --plain',
  'write/docx-image':
    'Picture {file} cannot go into the DOCX: it is not a sound PNG or JPEG; save it again as PNG and retry',
  'write/docx-image#missing':
    'Picture {file} was not given, so no DOCX was made; check that it is still where it was',
  'write/letterhead-missing':
    'The letterhead has no place for {field}, so the DOCX lacks it; put {{{field}}} into the letterhead where it is wanted',
  'write/letterhead-missing#seal':
    'A DOCX poured into a letterhead has no pictures of seals; seal the printed letter, or insert the picture in Word',
  'write/html-image':
    'Picture {file} cannot go into the HTML: it is not a sound PNG or JPEG; save it again as PNG and retry',
  'write/html-image#missing':
    'Picture {file} was not given, so no HTML was made; check that it is still where it was',
} as const;
