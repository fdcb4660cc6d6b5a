import { announces, chinese, rewriting } from '../marks.js';
import type { Rule } from '../rule.js';
import type { Role } from '../texts.js';

const run = /[，。、；：,.;:？！?!]{2,}/gu;
const full: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};
/** From the weakest to the strongest: where the pauses rise, the last is meant. */
const strength = '、，；。';
/** Their last marks belong to rules of their own. */
const noEnd: readonly Role[] = ['title', 'heading', 'annexName', 'addressee', 'copyTo'];

export const dupPunct: Rule = {
  id: 'dup-punct',
  summary: { zh: '点号不重复', en: 'No mark twice' },
  why: {
    zh: '句号、逗号、顿号、分号、冒号各表示一种停顿，不能两个连用，多是删改时留下的。',
    en: 'Each stop is one pause. Two in a row are left over from editing.',
  },
  basis: { clause: 'GB/T 15834-2011', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 已经办理⟦，，⟧成效明显⟦。。⟧', fixed: '正文: 已经办理，成效明显。' },
      { yaml: '正文: 停车⟦、，⟧充电⟦；。⟧', fixed: '正文: 停车，充电。' },
      { yaml: '正文: 已经办理⟦。，⟧成效明显⟦，：⟧一是增效。', fixed: '正文: 已经办理。成效明显：一是增效。' },
      { yaml: '正文: 已经办理⟦,,⟧成效明显⟦，,⟧很好⟦。.⟧', fixed: '正文: 已经办理，成效明显，很好。' },
      { yaml: '结语: 专此答复⟦。。⟧', fixed: '结语: 专此答复。' },
    ],
    good: [
      { yaml: '正文: 为什么？！因为“好。”，就是好……。' },
      { yaml: '正文: 地址为::1，与Acme Ltd.，签订协议。' },
      { yaml: '正文: 常用标点有“，”“。”（，。；），以后再说。' },
    ],
  },
  check({ find, texts, report }) {
    const announcing = announces(texts);
    for (const { match, text, start, end, span } of find(run, { titles: true })) {
      const [written] = match;
      if (/^[？！?!]+$/u.test(written) || /[。.]{3}/u.test(written)) continue;
      if (noEnd.includes(text.role) && end === text.text.length) continue;
      const [before, after] = [text.text[start - 1] ?? '', text.text[end] ?? ''];
      // （，。；） speaks of the marks; Ltd.， has a dot of its own; ::1 is an address.
      if (!/\S/u.test(before) || /[“‘（(]/u.test(before) || (/^[.:]/u.test(written) && !chinese.test(before)))
        continue;
      if (
        !/[，。、；：？！]/u.test(written) &&
        !(chinese.test(before) && (after === '' || chinese.test(after)))
      )
        continue;
      const marks = [...written].map((c) => full[c] ?? c);
      const ranks = marks.map((c) => strength.indexOf(c));
      const same = new Set(marks).size === 1;
      if (announcing(text, start, end)) continue;
      const rising = ranks.every((r, i) => r >= 0 && (i === 0 || r >= ranks[i - 1]!));
      const right =
        marks.find((c) => '？！：'.includes(c)) ?? [...strength].findLast((c) => marks.includes(c))!;
      report({
        ...span(),
        message: 'dup-punct',
        args: { written, right },
        actual: written,
        expected: right,
        ...rewriting(text, 'rules/replace', [[start, end, right]], {
          args: { text: right },
          safety: same || rising ? 'safe' : 'unsafe',
        }),
      });
    }
  },
};
