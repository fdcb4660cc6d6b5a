import { type Confusable, confusables } from '../data/confusable.js';
import { type Rule, replacement } from '../rule.js';
import { cutsThrough } from '../segments.js';

const entries = new Map<string, Confusable[]>();
for (const c of confusables) entries.set(c.wrong, [...(entries.get(c.wrong) ?? []), c]);
const words = [...entries.keys()];

export const confusableWords: Rule = {
  id: 'confusable-words',
  summary: { zh: '不写错别字和易混词', en: 'Words that are mistaken for one another' },
  why: {
    zh: '“布署”“按装”没有这样的词；“登陆系统”“截止2021年3月”是用错了词；“帐户”“座落”另有推荐的写法。按上下文和分词判断，“台风登陆”“蚊帐”“大象”不算。',
    en: 'Some of these words do not exist, some mean something else, some have a recommended spelling. Judged by their context.',
  },
  basis: { clause: '现代汉语词典（第7版）；第一批异形词整理表（GF 1001-2001）', strength: '推荐' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 我局作了统一⟦布署⟧，已⟦按装⟧路灯。', fixed: '正文: 我局作了统一部署，已安装路灯。' },
      { yaml: '正文: ⟦截止⟧2026年3月，共⟦登陆⟧系统12次。', fixed: '正文: 截至2026年3月，共登录系统12次。' },
      {
        yaml: '正文: 完善⟦帐户⟧和⟦其它⟧信息，项目⟦己⟧完成。',
        fixed: '正文: 完善账户和其他信息，项目已完成。',
      },
      {
        yaml: '正文: 群众⟦反应⟧的问题⟦末⟧能解决，⟦既将⟧开工。',
        fixed: '正文: 群众反映的问题未能解决，即将开工。',
      },
      { yaml: '结语: 感谢您⟦一如继往⟧的支持。', fixed: '结语: 感谢您一如既往的支持。' },
    ],
    good: [
      { yaml: '正文: 台风登陆前，登陆艇、截止阀和帐篷、蚊帐已备齐，报名截止时间为2026年3月，截止到3月底。' },
      {
        yaml: '正文: 大象、现象、对象、象征和气象不同；好现象很多；月份内完成，按装机容量、按排放标准补助，按装修进度拨付。',
      },
      {
        yaml: '正文: 既将其列入规划，又安排资金；目的地已到，各自已建成，年末完成，周末来访，快速反应机制，权利和义务。',
      },
      {
        yaml: '正文: 按照《关于建立健全工作台帐的通知》办理，候某、侯某各一份，每月分两次检查，设备分批更新，复信和恢复信心。',
      },
    ],
  },
  check({ find, report }) {
    for (const { match, text, start, end, span } of find.words(words)) {
      if (text.role === 'addressee' || text.role === 'contact' || text.role === 'signer') continue;
      const [written] = match;
      const before = text.text.slice(Math.max(0, start - 16), start);
      const after = text.text.slice(end, end + 24);
      const entry = entries.get(written)!.find((e) => fits(e, before, after));
      // Four characters that are no word are not found by chance.
      if (!entry || (written.length < 4 && cutsThrough(text.text, start, end))) continue;
      report({
        ...span(),
        message: 'confusable-words',
        args: { written, right: entry.right },
        actual: written,
        expected: entry.right,
        fix: replacement(span(), entry.right, entry.safe ? 'safe' : 'unsafe'),
      });
    }
  },
};

function fits({ before, notBefore, after, notAfter }: Confusable, left: string, right: string): boolean {
  return (
    (before?.test(left) ?? true) &&
    !notBefore?.test(left) &&
    (after?.test(right) ?? true) &&
    !notAfter?.test(right)
  );
}
