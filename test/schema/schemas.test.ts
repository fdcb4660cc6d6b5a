import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/schema/index.js';

interface Field {
  title?: string;
  description?: string;
  errorMessage?: string;
  $ref?: string;
}

/** Every field with its path; a field may leave its words to the definition that it refers to. */
function fieldsOf(schema: object): [string, Field][] {
  const defs = (schema as { $defs?: Record<string, Field> }).$defs ?? {};
  const out: [string, Field][] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'properties') {
        for (const [name, field] of Object.entries(inner as Record<string, Field>)) {
          out.push([`${path}/${name}`, { ...defs[field.$ref?.replace('#/$defs/', '') ?? ''], ...field }]);
        }
      }
      visit(inner, `${path}/${key}`);
    }
  };
  visit(schema, '');
  return out;
}

describe.each(Object.entries(schemas))('%s.schema.json', (name, schema) => {
  it('explains every field in words', () => {
    for (const [path, field] of fieldsOf(schema)) {
      // 备注 takes anything, so that nothing can be wrong with it.
      const wanted = path.endsWith('/备注')
        ? ['title', 'description']
        : ['title', 'description', 'errorMessage'];
      for (const word of wanted) expect(field, path).toHaveProperty(word, expect.stringMatching(/\S/u));
    }
  });

  it('is the file in schemas/', () => {
    expect(schema).toEqual(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));
  });
});

describe('generated files', () => {
  it('are what the schemas give', () => {
    expect(spawnSync(process.execPath, ['scripts/generate-schema.mjs', '--check']).status).toBe(0);
  });

  it('carry no ajv', () => {
    expect(readFileSync('src/schema/generated/validators.js', 'utf8')).not.toMatch(
      /(?<!')\brequire\(|\bimport[\s({'"]/u,
    );
  });
});
