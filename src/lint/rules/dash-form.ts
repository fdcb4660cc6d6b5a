import { chinese, han, rewriting } from '../marks.js';
import type { Rule } from '../rule.js';

const strokes = / ?[-－–―─—ー](?: ?[-－–―─—ー]){0,3} ?/gu;
const ones = /一一/gu;
/** What explains the word before a dash, and hardly follows 一一 as an adverb. */
const cue = /^(?:即|也就是|就是|这[是就]|那就是|让[^利]|特别是|尤其是|包括|从|既)/u;
/** What no place, time or part is called that a line could lead to. */
const clause = /^(?:让|把|使|以(?!色列)|为|我[们市局区县]|您|这|那|它|无论|必须|坚持|不[是仅再让]|要)/u;
/** What is done 一一. */
const verbs =
  /^一一(?:对应|对照|对接|落实|答复|回复|解答|作答|核实|核对|核查|列举|列出|列明|列入|说明|介绍|回应|梳理|解决|办理|整改|反馈|登记|走访|排查|记录|比对|匹配|销号|化解|到位|呈现|分析|征求|告知|审核|验收|检查|明确|指出|兑现|拜访|沟通|阅读|细化|分解|过堂|破解|攻克|映射)/u;
/** A line from one place, time or part to another: 青岚—云汀高速, 政府—企业—学校. */
const joinedBefore = /(?:[市县区镇乡村站港州省国路月日年期级季度周链端桥湖江河山口]|[—–―─][^—–―─]{1,7})$/u;
const joinedAfter = new RegExp(
  [
    `^[${han}]{1,8}(?:高速|高铁|铁路|公路|航线|管道|走廊|城际)`,
    `^[${han}]{1,3}[市县区镇乡村站港州省线段路带轴链端桥湖月日年期](?![${han}])`,
    `^[${han}]{1,6}[—–―─]`,
  ].join('|'),
  'u',
);
/** What stands before 一一 as an adverb. */
const adverbs = /[将已要应可能须会都也就均并逐地件项条个们它此予各先再给全分]$/u;

export const dashForm: Rule = {
  id: 'dash-form',
  summary: { zh: '破折号用“——”', en: 'The dash is ——' },
  why: {
    zh: '破折号占两个字的位置，由两个一字线连成，中间不断开。两个减号、两个汉字“一”和一个短线都不是破折号。',
    en: 'The dash is one unbroken stroke as wide as two characters, not hyphens, not two 一, not a single stroke.',
  },
  basis: { clause: 'GB/T 15834-2011 4.10', strength: '规定' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 围绕一个目标⟦--⟧让群众满意。', fixed: '正文: 围绕一个目标——让群众满意。' },
      { yaml: '正文: 围绕一个目标⟦一一⟧“群众满意”。', fixed: '正文: 围绕一个目标——“群众满意”。' },
      { yaml: '正文: ⟦—⟧加强领导，⟦──⟧加大投入。', fixed: '正文: ——加强领导，——加大投入。' },
      {
        yaml: '正文: 围绕一个目标⟦—⟧即群众满意，一个要求⟦—⟧让群众少跑路，一个原则⟦———⟧公开。',
        fixed: '正文: 围绕一个目标——即群众满意，一个要求——让群众少跑路，一个原则——公开。',
      },
      {
        yaml: '正文: 围绕一个目标⟦—⟧群众满意，图书馆⟦一一⟧城市的客厅。',
        fixed: '正文: 围绕一个目标——群众满意，图书馆——城市的客厅。',
      },
    ],
    good: [
      { yaml: '正文: 围绕一个目标——让群众满意，青岚—云汀高速于2023—2025年建设，编号为GB/T 22239—2019。' },
      { yaml: '正文: 对问题一一对应、一一整改，对“四张清单”一一销号，形成政府—企业—学校合作。' },
      {
        yaml: '正文:\n  - 表格:\n      题名: 停车位\n      表头: [区域, 数量]\n      行: [[东区, "--"], [西区, "—"]]',
      },
    ],
  },
  check({ find, report }) {
    for (const { match, text, start, end, span } of find(strokes, { titles: true })) {
      if (text.role === 'docNumber' || text.role === 'contact') continue;
      const strokesOnly = match[0].replaceAll(' ', '');
      const [before, after] = [text.text[start - 1] ?? '', text.text[end] ?? ''];
      if (/[-－–―─—ー]/u.test(after) || /[-－–―─—ー]/u.test(before)) continue;
      // A range of dates or numbers.
      if (/[0-9]/u.test(after) && /[年月日时分号项条%万亿元]/u.test(before)) continue;
      if (match[0].trim() === '——' || strokesOnly.length > 3 || !beside(before, after)) continue;
      let severity: 'info' | undefined;
      if (strokesOnly.length === 1) {
        const kind = single(strokesOnly, text.text, start, end);
        if (kind === 'joins') continue;
        if (kind === 'maybe') severity = 'info';
      }
      report({
        ...span(),
        message: severity ? 'dash-form#maybe' : 'dash-form',
        args: { written: match[0].trim() },
        actual: match[0],
        ...(severity ? { severity } : {}),
        ...rewriting(text, 'rules/replace', [[start, end, '——']], {
          args: { text: '——' },
          safety: severity ? 'unsafe' : 'safe',
        }),
      });
    }
    for (const { text, start, end, span } of find(ones)) {
      const t = text.text;
      const [before, after] = [t[start - 1] ?? '', t[end] ?? ''];
      if (/[〇零一二三四五六七八九十百第0-9·]/u.test(before + after) || verbs.test(t.slice(start, start + 4)))
        continue;
      if (!chinese.test(after)) continue;
      const sure = start === 0 || /[“《]/u.test(after) || cue.test(t.slice(end, end + 3));
      if (!sure && adverbs.test(before)) continue;
      report({
        ...span(),
        message: sure ? 'dash-form#ones' : 'dash-form#perhaps',
        actual: '一一',
        ...(sure ? {} : { severity: 'info' }),
        ...rewriting(text, 'rules/replace', [[start, end, '——']], {
          args: { text: '——' },
          safety: sure ? 'safe' : 'unsafe',
        }),
      });
    }
  },
};

/** Chinese on both sides, or on one and nothing or a foreign word on the other; never a range of numbers or an option. */
function beside(before: string, after: string): boolean {
  const [left, right] = [chinese.test(before), chinese.test(after)];
  return (
    (left && (right || after === '' || /[A-Z0-9]/u.test(after))) ||
    (right && (before === '' || /[A-Za-z%]/u.test(before)))
  );
}

/** One stroke is a dash, joins two words, or may be either. */
function single(stroke: string, text: string, start: number, end: number): 'dash' | 'maybe' | 'joins' {
  const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
  if ('-－ー'.includes(stroke) || !chinese.test(after) || /[A-Za-z0-9%]/u.test(before)) return 'joins';
  if (start === 0 || cue.test(text.slice(end, end + 3))) return 'dash';
  if (/[，。；：]/u.test(before)) return 'dash';
  if (clause.test(text.slice(end, end + 3)) && !/[—–―─]/u.test(text.slice(end, end + 12))) return 'dash';
  if (/[”》）]/u.test(before) || /[“《（]/u.test(after)) return 'maybe';
  return joinedBefore.test(text.slice(Math.max(0, start - 8), start)) ||
    joinedAfter.test(text.slice(end, end + 12))
    ? 'joins'
    : 'maybe';
}
