import { rewriting } from '../marks.js';
import type { Rule } from '../rule.js';

const between = /(?<=》)、(?=《)|(?<=”)、(?=“)/gu;

export const noDunhaoTitles: Rule = {
  id: 'no-dunhao-titles',
  summary: { zh: '并列的书名号、引号之间不加顿号', en: 'No 、 between titles or quotations in a row' },
  why: {
    zh: '标有书名号或引号的并列成分之间通常不用顿号，书名号、引号已经把它们分开。中间插有括注等成分时才用。',
    en: 'Their own marks part titles and quotations. 、 stands only where something else is put in between.',
  },
  basis: { clause: 'GB/T 15834-2011 4.5.3.5', strength: '一般' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文: 贯彻《停车管理办法》⟦、⟧《收费办法》⟦、⟧《规划》等文件。',
        fixed: '正文: 贯彻《停车管理办法》《收费办法》《规划》等文件。',
      },
      { yaml: '正文: 推进“双减”⟦、⟧“校校通”工作。', fixed: '正文: 推进“双减”“校校通”工作。' },
      {
        yaml: '正文:\n  - 标题: 落实《甲办法》⟦、⟧《乙办法》\n    内容: 已经办理。',
        fixed: '正文:\n  - 标题: 落实《甲办法》《乙办法》\n    内容: 已经办理。',
      },
    ],
    good: [
      { yaml: '正文: 贯彻《甲办法》《乙办法》，推进“双减”“校校通”工作，建设“校园”、体育馆、“书屋”。' },
      { yaml: '正文: 贯彻《甲办法》（青政发〔2024〕46号）、《乙办法》（青政发〔2024〕47号）。' },
      {
        yaml: '正文: 贯彻《甲办法》、《乙办法》（青政发〔2024〕47号）和《丙办法》第三条、《丁办法》、《戊办法》。',
      },
    ],
  },
  check({ find, report }) {
    for (const { text, start, end, span } of find(between, { needs: ['》、《', '”、“'] })) {
      // The whole row: its members, what is put in behind them, and what parts them.
      const before = text.text.slice(Math.max(0, start - 200), start);
      const after = text.text.slice(end, end + 200);
      if (mixedBefore(before) || mixedAfter(after)) continue;
      report({
        ...span(),
        message: 'no-dunhao-titles',
        args: { marks: text.text[end] === '《' ? '书名号' : '引号' },
        ...rewriting(text, 'no-dunhao-titles#fix', [[start, end, '']]),
      });
    }
  },
};

/** 甲、《乙》 or 《甲》第三条、《乙》 or 《甲》（…）、《乙》 in front: something else belongs to the row. */
function mixedBefore(before: string): boolean {
  const row = /(?:《[^《》]{0,100}》|“[^“”]{0,100}”)(?:、(?:《[^《》]{0,100}》|“[^“”]{0,100}”)){0,10}$/u.exec(
    before,
  );
  return row !== null && /[^》”]、$/u.test(before.slice(0, row.index));
}

/** The same behind; a bracket behind the last one is put in too. */
function mixedAfter(after: string): boolean {
  const row = /^(?:《[^《》]{0,100}》|“[^“”]{0,100}”)(?:、(?:《[^《》]{0,100}》|“[^“”]{0,100}”)){0,10}/u.exec(
    after,
  );
  return row !== null && /^(?:[（(]|、|[^，。；：、！？\n]{1,30}、[《“])/u.test(after.slice(row[0].length));
}
