import type { Rule } from '../rule.js';

/** Two colons in a sentence, with no quotation, title or bracket between. */
const twice = /：([^。；！？：“”‘’《》（）\n\0]{1,60})：/gu;
/** Labels of addresses and numbers stand in a row, each with its colon. */
const label = /(?:电话|联系人|地址|邮箱|邮编|传真|网址|单位|时间|地点|部门|日期|编号|来源|人)$/u;

export const colonTwice: Rule = {
  id: 'colon-twice',
  summary: { zh: '一句话里不套用冒号', en: 'No colon inside what a colon introduces' },
  why: {
    zh: '一个句子里一般不套用冒号，套用了就看不出后一个冒号管到哪里。可以改后一个冒号，或另起一段。',
    en: 'A colon within what another introduces leaves open how far each reaches. Change the second, or begin a paragraph.',
  },
  basis: { clause: 'GB/T 15834-2011 4.7', strength: '一般' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 主要做法如下：一是⟦：⟧加大投入。' },
      { yaml: '正文: 下一步工作：重点抓好两件事⟦：⟧停车和充电。' },
      { yaml: '结语: 特此说明：我局的意见是⟦：⟧予以采纳。' },
    ],
    good: [
      { yaml: '正文: 主要做法如下：一是加大投入；二是：加强管理。开放时间：9：30—17：00。' },
      { yaml: '正文: 他说：“要做到：公开。”受理单位：市教育局，联系电话：0760-88880000。' },
      { yaml: '正文: 按照《意见：总则》执行：比例为1：15。' },
    ],
  },
  check({ find, report }) {
    for (const { match, text, start, end, span } of find(twice, { roles: ['body', 'annex', 'closing'] })) {
      const { text: t } = text;
      const digits = (i: number): boolean => /[0-9]/u.test(t[i - 1] ?? '') && /[0-9]/u.test(t[i + 1] ?? '');
      if (digits(start) || digits(end - 1) || label.test(match[1]!) || label.test(t.slice(0, start)))
        continue;
      report({ ...span(match[0].length - 1), message: 'colon-twice', actual: '：' });
    }
  },
};
