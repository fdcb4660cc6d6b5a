// schemas/*.json → src/schema/generated: TypeScript types of the raw files, the schemas as data, and
// validators that need no ajv at run time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build, transform } from 'esbuild';
import { put } from './put.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'src/schema/generated');
const documents = { reply: 'RawReply', profile: 'RawProfile', config: 'RawConfig', columns: 'RawColumns' };
const banner = '// Generated from schemas/*.json by scripts/generate-schema.mjs; do not edit.\n';

/** Keywords for editors and people; they check nothing. */
const annotations = ['errorMessage', 'patternErrorMessage'];

export async function generate({ check = false } = {}) {
  const schemas = Object.fromEntries(
    Object.keys(documents).map((name) => [
      name,
      JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')),
    ]),
  );
  const files = {
    ...Object.fromEntries(
      Object.entries(documents).map(([name, type]) => [`${name}.ts`, types(schemas[name], type)]),
    ),
    'schemas.ts': `${banner}export const schemas = ${JSON.stringify(schemas, null, 2)};\n`,
    'validators.js': `${banner}${await validators(schemas)}`,
    'validators.d.ts': declarations(),
  };
  let fresh = true;
  for (const [name, text] of Object.entries(files)) fresh = put(join(out, name), text, check) && fresh;
  return fresh;
}

async function validators(schemas) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    // Small code: sentences are ours, and a $ref is a call.
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addVocabulary(annotations);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(bare(schema), name);
  const code = standalone.default(ajv, Object.fromEntries(Object.keys(schemas).map((n) => [n, n])));
  const bundle = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    write: false,
    legalComments: 'none',
    target: 'node20',
    charset: 'utf8',
  });
  const { code: small } = await transform(bundle.outputFiles[0].text, {
    minifySyntax: true,
    minifyWhitespace: true,
    target: 'node20',
    charset: 'utf8',
  });
  return small;
}

/** Without the words for people: the validator's code repeats every schema object it was made from. */
function bare(node) {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  const names = (object) => Object.fromEntries(Object.entries(object).map(([k, v]) => [k, bare(v)]));
  return Object.fromEntries(
    Object.entries(node)
      .filter(([k]) => !['title', 'description', 'default', ...annotations].includes(k))
      .map(([k, v]) => [k, k === 'properties' || k === '$defs' ? names(v) : bare(v)]),
  );
}

function declarations() {
  const lines = Object.keys(documents).map((name) => `export declare const ${name}: Validator;`);
  return `${banner}export interface Violation {
  /** JSON Pointer of the value. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}
export interface Validator {
  (data: unknown): boolean;
  errors?: Violation[] | null;
}
${lines.join('\n')}
`;
}

/** The TypeScript of a schema in our subset: a plain union where the schema says if/then/else. */
function types(schema, name) {
  const defs = Object.entries(schema.$defs ?? {});
  const blocks = defs.map(([key, def]) => `${doc(def, '')}export type ${key} = ${type(def, '')};\n`);
  return `${banner}${doc(schema, '')}export type ${name} = ${type(schema, '')};\n\n${blocks.join('\n')}`;
}

function type(schema, indent) {
  if (schema.$ref) return schema.$ref.replace('#/$defs/', '');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((v) => `'${v}'`).join(' | ');
  if (schema.if && schema.then && schema.else) {
    // A condition that only adds `required` or `not` to an object changes no field's type.
    if (schema.properties) return object(schema, indent);
    const then =
      schema.then.type || schema.then.$ref || schema.then.if ? schema.then : { ...schema.if, ...schema.then };
    return [type(then, indent), type(schema.else, indent)].join(' | ');
  }
  const kinds = [schema.type ?? []].flat().map((kind) => {
    if (kind === 'object') return object(schema, indent);
    if (kind === 'array') return list(type(schema.items, indent));
    return kind === 'integer' ? 'number' : kind;
  });
  return kinds.length > 0 ? kinds.join(' | ') : 'unknown';
}

function list(item) {
  return / \| /u.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
}

function object(schema, indent) {
  const inner = `${indent}  `;
  if (!schema.properties) return `{ [key: string]: ${type(schema.additionalProperties, indent)} }`;
  const fields = Object.entries(schema.properties).map(([key, field]) => {
    const mark = (schema.required ?? []).includes(key) ? '' : '?';
    return `${doc(field, inner)}${inner}${key}${mark}: ${type(field, inner)};\n`;
  });
  return `{\n${fields.join('')}${indent}}`;
}

function doc(schema, indent) {
  return schema.description ? `${indent}/** ${schema.description} */\n` : '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fresh = await generate({ check: process.argv.includes('--check') });
  if (!fresh) process.exitCode = 1;
}
