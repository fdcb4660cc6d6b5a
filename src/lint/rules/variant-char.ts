import { variants } from '../data/variants.js';
import { asRegistered, rewriting } from '../marks.js';
import type { Rule } from '../rule.js';

const characters = [...variants.keys()].join('');
const wrong = new RegExp(`[${characters}]+`, 'gu');

/** 王峯同志: a name that the letter's fields do not tell. */
const called = /^\p{Script=Han}?(?:同志|委员|代表|先生|女士|局长|主任|校长|教授|书记|市长|医生|老师)/u;

export const variantChar: Rule = {
  id: 'variant-char',
  summary: { zh: '不用繁体字和异体字', en: 'No traditional or variant characters' },
  why: {
    zh: '公文使用规范汉字。繁体字、异体字多由输入法或扫描识别带来，检索时查不到。人名里的不改。',
    en: 'Official papers use standard characters. Others come from keyboards and scanners and escape a search. Names keep theirs.',
  },
  basis: { clause: '《通用规范汉字表》', strength: '惯例' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 已⟦淸⟧理停车位，并⟦囬⟧访。', fixed: '正文: 已清理停车位，并回访。' },
      {
        yaml: '正文: 按照《停⟦車⟧办法》推进⟦資訊網絡⟧建设。',
        fixed: '正文: 按照《停车办法》推进资讯网络建设。',
      },
      { yaml: '结语: 感谢您的⟦關⟧心。', fixed: '结语: 感谢您的关心。' },
      { yaml: '正文: 设立专用⟦帳⟧户。', fixed: '正文: 设立专用账户。' },
    ],
    good: [
      { yaml: '主送: 陳某某委员' },
      {
        yaml: '提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议, 提案者: [張志遠]}\n正文: 张志远（張志遠）委员提出的建议很好。',
      },
      { yaml: '正文: 依据《關於停車的意見》，乾隆年间的瞭望台、王昇、李峯同志和於某的著作不受影响。' },
    ],
  },
  check({ letter, find, report }) {
    const found = find(wrong, { titles: true, needs: characters }).filter(
      ({ text }) => !['addressee', 'signer', 'contact'].includes(text.role),
    );
    if (found.length === 0) return;
    const names = [
      ...letter.proposals.flatMap((p) => p.proposers),
      ...letter.addressees.items,
      ...letter.copies,
      ...letter.signers,
      ...letter.contacts.flatMap((c) => (c.name ? [c.name] : [])),
      ...(letter.nameSeal ? [letter.nameSeal.name] : []),
    ]
      .flatMap((n) => n.text.split(/[、，,\s]|委员|代表/u))
      .filter((n) => n.length > 1 && n.length < 12);
    for (const { match, text, start, end, span } of found) {
      const around = text.text.slice(Math.max(0, start - 12), end + 12);
      if (names.some((n) => match[0].length <= n.length && around.includes(n) && n.includes(match[0])))
        continue;
      if (inTraditionalTitle(text.text, start, end) || asRegistered(letter, text, start, end)) continue;
      if (called.test(text.text.slice(end, end + 4))) continue;
      const right = [...match[0]].map((c) => variants.get(c)!).join('');
      report({
        ...span(),
        message: 'variant-char',
        args: { wrong: match[0], right },
        actual: match[0],
        expected: right,
        ...rewriting(text, 'rules/replace', [[start, end, right]], {
          args: { text: right },
          safety: 'unsafe',
        }),
      });
    }
  },
};

/** A title that was written in traditional characters is cited as it is; one stray character in it is a slip. */
function inTraditionalTitle(text: string, start: number, end: number): boolean {
  const before = /《[^《》]*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0];
  const after = before && /^[^《》]*》/u.exec(text.slice(end, end + 60))?.[0];
  return after ? `${before}${after}`.search(wrong) >= 0 : false;
}
