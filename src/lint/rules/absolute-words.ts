import type { Rule } from '../rule.js';

const promises =
  /(?:彻底|完全|全部)(?:解决|消除|根治|杜绝|根除)(?!了)|(?:坚决)?杜绝一切|绝对(?:保证|不会|安全|可靠)|万无一失|永不|永远不会|一劳永逸|(?:确保|保证|承诺|做到)[^，。；\n\0]{0,8}(?:100%|百分之百)|(?:全国|全省|全球|世界|国内)(?:最[大高长早快好多强先新美优]?|唯一)|最(?:先进|完善|权威|一流|完美)|唯一(?:的)?(?:办法|途径|出路|选择)/gu;

export const absoluteWords: Rule = {
  id: 'absolute-words',
  summary: {
    zh: '慎用“彻底解决”“绝对”“万无一失”等绝对的话',
    en: 'No absolute promises: 彻底解决, 绝对, 万无一失',
  },
  why: {
    zh: '答复函公开以后，每一句承诺都会被对照。“彻底解决”“百分之百”多半做不到，请写做得到的目标和时间。',
    en: 'A published letter is held to its word; write what can be done and by when.',
  },
  basis: { clause: '承诺应当留有余地、可以检查', strength: '惯例' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 今年内⟦彻底解决⟧停车难问题。' },
      { yaml: '正文: 确保施工⟦万无一失⟧，⟦保证满意率100%⟧。' },
      { yaml: '正文: 建成⟦全国最大⟧的数据中心。' },
    ],
    good: [
      { yaml: '正文: 覆盖率达到100%，最低生活保障标准提高，最大限度方便群众，“最多跑一次”，最近一次检查。' },
      { yaml: '正文: 唯一标识码已全部启用，完全中学3所，彻底解决了12户的用水问题。' },
      { yaml: '正文: 依照最高人民法院的规定，最终方案将公布。' },
    ],
  },
  check({ find, report }) {
    for (const { match, span } of find(promises, { roles: ['opening', 'heading', 'body', 'closing'] })) {
      report({ ...span(), message: 'absolute-words', args: { written: match[0] }, actual: match[0] });
    }
  },
};
