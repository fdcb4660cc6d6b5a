import { plain } from '../../letter/inline.js';
import type { BodyItem } from '../../letter/letter.js';
import type { Rule } from '../rule.js';
import { ofItem } from '../texts.js';

const vague =
  /尽快|适时|择机|尽早|(?:条件|时机)成熟(?:时|后|的时候)?|在适当的?时候|积极协调有关部门|会同有关部门/u;
/** One of them stands in each. */
const signs = ['尽快', '适时', '择机', '尽早', '成熟', '适当', '有关部门'];
/** A time, an amount, a paper or a named organ makes an answer tangible. */
const tangible =
  /[0-9０-９]|《|[年月季]底|[上下]半年|今年|明年|本[月年季]|[一二三四]季度|[市县区省](?:财政|教育|公安|民政|水务|交通|住房|自然|生态|卫生|农业|文化|市场|城市|发展|工业|人力|科技|科学|应急)/u;

export const vagueCommit: Rule = {
  id: 'vague-commit',
  summary: { zh: '答复不能只有“尽快”“适时”“有关部门”', en: 'An answer is more than 尽快 or 适时' },
  why: {
    zh: '一个问题只答“将适时研究”“尽快协调有关部门”，没有时间、措施和单位，等于没有答复。',
    en: 'A point answered by 适时 alone, without time, measure or agency, is not answered.',
  },
  basis: { clause: '逐条答复，措施具体、时限明确', strength: '惯例' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文:\n  - 标题: 关于停车泊位\n    内容: 我局将⟦适时⟧研究。\n  - 标题: 关于照明\n    内容: 2026年底前完成12处照明改造。',
      },
      { yaml: '正文: 您的意见很好，我局将⟦尽快⟧研究解决。' },
      { yaml: '正文:\n  - 标题: 关于站点\n    接排: true\n    内容: 待⟦条件成熟后⟧再行安排。' },
    ],
    good: [
      { yaml: '正文: 我局将尽快完成招标，2026年10月开工。' },
      { yaml: '正文: |\n  我局将适时公布结果。\n  12处泊位已经完成改造。' },
      { yaml: '正文:\n  - 标题: 关于照明\n    内容: 由市住房和城乡建设局尽快安排。' },
    ],
  },
  check({ letter, find, report }) {
    if (!find.has(signs)) return;
    for (const unit of units(letter.body)) {
      const all = unit.flatMap((item) => ofItem(item, 'body'));
      if (all.some((t) => tangible.test(t.text))) continue;
      for (const { text, span } of all) {
        const m = vague.exec(text);
        if (!m) continue;
        report({
          ...span(m.index, m.index + m[0].length),
          message: 'vague-commit',
          args: { written: m[0] },
          actual: m[0],
        });
        break;
      }
    }
  },
};

/** What answers one point: the contents of each section, or the body itself. */
function units(items: readonly BodyItem[]): BodyItem[][] {
  const own = items.filter((item) => item.tag !== 'section');
  const inner = items.flatMap((item) =>
    item.tag === 'section' ? units([...item.content, ...item.sections]) : [],
  );
  const written = own.some((item) => item.tag !== 'paragraph' || plain(item) !== '');
  return written ? [own, ...inner] : inner;
}
