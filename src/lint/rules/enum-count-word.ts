import type { Letter } from '../../letter/letter.js';
import { parseNumeral } from '../../letter/numerals.js';
import { enumerated, type Prose, sortOrdinals } from '../enumerated.js';
import type { Rule } from '../rule.js';
import { sectionsOf } from '../sections.js';
import { type Span, spanOf } from '../texts.js';

/** 三个方面, 四项措施, 两点意见. */
const noun =
  '方面|举措|措施|工作|任务|问题|意见|建议|原因|重点|环节|步骤|途径|机制|做法|层面|困难|行动|要求|特点|方向|阶段';
const counted = new RegExp(
  `(?<![第之0-9零〇一二三四五六七八九十百])(?<n>[一二两三四五六七八九十]{1,2}|[0-9]{1,2})(?:个|大|项|条|点|方|类|种|件)?(?:重点|主要|具体)?(?:${noun})`,
  'gu',
);
const leads = /从|以下|如下|下列|分|做好|抓好|采取|重点|主要|着重|突出|推进|落实|实施|提出|有|为/u;
const aspects = /(?<n>[两三四五六七八九])(?:个|大)?方面/gu;
const listBefore =
  /(?:^|[，。；：从在就围绕\n])(?<list>\p{Script=Han}{2,8}(?:、\p{Script=Han}{2,14}?){1,7})这?$/u;

interface Count {
  n: number;
  digits: string;
  /** Where the digits begin in the lead. */
  start: number;
}

/** The number that announces what follows the first `end` characters: the last in their last sentence. */
function announced(whole: string, end = whole.length): Count | undefined {
  const near = whole.slice(Math.max(0, end - 60), end);
  const text = near.slice(Math.max(near.lastIndexOf('。', near.length - 2), near.lastIndexOf('；')) + 1);
  const m = [...text.matchAll(counted)].at(-1);
  if (!m) return undefined;
  const rest = text.slice(m.index + m[0].length);
  if (!/^[^，。；：、]{0,10}[：:。，]?$/u.test(rest)) return undefined;
  if (!/[：:]$/u.test(rest) && !leads.test(text.slice(Math.max(0, m.index - 12), m.index))) return undefined;
  const digits = m.groups!.n!;
  const n = digits === '两' ? 2 : parseNumeral(digits);
  return n === undefined || n < 2 ? undefined : { n, digits, start: end - text.length + m.index };
}

export const enumCountWord: Rule = {
  id: 'enum-count-word',
  summary: { zh: '“三个方面”与下文的项数相符', en: '三个方面 announces as many items as follow' },
  why: {
    zh: '前面说“四个方面”，后面只有三项，读者会以为漏了内容；增删一项以后要改前面的数。',
    en: 'A reader who is promised four points and finds three looks for the lost one.',
  },
  basis: { clause: '所说的项数与所列的项数应当一致', strength: '自相矛盾' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 我局从⟦四⟧个方面推进：一是加强投入；二是加强管理；三是加强宣传。' },
      { yaml: '正文: 重点做好以下⟦两⟧项工作。一是加强投入；二是加强管理；三是加强宣传。' },
      { yaml: '正文: |\n  下一步采取⟦三⟧条措施：\n  1.加强投入。\n  2.加强管理。' },
      { yaml: '正文: 提案从网络接入、设备更新、教师培训⟦四⟧个方面提出了建议。' },
      {
        yaml: '正文:\n  - 标题: 办理情况\n    内容: 主要做了⟦三⟧方面工作：\n    小节:\n      - 标题: 加强投入\n        内容: 已经办理。\n      - 标题: 加强管理\n        内容: 已经办理。',
      },
    ],
    good: [
      { yaml: '正文: 我局从三个方面推进：一是加强投入；二是加强管理；三是加强宣传。' },
      { yaml: '正文: 您提出的五个问题都已列入计划，我局逐条研究。一是加强投入；二是加强管理。' },
      {
        yaml: '正文: 提案从网络接入、设备更新和教师培训三个方面、学校和社会监督、管理两个方面提出了建议，在机制、经费、人员等五个方面给予保障。',
      },
      { yaml: '正文: 一方面加强投入，另一方面加强管理：一是补助；二是奖励；三是督查。' },
      { yaml: '正文: |\n  采取三条措施：\n  1.加强投入。\n  2.加强管理。\n  3.加强宣传。' },
    ],
  },
  check({ letter, find, report }) {
    const say = (span: Span, digits: string, count: number): void =>
      report({
        ...span,
        message: 'enum-count-word',
        args: { digits, count },
        actual: digits,
      });
    for (const prose of enumerated(letter)) {
      for (const { paragraph, count, items } of [...inlineLists(prose), ...typedLists(prose)]) {
        if (count.n !== items)
          say(prose.span(paragraph, count.start, count.start + count.digits.length), count.digits, items);
      }
    }
    for (const { match, text, start, span } of find(aspects, { roles: ['opening', 'body', 'closing'] })) {
      const n = match.groups!.n!;
      const list = listBefore.exec(text.text.slice(Math.max(0, start - 80), start))?.groups?.list;
      // 机制、经费等五个方面 names only some.
      if (list === undefined || list.endsWith('等')) continue;
      const least = list.split('、').length;
      // 队伍建设和监督管理 may be one item or two, and 校长、教师培训和食堂、宿舍建设 are two.
      const most = least + [...list.matchAll(/[和及与]/gu)].length;
      const said = n === '两' ? 2 : parseNumeral(n)!;
      if ((least <= said || most > least) && said <= most) continue;
      say(span(0, 1), n, said > most ? most : least);
    }
    for (const { text, span, sections } of beforeSections(letter)) {
      const count = /[：:]$/u.test(text) ? announced(text) : undefined;
      if (count && sections > 1 && count.n !== sections)
        say(span(count.start, count.start + count.digits.length), count.digits, sections);
    }
  },
};

interface Announcement {
  paragraph: number;
  count: Count;
  items: number;
}

/** 从四个方面…：一是…；二是…；三是…. */
function inlineLists({ texts, ordinals }: Prose): Announcement[] {
  return (['是', '第', '其'] as const).flatMap((kind) => {
    const { lists, strays } = sortOrdinals(ordinals.filter((o) => o.kind === kind));
    // What does not count right is the finding of enum-yishi.
    if (strays.length > 0) return [];
    return lists.flatMap((list) => {
      const { paragraph: own, start } = list[0]!;
      const paragraph = start === 0 ? own - 1 : own;
      const count = announced(texts[paragraph] ?? '', start === 0 ? undefined : start);
      return count && list.length > 1 ? [{ paragraph, count, items: list.length }] : [];
    });
  });
}

const numbered = [
  /^([一二三四五六七八九十]{1,2})、/u,
  /^（([一二三四五六七八九十]{1,2})）/u,
  /^([0-9]{1,2})[.．、]/u,
  /^（([0-9]{1,2})）/u,
];

/** Paragraphs looked through for the items of one list. */
const longest = 200;

/** 采取三条措施： and paragraphs that begin with 1. 2. 3. */
function typedLists({ texts }: Prose): Announcement[] {
  return texts.flatMap((text, paragraph) => {
    const shape = numbered.find((s) => /[：:。]$/u.test(text) && s.test(texts[paragraph + 1] ?? ''));
    const count = shape && announced(text);
    if (!count) return [];
    let items = 0;
    for (const next of texts.slice(paragraph + 1, paragraph + longest)) {
      const m = shape.exec(next);
      if (m && parseNumeral(m[1]!) !== ++items) return [];
    }
    return [{ paragraph, count, items }];
  });
}

/** The last paragraph of a section before its 小节, and 引言 or the last paragraph before the sections of the body. */
function beforeSections(
  letter: Letter,
): { text: string; span(a: number, b: number): Span; sections: number }[] {
  const out: ReturnType<typeof beforeSections> = [];
  for (const { content, sections } of sectionsOf(letter)) {
    const last = content.at(-1);
    if (last?.tag !== 'paragraph' || last.runs.length !== 1) continue;
    const [run] = last.runs;
    out.push({ text: run!.text, span: (a, b) => spanOf(run!, a, b), sections: sections.length });
  }
  const { opening } = letter;
  if (opening && letter.body.every((i) => i.tag === 'section'))
    out.push({
      text: opening.text,
      // 就您提出的三个建议答复如下： counts the points of the item, not the sections.
      span: (a, b) => spanOf(opening, a, b),
      sections: /(?:从|分)[^，。]{0,10}答复如下[：:]$/u.test(opening.text) ? letter.body.length : 0,
    });
  return out;
}
