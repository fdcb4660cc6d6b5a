import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentences as en } from '../../src/core/messages/en/index.js';
import { sentences as zh } from '../../src/core/messages/zh/index.js';
import { sentenceOf } from '../../src/source/errors.js';

describe('sentences for the error codes of yaml', () => {
  const declared = readFileSync('node_modules/yaml/dist/errors.d.ts', 'utf8');
  const union = /type ErrorCode = ([^;]+);/u.exec(declared)![1]!;
  const codes = [...union.matchAll(/'(\w+)'/gu)].map((m) => m[1]!);

  it('cover all 23 and no other', () => {
    expect(codes).toHaveLength(23);
    expect(Object.keys(sentenceOf).sort()).toEqual([...codes].sort());
  });

  it.each(Object.entries(sentenceOf))('%s has its own, in both languages', (code, id) => {
    expect(id).toBe(`yaml/${code.toLowerCase().replaceAll('_', '-')}`);
    expect(zh[id]).toMatch(/\p{Script=Han}/u);
    expect(zh[id]).not.toMatch(/。$/u);
    expect(en[id]).not.toMatch(/\p{Script=Han}/u);
  });
});
