import { allCohosts, namesAgency } from '../agencies.js';
import type { Rule } from '../rule.js';
import { type Role, spanOf } from '../texts.js';

const where: readonly Role[] = ['opening', 'body', 'heading', 'table', 'caption', 'closing', 'annex'];

export const cohostNamed: Rule = {
  id: 'cohost-named',
  summary: {
    zh: '会办单位在引言或正文里都写到',
    en: 'Every co-handling agency is named in the opening or the text',
  },
  why: {
    zh: '答复综合了会办单位的意见，引言写“经商某某局”，提出人才知道哪些单位办理过。不写引言时由排版自动写上。',
    en: 'The reply rests on the opinions of the co-handlers and says so. A composed opening names them by itself.',
  },
  basis: { clause: '地方办理规范', strength: '惯例' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '办理: {角色: 主办, 会办单位: [青岚市财政局, ⟦青岚市水务局⟧]}\n引言: 您提出的《关于停车的建议》（第092015号）收悉。经商市财政局，现答复如下：\n抄送: [市政协提案委, 各会办单位]',
      },
      {
        yaml: '办理: {会办单位: [⟦青岚市发展和改革委员会⟧]}\n引言: 您提出的《关于停车的建议》（第092015号）收悉。现答复如下：\n抄送: [市政协提案委, 市发展改革委]',
      },
      {
        yaml: '办理: {会办单位: [⟦青岚市工业和信息化局⟧]}\n引言: 您提出的《关于停车的建议》（第092015号）收悉。经研究，现答复如下：\n抄送: [市政协提案委, 市工信局]',
      },
    ],
    good: [
      {
        yaml: '办理: {会办单位: [青岚市自然资源和规划局, 青岚市公安局交通警察支队]}\n引言: 您提出的《关于停车的建议》（第092015号）收悉。经商市自然资源局、市公安局交警支队，现答复如下：\n抄送: [各会办单位]',
      },
      { yaml: '办理: {会办单位: [青岚市财政局, 青岚市水务局]}\n抄送: [各会办单位]' },
      {
        yaml: '办理: {会办单位: [青岚市发展和改革委员会, 青岚市水务局]}\n引言: 您提出的《关于停车的建议》（第092015号）收悉。经商市发展改革委、市水务局，现答复如下：\n抄送: [各会办单位]',
      },
      {
        yaml: '办理: {会办单位: [青岚市人力资源和社会保障局]}\n引言: 您提出的《关于停车的建议》（第092015号）收悉。现答复如下：\n正文: 经与市人社局研究，已安排岗位补贴。\n抄送: [各会办单位]',
      },
      {
        yaml: '办理: {会办单位: [青岚市财政局]}\n引言: 您提出的《关于停车的建议》（第092015号）收悉。综合各会办单位意见，现答复如下：\n抄送: [各会办单位]',
      },
    ],
  },
  check({ letter, texts, profile, report }) {
    const { handling, opening, genre } = letter;
    if (!handling || handling.role === 'cohost' || genre === 'opinion') return;
    // A composed opening names them, if the profile says so.
    if (!opening && profile.openingPattern.consulted.includes('{会办单位}')) return;
    const said = texts.filter((t) => where.includes(t.role)).map((t) => t.text);
    if (said.some((t) => allCohosts.test(t))) return;
    for (const cohost of handling.cohosts) {
      if (cohost.text === '' || namesAgency(cohost.text, said, profile)) continue;
      report({
        ...spanOf(cohost),
        message: 'cohost-named',
        args: { name: cohost.text },
        actual: cohost.text,
        ...(opening
          ? { hints: [{ message: 'cohost-named#opening', at: opening.at, length: opening.text.length }] }
          : {}),
      });
    }
  },
};
