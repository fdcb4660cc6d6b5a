import { type Rule, replacement } from '../rule.js';
import { paragraphsOf, sectionsOf } from '../sections.js';
import { type Span, spanOf } from '../texts.js';

/** 小标题 before a space: a number typed by hand, then a short phrase of Han. */
const typed =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.．]|（[0-9]{1,2}）)[\p{Script=Han}A-Za-z0-9、“”《》+—]{1,24}[\p{Script=Han}”》](?<gap>[ \u3000]+)(?=[\p{Script=Han}0-9“《])/gmu;

export const runinHeadingStop: Rule = {
  id: 'runin-heading-stop',
  summary: { zh: '接排的小标题以句号结束', en: 'A run-in heading is closed by a full stop' },
  why: {
    zh: '小标题后面接着排正文时，用句号与正文隔开，不用空格。写成小节并加“接排: true”，句号由排版加上。',
    en: 'A heading that the text follows on the same line is closed by 。, not by a space; layout does so for 接排.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.3（示例）', strength: '惯例' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文: （一）加强投入⟦ ⟧市财政每年安排经费1200万元。',
        fixed: '正文: （一）加强投入。市财政每年安排经费1200万元。',
      },
      {
        yaml: '正文: 1.关于停车位建设⟦　⟧2026年新建停车位300个。',
        fixed: '正文: 1.关于停车位建设。2026年新建停车位300个。',
      },
      {
        yaml: '正文: "**加强投入**⟦ ⟧市财政每年安排经费。"',
        fixed: '正文: "**加强投入**。市财政每年安排经费。"',
      },
      {
        yaml: '正文:\n  - 标题: 关于停车⟦，⟧\n    接排: true\n    内容: 已经办理。',
        fixed: '正文:\n  - 标题: 关于停车\n    接排: true\n    内容: 已经办理。',
      },
    ],
    good: [
      { yaml: '正文: （一）加强投入。市财政每年安排经费1200万元。' },
      { yaml: '正文: 1.建成5G 基站300座。' },
      { yaml: '正文:\n  - 标题: 停车怎么办？\n    接排: true\n    内容: 市财政每年安排经费。' },
      { yaml: '正文:\n  - 标题: 加强投入\n    接排: true\n    内容: 市财政每年安排经费。' },
    ],
  },
  check({ letter, find, report }) {
    const say = (span: Span): void =>
      report({ ...span, message: 'runin-heading-stop', fix: replacement(span, '。', 'unsafe') });
    for (const { match, span } of find(typed, { roles: ['body', 'annex'] }))
      say(span(match[0].length - match.groups!.gap!.length));
    for (const { heading, runIn } of sectionsOf(letter)) {
      const tail = runIn ? /[，；：、,;:]+$/u.exec(heading.text)?.[0] : undefined;
      if (!tail || tail.length === heading.text.length) continue;
      const span = spanOf(heading, heading.text.length - tail.length);
      report({
        ...span,
        message: 'runin-heading-stop#mark',
        args: { tail },
        actual: tail,
        fix: { ...replacement(span, '', 'unsafe'), title: 'heading-end-punct#fix', args: { tail } },
      });
    }
    // A strong phrase at the start of a paragraph is a heading when a space sets it off.
    for (const { runs } of paragraphsOf(letter)) {
      const [first, second] = runs;
      const gap = first?.strong && second && /^[ \u3000]+(?=\S)/u.exec(second.text)?.[0];
      if (gap && /^[\p{Script=Han}、“”]{2,24}$/u.test(first.text)) say({ at: second.at, length: gap.length });
    }
  },
};
