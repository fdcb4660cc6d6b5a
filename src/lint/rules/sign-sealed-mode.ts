import { sameAgency } from '../names.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const signSealedMode: Rule = {
  id: 'sign-sealed-mode',
  summary: {
    zh: '联合行文的署名齐全、主办机关在前，印章一机关一枚',
    en: 'Joint letters are signed by every issuer, lead agency first, with one seal each',
  },
  why: {
    zh: '署名、成文日期和印章的位置由排版按“印章”“签名章”算出。联合行文要由人写对的是：各机关都署名，主办机关在前，次序与发文机关一致，每个机关一枚印章。',
    en: 'Layout places signature, date and seals. What it cannot know is whether all issuers sign, in their order, with a seal each.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.5.1、7.3.5.2', strength: '规定' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '发文机关: [青岚市教育局, 青岚市财政局]\n署名: [⟦青岚市财政局⟧, 青岚市教育局]' },
      { yaml: '发文机关: [青岚市教育局, 青岚市财政局]\n印章: ⟦[教育局章.png]⟧' },
      { yaml: '发文机关: [青岚市教育局, 青岚市财政局]\n署名: ⟦青岚市教育局⟧' },
      {
        yaml: '发文机关: [青岚市教育局, 青岚市财政局, 青岚市民政局]\n署名: [青岚市教育局, ⟦青岚市民政局⟧, 青岚市财政局]',
      },
    ],
    good: [
      { yaml: '发文机关: [青岚市教育局, 青岚市财政局]\n署名: [青岚市教育局, 青岚市财政局]' },
      { yaml: '发文机关: [青岚市教育局, 青岚市财政局]\n印章: [教育局章.png, 财政局章.png]' },
      { yaml: '印章: false' },
    ],
  },
  check({ letter, profile, report }) {
    const { issuers, signatories, seal } = letter;
    const names = signatories ?? issuers;
    if (seal.tag === 'images' && !letter.nameSeal && seal.files.length !== names.length) {
      report({
        at: { pointer: '/印章', offset: 0 },
        message: 'sign-sealed-mode#seals',
        args: { seals: seal.files.length, names: names.length },
      });
    }
    if (!signatories || issuers.length < 2) return;
    const order = signatories.map((s) => issuers.findIndex((i) => sameAgency(s.text, i.text, profile)));
    // A name that no issuer has is the finding of sign-match-issuer.
    if (order.includes(-1)) return;
    const missing = issuers.filter((_, i) => !order.includes(i)).map((i) => i.text);
    const wrong = order.findIndex((place, i) => place !== i);
    if (missing.length > 0) {
      report({
        ...spanOf(signatories.at(-1)!),
        message: 'sign-sealed-mode#missing',
        args: { names: missing.join('、') },
      });
    } else if (wrong >= 0) {
      const expected = issuers[wrong]!.text;
      report({
        ...spanOf(signatories[wrong]!),
        message: 'sign-sealed-mode',
        args: { name: signatories[wrong]!.text, expected },
        actual: signatories[wrong]!.text,
        expected,
      });
    }
  },
};
