import { doubled, lawful } from '../data/doubled.js';
import { type Rule, replacement } from '../rule.js';
import { singleWords } from '../segments.js';

const pairs = [...doubled].map((c) => c + c);
const twice = new RegExp(`([${doubled}])\\1+`, 'gu');
/** 标的的核定, 参与与否: the first of the two ends a word. */
const ended = /标的$|[参赠给]与$/u;

/** Doublings that cannot mean anything: one of the two may go without asking. */
const safe = /^(?:的+|了+|和+)$/u;

export const repeatedChars: Rule = {
  id: 'repeated-chars',
  summary: { zh: '虚词不重复：的的、了了、和和', en: 'No function word twice: 的的, 了了, 和和' },
  why: {
    zh: '“提出的的建议”是打字或改稿时多留了一个字。“的的确确”“目的的”“为了了解”等本来就有两个相同的字，不算。',
    en: 'A doubled 的 or 了 is left over from editing. Words that rightly meet (目的的, 为了了解, 的的确确) are no finding.',
  },
  basis: { clause: '同一个虚词前后重复，句子不通', strength: '自相矛盾' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 您提出⟦的的⟧加强巡查的意见很好。', fixed: '正文: 您提出的加强巡查的意见很好。' },
      { yaml: '正文: 我局已经完成⟦了了⟧全部改造任务。', fixed: '正文: 我局已经完成了全部改造任务。' },
      { yaml: '正文: 完善网络⟦和和⟧设备。', fixed: '正文: 完善网络和设备。' },
      { yaml: '结语: 感谢您⟦对对⟧教育工作的关心。', fixed: '结语: 感谢您对教育工作的关心。' },
      {
        yaml: '正文:\n  - 标题: 下一步⟦的的⟧安排\n    内容: 甲。',
        fixed: '正文:\n  - 标题: 下一步的安排\n    内容: 甲。',
      },
    ],
    good: [
      {
        yaml: '正文: 的的确确，整治的目的的核心是便民；为了了解实情，我局走访了了不起的匠人，不能不了了之，账目了了分明。',
      },
      {
        yaml: '正文: 和和气气地协商，维护和和平环境，可以以奖代补，关键是是否到位，成都都市圈、首都都市圈。',
      },
      { yaml: '正文: 在在建项目和在在校学生中推行，对对口支援、对对方意见逐条回复，参与与否自愿，等等。' },
    ],
  },
  check({ find, report }) {
    for (const { match, text, start, end, span } of find(twice, { needs: pairs })) {
      const one = match[1]!;
      if (lawful[one]?.test(text.text.slice(end - 1))) continue;
      if (ended.test(text.text.slice(Math.max(0, start - 1), start + 1))) continue;
      // Three in a row are no matter of words.
      if (end - start < 4 && !singleWords(text.text, start, end)) continue;
      const written = match[0];
      report({
        ...span(),
        message: 'repeated-chars',
        args: { written, one },
        actual: written,
        expected: one,
        fix: replacement(span(), one, safe.test(written) ? 'safe' : 'unsafe'),
      });
    }
  },
};
