import { itemKey } from './keys.js';
import { groups, type YearRule } from './rule.js';

export const yearItemOnce: YearRule = {
  id: 'year-item-once',
  summary: { zh: '一件提案、建议只答复一次', en: 'An item is answered once' },
  why: {
    zh: '同一单位对同一件提案出了两份答复，提出人不知道以哪份为准；多半是编号抄错，或旧稿没有删。',
    en: 'Two replies of one office to one item leave the member in doubt; usually a wrong number or an old draft.',
  },
  basis: { clause: '一件一复', strength: '惯例' },
  severity: 'warning',
  since: '0.1.0',
  check({ letters, report }) {
    const answers = letters
      .filter((l) => l.genre === 'reply')
      .flatMap((letter) => letter.items.map((item) => ({ letter, item })));
    const key = ({ letter, item }: (typeof answers)[number]): string | undefined => {
      const of = itemKey(item.session?.parsed, item.number?.text);
      return of && `${letter.issuers[0]?.text ?? ''} ${of}`;
    };
    for (const [first, ...others] of groups(answers, key)) {
      for (const { letter, item } of others.filter((o) => o.letter !== first!.letter))
        report({
          letter,
          spot: item.number!,
          message: 'year-item-once',
          args: { number: item.number!.text, other: first!.letter.name },
        });
    }
  },
};
