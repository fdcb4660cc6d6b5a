import { han, rewriting } from '../marks.js';
import type { Rule } from '../rule.js';

/** <意见>, ＜意见＞, <<意见>>: what begins and ends in Chinese and has no stop inside is no comparison. */
const angled = new RegExp(
  `(<<|[<＜≪\\u2329\\u27E8])(?=[${han}“‘])[^<>＜＞≪≫\\u2329\\u232A\\u27E8\\u27E9，。；：！？\\n]{1,60}(?<=[${han}”’）])(>>|[>＞≫\\u232A\\u27E9])`,
  'gu',
);

export const titleAngle: Rule = {
  id: 'title-angle',
  summary: { zh: '书名号不用大于号、小于号代替', en: 'Title marks are not made of < and >' },
  why: {
    zh: '大于号、小于号是数学符号，不是书名号；网页还会把<…>当作标签吞掉。',
    en: '< and > are mathematical signs, and web pages swallow <…> as a tag.',
  },
  basis: { clause: 'GB/T 15834-2011 4.15', strength: '规定' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 贯彻⟦<意见>⟧。', fixed: '正文: 贯彻〈意见〉。' },
      {
        yaml: '正文: 按照《关于印发⟦＜停车管理办法（试行）＞⟧的通知》办理。',
        fixed: '正文: 按照《关于印发〈停车管理办法（试行）〉的通知》办理。',
      },
      { yaml: '正文: 贯彻⟦<<停车管理办法>>⟧。', fixed: '正文: 贯彻《停车管理办法》。' },
    ],
    good: [
      { yaml: '正文: 按照《关于印发〈停车管理办法〉的通知》办理。' },
      { yaml: '正文: 细颗粒物浓度<35微克，且噪声>50分贝的路段已整治。' },
      { yaml: '正文: 系统支持<title>标签，3＜5且8＞6。' },
    ],
  },
  check({ find, report }) {
    for (const { match, text, start, end, span } of find(angled, {
      titles: true,
      needs: '<＜≪\u2329\u27E8',
    })) {
      const [, opening, closing] = match;
      const right = opening === '<<' || opening === '≪' ? '《》' : '〈〉';
      report({
        ...span(),
        message: 'title-angle',
        args: { opening: opening!, closing: closing!, right },
        actual: match[0],
        ...rewriting(
          text,
          'title-angle#fix',
          [
            [start, start + opening!.length, right[0]!],
            [end - closing!.length, end, right[1]!],
          ],
          { args: { right } },
        ),
      });
    }
  },
};
