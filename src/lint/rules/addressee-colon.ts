import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const addresseeColon: Rule = {
  id: 'addressee-colon',
  summary: { zh: '主送末尾的冒号由排版加上', en: 'The colon after the addressee is layout' },
  why: {
    zh: '标准规定主送机关后标全角冒号。本工具自动加上，不用手写，手写的半角冒号还会让 YAML 读错。',
    en: 'The standard puts a full-width colon after the addressee; it is added for you.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.2', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '主送: 林某某委员⟦：⟧', fixed: '主送: 林某某委员' },
      { yaml: '主送: "林某某委员⟦:⟧"', fixed: '主送: "林某某委员"' },
      { yaml: '主送: 林某某委员⟦，⟧', fixed: '主送: 林某某委员' },
    ],
    good: [{ yaml: '主送: 林某某委员' }, { yaml: '主送: [林某某委员, 陈某委员]' }],
  },
  check({ letter, report }) {
    for (const name of [...letter.addressees.items, ...letter.copies]) {
      // The last characters only: a long run of marks must not cost the square of its length.
      const tail = /\s*[：:︰﹕，,。、；;]+$/u.exec(name.text.slice(-20))?.[0];
      if (!tail) continue;
      const span = spanOf(name, name.text.length - tail.length);
      const colon = /^\s*[：:︰﹕]+$/u.test(tail);
      report({
        ...span,
        message: colon ? 'addressee-colon' : 'addressee-colon#end',
        args: { tail: tail.trim() },
        actual: tail,
        fix: {
          title: colon ? 'addressee-colon#fix' : 'addressee-colon#remove',
          args: { tail: tail.trim() },
          safety: 'safe',
          edits: [{ ...span, text: '' }],
        },
      });
    }
  },
};
