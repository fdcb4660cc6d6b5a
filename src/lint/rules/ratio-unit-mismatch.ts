import { digits, quantity } from '../quantity.js';
import type { Rule } from '../rule.js';

/** 59所民办学校，785个班，占全市民办学校的79%. */
const ratio = new RegExp(
  `${quantity}(?<one>[^。；;，,、\\n\\0]{0,10})[，,、和及][^。；;，,、0-9\\n\\0]{0,8}?${quantity}(?<two>[^。；;，,、\\n\\0]{0,8})[，,]?(?<about>约|均|共)?占(?<base>[^。；;，,、\\n\\0]{0,24}?)(?:${digits})[%％]`,
  'gu',
);

export const ratioUnitMismatch: Rule = {
  id: 'ratio-unit-mismatch',
  summary: { zh: '占比说明是哪个数的占比', en: 'A share says of which number it is' },
  why: {
    zh: '“59所学校、785个班，占全市的79%”分不清是学校数还是班级数的占比，读者无法核对。',
    en: 'After two numbers with different units a single share leaves open which of them it is of.',
  },
  basis: { clause: '数据表述习惯', strength: '惯例' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 补贴59所民办学校，785个班，⟦占全市民办学校的79%⟧。' },
      { yaml: '正文: 现有小学12所、教师860人，⟦占全县的45%⟧。' },
      { yaml: '正文: 建成充电站30座和车位1,200个，⟦约占全区的60%⟧。' },
    ],
    good: [
      { yaml: '正文: 现有小学12所、教师860人，分别占全县的45%和52%。' },
      { yaml: '正文: 现有小学12所、初中8所，占全县学校总数的45%。' },
      { yaml: '正文: 现有小学12所，占全县的45%；教师860人，教师数占全县的52%。' },
      { yaml: '正文: 补贴59所学校、785个班，班级数占全市的79%。' },
    ],
  },
  check({ find, report }) {
    for (const { match, span } of find(ratio, { needs: '占' })) {
      const units = [match[3], match[7]];
      if (units[0] === units[1] || /[数别者中]$/u.test(match.groups!.two!)) continue;
      // The base says it itself: 占学校总数的, 占全市班级的 after 个班.
      if (/总数|总量|总额|人数|班级|户数/u.test(match.groups!.base!)) continue;
      const at = match[0].lastIndexOf(`${match.groups!.about ?? ''}占${match.groups!.base!}`);
      report({ ...span(at), message: 'ratio-unit-mismatch', actual: match[0].slice(at) });
    }
  },
};
