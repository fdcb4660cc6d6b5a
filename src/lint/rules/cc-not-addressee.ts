import type { Text } from '../../letter/letter.js';
import { copiesOf } from '../copies.js';
import { elsewhere } from '../items.js';
import { bareName, isBlankName, membersOf, register } from '../names.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const ccNotAddressee: Rule = {
  id: 'cc-not-addressee',
  summary: { zh: '抄送里没有主送，也不重复', en: 'No addressee and no agency twice among the copies' },
  why: {
    zh: '主送机关已经收到正本，不再抄送；同一机关写两遍是改稿时留下的。',
    en: 'The addressee has the original; an agency named twice is left over from an edit.',
  },
  basis: { clause: '主送与抄送、抄送之间不应重复', strength: '自相矛盾' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '抄送: 市政协提案委，市政府办公室，⟦市政协提案委⟧',
        fixed: '抄送: 市政协提案委，市政府办公室',
      },
      { yaml: '抄送: [市政协提案委, 市政府办公室, ⟦市政协提案委⟧]' },
      {
        yaml: '文种: 会办意见\n主送: 青岚市财政局\n抄送: [市政协提案委, ⟦市财政局⟧]',
      },
      { yaml: '抄送: [市政协提案委, ⟦林某某委员⟧]' },
    ],
    good: [
      { yaml: '抄送: [市政协提案委, 市政府办公室]' },
      { yaml: '抄送: 市政协提案委，市财政局、县财政局。' },
      { yaml: '抄送: 市政府办公室（2份），市政府督查室（2份）。' },
    ],
  },
  check({ letter, profile, report }) {
    const members = register<Text>(profile);
    for (const m of membersOf(letter)) if (!isBlankName(bareName(m.text))) members.add(bareName(m.text), m);
    const copies = register<Text>(profile);
    const list = letter.copyTo?.list ?? false;
    for (const [i, copy] of copiesOf(letter).entries()) {
      const twice = copies.find(copy.text);
      const member = members.find(bareName(copy.text));
      copies.add(copy.text, copy);
      const other = twice ?? member;
      if (!other) continue;
      const span = spanOf(copy);
      // In a line of text the mark before it goes too; the item of a list cannot become empty.
      const before = spanOf({ text: `，${copy.text}`, at: { ...copy.at, offset: copy.at.offset - 1 } });
      report({
        ...span,
        message: twice ? 'cc-not-addressee#twice' : 'cc-not-addressee',
        args: { name: copy.text },
        actual: copy.text,
        hints: [elsewhere(other)],
        ...(list || i === 0
          ? {}
          : { fix: { title: 'cc-not-addressee#fix', safety: 'unsafe', edits: [{ ...before, text: '' }] } }),
      });
    }
  },
};
