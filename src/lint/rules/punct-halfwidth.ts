import {
  announces,
  asRegistered,
  chinese,
  closers,
  han,
  openers,
  type Rewrite,
  rewriting,
  typedStart,
} from '../marks.js';
import { pairsOf } from '../pairs.js';
import type { Context, Rule } from '../rule.js';
import type { Printed, Role } from '../texts.js';

const full: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** After Chinese; after a number, a foreign word or a half-width mark only before Chinese; a stop only where no name, file or decimal can go on. */
const marks = new RegExp(
  `(?=[ ,.;:?!])(?:${[
    `(?<=[${han}${closers}]) ?(?:[,;:](?![,.;:，。；：、/])|[?!]{1,3}(?![,.;:，。；：、A-Za-z]))(?: (?=[${han}${openers}A-Za-z0-9]))?`,
    `(?<=[A-Za-z0-9%‰％℃²)"'])[,;:?!](?: ?(?=[${han}${openers}]))`,
    `(?<=[${han}${closers}%‰％℃])\\.(?=[${closers})"]?(?:\\n|$)|[”’）]|(?: ?(?=[${han}${openers}])))`,
  ].join('|')})`,
  'gmu',
);

/** Places with rules of their own for their marks. */
const apart: readonly Role[] = ['contact', 'docNumber'];
/** A mark after 一 or 12 that numbers something typed in a row: 、 is meant, or a point. */
const numbering = new RegExp(`(?:^|[^${han}0-9.])[一二三四五六七八九十]{1,3}$`, 'u');
/** Their last mark, or all but their brackets, belong to those rules. */
const bracketsOnly: readonly Role[] = ['addressee', 'copyTo'];
const noEnd: readonly Role[] = ['title', 'heading', 'annexName'];
const numeral = /[〇零一二三四五六七八九十百千0-9]/u;

export const punctHalfwidth: Rule = {
  id: 'punct-halfwidth',
  summary: { zh: '中文里的标点用全角', en: 'Punctuation in Chinese text is full-width' },
  why: {
    zh: '中文标点占一个字的位置。半角的逗号、冒号、括号是西文标点，混在中文里既不合标准，排出来也疏密不匀。',
    en: 'Chinese marks take the room of one character. Half-width ones are Western and space the text unevenly.',
  },
  basis: { clause: 'GB/T 15834-2011 5.1', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 您的建议收悉⟦,⟧现已办理⟦.⟧', fixed: '正文: 您的建议收悉，现已办理。' },
      {
        yaml: '正文: 完成20%⟦, ⟧推进5G⟦,⟧按《办法》⟦;⟧成效明显。',
        fixed: '正文: 完成20%，推进5G，按《办法》；成效明显。',
      },
      { yaml: '正文: 停车场⟦(含充电桩)⟧已建成。', fixed: '正文: 停车场（含充电桩）已建成。' },
      {
        yaml: '正文: 依据《停车管理办法⟦(⟧试行）》办理。',
        fixed: '正文: 依据《停车管理办法（试行）》办理。',
      },
      { yaml: '正文: "为什么办不了⟦?⟧我们认真研究⟦!⟧"', fixed: '正文: "为什么办不了？我们认真研究！"' },
      {
        yaml: '正文:\n  - 表格:\n      题名: 停车位情况⟦(2025年)⟧\n      表头: [区域, 数量]\n      行: [[东区⟦(⟧含街道）, 12]]',
        fixed:
          '正文:\n  - 表格:\n      题名: 停车位情况（2025年）\n      表头: [区域, 数量]\n      行: [[东区（含街道）, 12]]',
      },
    ],
    good: [
      {
        yaml: '正文: 开放时间为9:30—17:00，金额1,200元，师生比1:15，升级至2.0版，网址https://a.example/b?c=1,2。',
      },
      { yaml: '正文: 国际电信联盟发布Recommendation (Version 2.1), Part A. 我局据此修订GB/T 1.1和f(x)。' },
      { yaml: '正文: |\n  1.光纤到校，速率为1.5倍。\n  (2)换代。' },
      {
        yaml: '提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: "关于停车(充电)的建议", 提案者: [林某某]}\n引言: 您提出的《关于停车(充电)的建议》（第092015号）收悉。现答复如下：',
      },
      { yaml: '附注: (此件公开发布)' },
      { yaml: '正文: 值班电话(0760)88880000，域名为青岚.cn，比分为三:一。' },
    ],
  },
  check(context) {
    const { letter, find, texts, report } = context;
    const announcing = announces(texts);
    for (const { match, text, start, end, span } of find(marks, { titles: true })) {
      if (isApart(text) || bracketsOnly.includes(text.role)) continue;
      const mark = match[0].trim();
      // ?? stands for what is still to be filled in.
      if (mark.startsWith('??')) continue;
      if (announcing(text, start, end)) continue;
      if (noEnd.includes(text.role) && end === text.text.length && !'?!'.includes(mark)) continue;
      if (typedStart.test(text.text.slice(0, start)) || startsAnnex(text, start)) continue;
      if ('.,:'.includes(mark) && numbering.test(text.text.slice(Math.max(0, start - 5), start))) continue;
      const between = numeral.test(text.text[start - 1] ?? '') && numeral.test(text.text[end] ?? '');
      if ((between && '.:'.includes(mark)) || asRegistered(letter, text, start, end)) continue;
      const right = [...mark].map((c) => full[c]!).join('');
      report({
        ...span(),
        message: 'punct-halfwidth',
        args: { written: mark, right },
        actual: mark,
        ...rewriting(text, 'rules/replace', [[start, end, right]], {
          args: { text: right },
          // 买买提.某某: the dot of a name.
          safety: mark === '.' && new RegExp(`[${han}]`, 'u').test(text.text[end] ?? '') ? 'unsafe' : 'safe',
        }),
      });
    }
    for (const text of texts)
      if (!isApart(text) && text.role !== 'note' && /[()]/u.test(text.text)) brackets(text, context);
  },
};

/** Names and telephones have a form of their own, in 附注 too. */
function isApart({ role, text }: Printed): boolean {
  return apart.includes(role) || (role === 'note' && /联系|电话|承办/u.test(text));
}

/** 附件1: before the name of an annex is layout. */
function startsAnnex({ role, text }: Printed, start: number): boolean {
  return role === 'annexName' && /^附件[0-9一二三四五六七八九十]{0,3}$/u.test(text.slice(0, start));
}

/** One finding a pair: of which one bracket or both are half-width. */
function brackets(text: Printed, { letter, report }: Context): void {
  const t = text.text;
  for (const { kind, open, close } of pairsOf(text).pairs) {
    const half = [open, close].filter((i) => '()'.includes(t[i]!));
    if (kind !== '（）' || half.length === 0) continue;
    const content = t.slice(open + 1, Math.min(close, open + 101));
    // A year in a 文号, a number typed before a paragraph, an area code: other rules, or none.
    if (/^[0-9]{2,4}$/u.test(content) && /^\s*第?[0-9]+号/u.test(t.slice(close + 1, close + 10))) continue;
    if (open === 0 && typedStart.test(t.slice(0, close + 1))) continue;
    if (/^0[0-9]{2,3}$/u.test(content) && /[0-9]/u.test(t[close + 1] ?? '')) continue;
    const before = t[open - 1] ?? '';
    const within = half.length === 2 && !chinese.test(content);
    if (within && !chinese.test(before) && (before !== '' || !chinese.test(t[close + 1] ?? ''))) continue;
    if (asRegistered(letter, text, open, close + 1)) continue;
    const from = half[0]!;
    const to = half.at(-1)! + 1;
    const edits = half.map((i): Rewrite => [i, i + 1, t[i] === '(' ? '（' : '）']);
    report({
      ...text.span(from, to),
      message: half.length === 2 ? 'punct-halfwidth#brackets' : 'punct-halfwidth',
      args: { written: t.slice(from, Math.min(to, from + 30)), right: t[from] === '(' ? '（' : '）' },
      ...rewriting(text, 'punct-halfwidth#fix', edits),
    });
  }
}
