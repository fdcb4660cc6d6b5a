import { rewriting } from '../marks.js';
import type { Rule } from '../rule.js';
import { spacesInHan, startsList } from '../spaces.js';

export const missingDunhao: Rule = {
  id: 'missing-dunhao',
  summary: { zh: '列举的第一项后面可能漏了顿号', en: 'A 、 may be missing behind the first item of a list' },
  why: {
    zh: '“5G 新型显示、人工智能”里的空格多半是漏掉的顿号。直接删去空格，“5G”就成了后一项的定语。',
    en: 'The space in such a list mostly stands for a lost 、. Without it 5G would describe the next item.',
  },
  basis: { clause: 'GB/T 15834-2011 4.5', strength: '一般' },
  severity: 'info',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 发展5G、AI⟦ ⟧新型显示、生物医药。', fixed: '正文: 发展5G、AI、新型显示、生物医药。' },
      {
        yaml: '正文: 重点产业：5G⟦ ⟧新型显示、生物医药。',
        fixed: '正文: 重点产业：5G、新型显示、生物医药。',
      },
      {
        yaml: '正文: 支持芯片、VR⟦ ⟧工业软件、新材料发展。',
        fixed: '正文: 支持芯片、VR、工业软件、新材料发展。',
      },
    ],
    good: [
      { yaml: '正文: 发展5G、新型显示、生物医药。' },
      { yaml: '正文: 建设中心机房、5G网络、数据平台。' },
      { yaml: '正文: 采用Wi-Fi 6、蓝牙等技术，执行GB/T 22239—2019、公安部规定。' },
    ],
  },
  check({ find, letter, report }) {
    for (const space of spacesInHan({ find, letter }).filter(startsList)) {
      report({
        ...space.span(),
        message: 'missing-dunhao',
        ...rewriting(space.text, 'rules/replace', [[space.start, space.end, '、']], {
          args: { text: '、' },
          safety: 'unsafe',
        }),
      });
    }
  },
};
