// Sentences of this phase; keys are code or code#variant. No final full stop.
export const schema = {
  'schema/required': '“{key}” is missing',
  'schema/required#title': '“{key}” ({title}) is missing',
  'schema/required#add': 'a line “{key}: …” can be added here',
  'schema/unknown-key': 'unknown field “{key}”; correct the name or remove it',
  'schema/unknown-key#nearest': 'did you mean “{nearest}”?',
  'schema/unknown-key#inside': '“{key}” belongs inside “{parent}”, indented by two spaces',
  'schema/unknown-key#outside': '“{key}” belongs to the outermost level, without indentation',
  'schema/unknown-key#known': 'fields that may stand here: {known}',
  'schema/empty': '“{title}” is empty; fill it in or remove it',
  'schema/type#list': '“{title}” should be {wanted}, here is a list',
  'schema/type#map': '“{title}” should be {wanted}, here are fields',
  'schema/type#number': '“{title}” should be {wanted}, here is a number',
  'schema/type#boolean': '“{title}” should be {wanted}, here is true or false',
  'schema/type#text': '“{title}” should be {wanted}, here is a text',
  'schema/value': '“{title}” can only be: {allowed}',
  'schema/pattern': '“{title}” has the wrong form',
  'schema/range': 'the number of “{title}” is out of range',
  'schema/word': '“{title}” takes true, false, or the path of an image',
  'schema/row-length': 'row {row} has {count} cells, the head has {columns}',
  'schema/secrecy-period':
    'without 密级 the period of secrecy is not printed; add the one or remove the other',
  'schema/empty-annex':
    'this annex has neither 正文 nor 文件, only its name will be printed; add one of them',
  'schema/conflict': 'these fields of “{title}” exclude each other',
  'schema/version':
    'the file has format version {version}, this program knows up to {known}; upgrade reply first',
} as const;
