// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const punctuation = {
  'punct-halfwidth': '“{written}” is half-width in Chinese text; write the full-width “{right}”',
  'punct-halfwidth#brackets': 'the brackets “{written}” are half-width in Chinese text; use （）',
  'punct-halfwidth#fix': 'use full-width brackets',
  'quote-straight': 'no straight quotation marks in Chinese text; use {right}',
  'quote-straight#alone':
    'this straight mark has no partner, so nobody knows whether it opens or closes; write “ or ” and add the other',
  'quote-straight#fix': 'change to {right}',
  'pair-balance': 'this {mark} is never closed by {other} in its paragraph; add it or delete the mark',
  'pair-balance#close': 'no {other} before this {mark}; add it or delete the mark',
  'pair-balance#turned': 'this {mark} is the wrong way round; write {other}',
  'quote-nest': 'a quotation inside a quotation; this level is {right}',
  'quote-nest#outer': 'the outermost quotation marks are {right}',
  'quote-nest#fix': 'change to {right}',
  'title-nest': 'a title inside a title; this level is {right}',
  'title-nest#outer': 'the outermost title marks are {right}',
  'title-nest#fix': 'change to {right}',
  'title-angle': '{opening} and {closing} are no title marks; use {right}',
  'title-angle#fix': 'change to {right}',
  'no-dunhao-titles': 'no 、 between {marks} in a row; delete it',
  'no-dunhao-titles#fix': 'delete 、',
  'title-for-works-only':
    'if “{name}” is no work or paper, it does not stand in 《》; use “” where it needs marks',
  'dash-form': 'the dash “{written}” is malformed; write ——',
  'dash-form#maybe': 'if “{written}” is a dash write ——; leave it if it joins two places, times or parts',
  'dash-form#ones': 'these are two characters 一, not a dash; write ——',
  'ellipsis-form': 'the ellipsis “{written}” is malformed; write ……',
  'ellipsis-form#etc': '等 already says that the list goes on; delete “{written}”',
  'ellipsis-form#delete': 'delete “{written}”',
  'dup-punct': '“{written}” are two marks for one pause; keep “{right}”',
  'space-in-han': 'no space between Han characters, nor between Han and letters or digits; delete it',
  'space-in-han#fix': 'delete the space',
  'missing-dunhao': 'this space may stand for a lost 、; write 、 or delete the space',
  'colon-twice': 'a second colon in one sentence; use a comma, delete it, or begin a paragraph',
  'semicolon-level':
    'this item has a full stop inside, so it cannot end in ；; write 。 or make the inner stop a comma',
  'semicolon-level#last': 'the last item of a list ends in 。, not ；',
  'paren-stop': 'these brackets stand inside a sentence; delete the full stop at their end',
  'paren-stop#behind':
    'brackets behind the full stop hold a sentence with its own; add 。 or move the brackets before the stop',
  'compat-char':
    '“{found}” ({codes}) is a compatibility character, mostly copied from web or PDF; write “{plain}”',
  'compat-char#space': 'a special space ({codes}), mostly copied from the web; delete it',
  'compat-char#space-fix': 'remove the special space',
  'compat-char#private':
    '“{found}” ({codes}) is a private character that other machines may not show; write a standard one',
  'variant-char': '“{wrong}” is a traditional or variant character; write “{right}”',
} as const;
