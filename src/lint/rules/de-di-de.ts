import { adverbial, complements, verbs } from '../data/adverbs.js';
import { type Rule, replacement } from '../rule.js';

/** 得到有效的解决 and 有效的推进措施 are nouns. */
const noun =
  '(?:机制|措施|方法|办法|手段|方案|途径|路径|作用|效果|能力|水平|力度|方式|体系|模式|经验|成效|过程|工作|活动|政策|力量|队伍|平台|计划|服务|情况|问题|需要|要求|基础|条件|环境|者)';
/** 得到有效的…, 是有效的…: what follows is a thing had. */
const had = '(?:得到了?|获得|取得了?|进行了?|[作做]了|给予了?|予以|有了?|需要|是|实现了?|提供了?|更为|加以)';
const adverb = new RegExp(
  `(?=[的得])(?<=(?<!${had})(?:${adverbial}))([的得])(?=(?:${verbs})(?:了|好|\\p{Script=Han}{2}))(?!(?:${verbs})(?:了)?${noun})`,
  'gu',
);
const complement = new RegExp(
  `(?=[的取])(?:(?<=[做抓办管建搞干落实变取显说走过])(?<!所做|要办)的(?=(?:${complements})(?:[，。；、]|$|的))|(?<=[^领争索考收录获换夺听])取(的)(?=(?:了|明显|显著|积极|较好|良好|新|重大|突破|实效|成效|进展|成绩|阶段性)[\\p{Script=Han}]))`,
  'gmu',
);
const attribute =
  /(?:良好|宝贵|美丽|美好|优质|重大|显著|提出|所提)(地)(?=基础|环境|氛围|效果|习惯|条件|意见|建议|提案|问题|成效|家园|生活|作用|进展)/gu;

export const deDiDe: Rule = {
  id: 'de-di-de',
  summary: { zh: '“的、地、得”用对', en: '的, 地 and 得 in their places' },
  why: {
    zh: '动词前的状语用“地”，补语前用“得”，名词前用“的”：有效地推进、做得很好、良好的基础。作名词用的“得到有效的解决”不算。',
    en: '地 before verbs, 得 before complements, 的 before nouns.',
  },
  basis: { clause: '现代汉语词典（第7版）“的、地、得”条', strength: '惯例' },
  severity: 'info',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 我局将有效⟦的⟧推进各项改造。', fixed: '正文: 我局将有效地推进各项改造。' },
      { yaml: '正文: 认真⟦得⟧研究了各条意见。', fixed: '正文: 认真地研究了各条意见。' },
      {
        yaml: '正文: 这项工作做⟦的⟧很好，打下良好⟦地⟧基础。',
        fixed: '正文: 这项工作做得很好，打下良好的基础。',
      },
      { yaml: '正文: 改造取⟦的⟧了明显成效。', fixed: '正文: 改造取得了明显成效。' },
    ],
    good: [
      { yaml: '正文: 问题得到有效的解决，这是有效的推进措施，有效的服务机制，更好的服务，科学的处理方法。' },
      { yaml: '正文: 我局将有效地推进改造，做得很好，良好的基础，所做的很多工作，重要地位，目的地。' },
      { yaml: '正文: 要办的很多事，取的是中间值，进一步的研究，认真的态度。' },
    ],
  },
  check({ find, report }) {
    const prose = { roles: ['opening', 'body', 'closing', 'annex'] } as const;
    const say = (expression: RegExp, right: string): void => {
      for (const { match, span } of find(expression, prose)) {
        const word = match[1] ?? match[2] ?? '的';
        const from = match[0].lastIndexOf(word);
        report({
          ...span(from, from + 1),
          message: 'de-di-de',
          args: { word, right },
          actual: word,
          expected: right,
          fix: replacement(span(from, from + 1), right, 'unsafe'),
        });
      }
    };
    say(adverb, '地');
    say(complement, '得');
    say(attribute, '的');
  },
};
