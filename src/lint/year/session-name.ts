import { sessionKey, usual } from './keys.js';
import { groups, type YearRule } from './rule.js';

export const yearSessionName: YearRule = {
  id: 'year-session-name',
  summary: { zh: '同一次会议，全年写成一个名称', en: 'One session has one name all the year' },
  why: {
    zh: '“青岚市政协九届二次会议”和“政协青岚市第九届委员会第二次会议”说的是一次会，台账和合订本里却成了两次。',
    en: 'Two names of one session become two sessions in the ledger and the bound volume.',
  },
  basis: { clause: '各份答复所写的届次应当一致', strength: '惯例' },
  severity: 'warning',
  since: '0.1.0',
  check({ letters, report }) {
    const all = letters.flatMap((letter) =>
      letter.items.flatMap(({ session }) =>
        session?.parsed ? [{ letter, session, key: sessionKey(session.parsed) }] : [],
      ),
    );
    for (const group of groups(all, (s) => s.key)) {
      const name = usual(group.map((s) => s.session.text));
      if (name === undefined) continue;
      for (const { letter, session } of group.filter((s) => s.session.text !== name))
        report({
          letter,
          spot: session,
          message: 'year-session-name',
          args: { written: session.text, usual: name },
        });
    }
  },
};
