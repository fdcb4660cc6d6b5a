import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const attachNoPunct: Rule = {
  id: 'attach-no-punct',
  summary: { zh: '附件名称后不加标点', en: 'No punctuation after an annex name' },
  why: {
    zh: '国家标准规定附件名称后不加标点符号。',
    en: 'The standard says that annex names are followed by no punctuation.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.4', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '附件:\n  - 名称: 学校名单⟦；⟧\n    正文: 见下表。',
        fixed: '附件:\n  - 名称: 学校名单\n    正文: 见下表。',
      },
      {
        yaml: '附件:\n  - 名称: 学校名单⟦。⟧\n    正文: 见下表。',
        fixed: '附件:\n  - 名称: 学校名单\n    正文: 见下表。',
      },
      {
        yaml: '附件:\n  - 名称: 学校名单⟦,⟧\n    正文: 见下表。',
        fixed: '附件:\n  - 名称: 学校名单\n    正文: 见下表。',
      },
    ],
    good: [
      { yaml: '附件:\n  - 名称: 《停车管理办法》（征求意见稿）\n    正文: 见下表。' },
      { yaml: '附件:\n  - 名称: 停车难，难在哪里？\n    正文: 见下表。' },
      { yaml: '附件:\n  - 名称: 学校名单（2026年）\n    正文: 见下表。' },
    ],
  },
  check({ letter: { annexes }, report }) {
    for (const { name } of annexes) {
      const tail = /(?<![；;。．.，,、：:])[；;。．.，,、：:]+$/u.exec(name.text)?.[0];
      if (!tail || tail.length === name.text.length) continue;
      const span = spanOf(name, name.text.length - tail.length);
      report({
        ...span,
        message: 'attach-no-punct',
        args: { tail },
        actual: tail,
        fix: { title: 'attach-no-punct#fix', args: { tail }, safety: 'safe', edits: [{ ...span, text: '' }] },
      });
    }
  },
};
