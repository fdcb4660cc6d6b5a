import { personalIn } from '../private.js';
import type { Rule } from '../rule.js';

export const mobileInPublic: Rule = {
  id: 'mobile-in-public',
  summary: { zh: '主动公开的函里不写手机号码', en: 'A published letter holds no mobile number' },
  why: {
    zh: '手机号码是个人信息。函上网后人人看得到，联系人最好留办公电话；要留手机的，公开的那一份应当隐去。',
    en: 'A mobile number is personal data; a published letter gives the office’s line, or its public copy masks the number.',
  },
  basis: { clause: '《中华人民共和国个人信息保护法》', strength: '一般' },
  severity: 'warning',
  // Masking in the letter itself would lose a fact; the public edition masks.
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '公开方式: 主动公开\n联系人: {姓名: 周某, 电话: ⟦13800001234⟧}' },
      { yaml: '公开方式: 主动公开\n正文: 有问题可拨打⟦13900005678⟧。' },
      { yaml: '公开方式: 主动公开\n附注: 联系人：周某，联系电话：⟦13800001234⟧' },
    ],
    good: [
      { yaml: '联系人: {姓名: 周某, 电话: "13800001234"}' },
      { yaml: '公开方式: 主动公开\n联系人: {姓名: 周某, 电话: 0760-88880000}' },
      {
        yaml: '公开方式: 主动公开\n正文: 投入13912345678元，编号为13912345678，热线为12345，138****1234已经注销。',
      },
    ],
  },
  check({ letter, texts, report }) {
    if (letter.disclosure?.value !== '主动公开') return;
    for (const { kind, text, span } of personalIn(texts)) {
      if (kind !== 'mobile') continue;
      report({
        ...span,
        message: 'mobile-in-public',
        actual: text,
        expected: `${text.slice(0, -8)}****${text.slice(-4)}`,
      });
    }
  },
};
