/** Every sentence that a check may say is there, in both languages, and none is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { verify } from '../../src/core/messages/zh/verify.js';
import { catalogue, groups } from '../../src/verify/catalogue.js';

const code = ['checks', 'document']
  .map((room) => fileURLToPath(new URL(`../../src/verify/${room}`, import.meta.url)))
  .flatMap((folder) => readdirSync(folder).map((f) => readFileSync(`${folder}/${f}`, 'utf8')))
  .join('\n');

it('covers every check and every variant, and nothing else', () => {
  const ids = Object.keys(verify).filter((id) => Object.hasOwn(catalogue, id.slice(7).split('#')[0]!));
  const told = new Set(ids.map((id) => id.slice(7).split('#')[0]));
  expect(Object.keys(catalogue).filter((check) => !told.has(check))).toEqual([]);
  for (const id of ids) {
    const [check, variant] = id.slice(7).split('#') as [string, string | undefined];
    expect(code, id).toMatch(new RegExp(`['"\`]${check}['"\`]|(?:text|field)-\\$\\{kind\\}`, 'u'));
    if (variant !== undefined)
      expect(code, id).toMatch(new RegExp(`['"]${variant}['"]|found\\.form|variant: meta\\.format`, 'u'));
  }
  for (const group of groups) expect(verify).toHaveProperty(`verify/group-${group}`);
});
