// Sentences of this phase; keys are code or code#variant. No final full stop.
export const source = {
  'decode/binary': 'this is not a text file; give a .reply.yaml file',
  'decode/binary#pdf': 'this is a PDF, not the YAML of a reply; give a .reply.yaml file',
  'decode/binary#zip':
    'this is a DOCX, XLSX, OFD or ZIP file, not the YAML of a reply; give a .reply.yaml file',
  'decode/binary#office':
    'this is an old Office or WPS file (.doc, .xls, .wps), not the YAML of a reply; give a .reply.yaml file',
  'decode/binary#rtf': 'this is an RTF file, not the YAML of a reply; give a .reply.yaml file',
  'decode/binary#image': 'this is an image, not the YAML of a reply; give a .reply.yaml file',
  'decode/too-large':
    'the file has {size} MB, more than the limit of 1 MB; check that it is the right file, and keep images and tables in files of their own',
  'decode/not-utf8':
    'the file is in GBK (GB18030), it should be UTF-8; save it as UTF-8 or run reply lint --fix',
  'decode/utf-16':
    'the file is in UTF-16, which some programs cannot read; save it as UTF-8 or run reply lint --fix',
  'decode/damaged':
    'a character cannot be read here, the file may be damaged or cut off; save it again as UTF-8 from the original',
  'decode/lone-cr':
    'lines end in a lone carriage return, and some programs see one line only; run reply lint --fix',
  'fix/rewrite-utf8': 'rewrite as UTF-8',
  'fix/rewrite-newlines': 'rewrite the line ends',
  'yaml/too-deep': 'nested deeper than {limit} levels; a reply needs a dozen, check brackets and indentation',
  'yaml/empty': 'the file is empty; write 发文机关, 主送, 正文 and 成文日期, or start from reply new',
  'yaml/not-a-map': 'the file should have lines of “field: content”, with an ASCII colon and a space',
  'yaml/not-a-map#list':
    'the outermost level is a list; write lines of “field: content” without a leading “-”',
  'yaml/alias': '“{text}” begins with “*” and would be read as a reference; quote the whole text',
  'yaml/anchor': '“{text}” begins with “&” and would be read as a mark and lost; quote the whole text',
  'yaml/tag': '“{text}” begins with “!” and would be read as a type mark and lost; quote the whole text',
  'yaml/directive': 'a directive line such as “{text}” is not supported; remove it, or quote the text',
  'yaml/merge-key': 'the merge key “<<” is not supported; write the fields out',
  'yaml/duplicate-key': 'the field “{key}” appears twice; remove or merge one of them',
  'yaml/duplicate-key#first': '“{key}” appears here first',
  'yaml/alias-props': 'references with “&” and “*” are not supported; write the content out',
  'yaml/bad-alias':
    'references with “*” are not supported; write the content out, or quote text that begins with “*”',
  'yaml/bad-collection-type': 'type marks with “!” are not supported; remove it',
  'yaml/bad-directive':
    'directive lines with “%” are not supported; remove it, or quote text that begins with “%”',
  'yaml/bad-dq-escape': 'invalid escape after “\\” in double quotes; use single quotes for ordinary text',
  'yaml/bad-indent': 'inconsistent indentation; align fields of one level, indent the next by two spaces',
  'yaml/bad-prop-order': 'malformed structure; write indented lines of “field: content”',
  'yaml/bad-scalar-start': 'a text cannot begin with “{char}”; quote the whole text',
  'yaml/block-as-implicit-key': 'two “: ” in one line; use “：” inside text, or quote the whole text',
  'yaml/block-in-flow': 'indented lines cannot stand inside brackets; write everything in indented lines',
  'yaml/impossible': 'internal error while reading; please report this file',
  'yaml/key-over-1024-chars': 'the field name is too long; a short name, a colon, then the content',
  'yaml/missing-char':
    'a character is missing here (colon and space, quote, or space); write “field: content”',
  'yaml/multiline-implicit-key':
    'no “: ” in this line, so it runs into the next; write “field: content” or indent it',
  'yaml/multiple-anchors': 'reference marks with “&” are not supported; write the content out',
  'yaml/multiple-docs': 'one file holds one document; do not separate with “---”, use several files',
  'yaml/multiple-tags': 'type marks with “!” are not supported; remove them',
  'yaml/non-string-key': 'a field name is a short text, not a list or brackets',
  'yaml/resource-exhaustion': 'nested too deeply; check brackets and indentation',
  'yaml/tab-as-indent': 'a tab is used for indentation; use spaces, two for each level',
  'yaml/tag-resolve-failed':
    'type marks with “!” are not supported; remove it, or quote text that begins with “!”',
  'yaml/unexpected-token':
    '“{text}” is not expected here; quote the whole text, or check that brackets and quotes are paired',
  'yaml/unquoted-number': '“{text}” has no quotes, other programs read the number {read}; quote it',
  'yaml/square-bracket': 'brackets make a list; write the year in 〔〕, quote other text',
  'yaml/curly-bracket': 'braces make a group of fields; quote the whole text',
  'fix/quote': 'add quotes',
  'yaml/text-colon':
    'the ASCII “:” makes a field of this sentence; write the full-width “：” in running text',
  'fix/text-colon': 'use a full-width colon',
  'fix/year-brackets': 'write 〔〕',
  'fix/rename-key': 'rename to “{key}”',
  'yaml/fullwidth-indent': 'indented with full-width spaces; use ASCII spaces, two for each level',
  'yaml/fullwidth-colon':
    'full-width colon after the field name; write an ASCII colon and a space: “{example}”',
  'yaml/fullwidth-space':
    'full-width space after the colon; write an ASCII colon and an ASCII space: “{example}”',
  'yaml/colon-space': 'no space after the colon; write “{example}”',
  'yaml/swallowed-line':
    'this line has become part of “{field}”; if “{name}” is a field of its own, align it with “{field}” and use an ASCII colon and a space',
  'yaml/dash-space': 'no space after “-”, so this is no list; write “- ”',
  'yaml/bullet': '“{char}” makes no list; use the ASCII “- ”',
  'yaml/half-quoted':
    'the quotes hold only the first part; use Chinese quotation marks, or put the whole text in single quotes',
  'yaml/block-header':
    'text that begins with “{char}” is read as the head of a block and lost; quote the whole text',
  'yaml/unclosed-quote':
    'this quote ({char}) is never closed, so everything after it belongs to the text; close it',
  'yaml/unclosed-bracket': 'this bracket “{char}” is never closed; close it, or quote the whole text',
  'yaml/unclosed#end': 'noticed only here',
  'yaml/unindented-line':
    'this line has no field name; if it continues the field above, indent it by two spaces',
  'yaml/bad-indent#deeper':
    'the field above has its content already; do not indent this line, align it with that field',
  'yaml/lost-text':
    '“{text}” is lost as a comment; quote the whole text, or put a space after “#” if it is a comment',
  'yaml/fullwidth-comma':
    '“{char}” does not separate items, the brackets hold one item; use an ASCII comma and a space',
  'yaml/folded-text':
    'this text breaks between Chinese characters, other programs read a space there; write one line, or use “|”',
  'yaml/paragraph-indent': 'no full-width spaces at the start of a paragraph, layout indents it',
  'yaml/check-again': 'check again after the correction: there may be more to find',
  'yaml/tab-in-text': 'a tab inside the text cannot be printed and is taken as a space; write a space',
  'yaml/control-character': 'invisible control character ({codes}), which breaks Word files; remove it',
  'yaml/invisible-character': 'invisible character ({codes}), probably copied along; remove it',
  'yaml/line-separator':
    'special line separator ({codes}), shown differently everywhere; use an ordinary line break, or remove it',
  'yaml/radical':
    '“{text}” is a radical symbol, not a Chinese character, probably copied from a PDF; write “{plain}”',
  'fix/ascii-indent': 'correct the indentation',
  'fix/colon': 'write an ASCII colon and a space',
  'fix/list-mark': 'write “- ”',
  'fix/indent-line': 'indent into the field above',
  'fix/ascii-comma': 'write ASCII commas',
  'fix/join-lines': 'join the lines',
  'fix/remove-spaces': 'remove the spaces',
  'fix/tabs': 'change to spaces',
  'fix/remove-characters': 'remove the characters',
  'fix/ordinary-characters': 'write ordinary characters',
  'yaml/unexpected-token#list':
    'a list cannot begin on the line of its field; start a new line indented by two spaces, or quote the text',
} as const;
