import { parseNumeral } from '../../letter/numerals.js';
import { typedAnnexLabel } from '../annexes.js';
import { elsewhere } from '../items.js';
import { matches } from '../matches.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

/**
 * 附件2, 附件二, 附件 in （见附件）. Another document's annex (《…》附件2, 其附件2) and the name of a thing
 * (附件管理) are none: what stands in front decides.
 */
const mention =
  /(?:(?<see>[见附]|所附的?)附件|(?<=^|[如按照据入在和及与或、，。；：（(])附件(?=[0-9一二三四五六七八九十]))(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,2}(?!览))?/gu;

/** 附件1《学校名单》: the annex by its name. */
const named = /附件([1-9]|[一二三四五六七八九])?[：:]?《([^《》]{2,60})》/gu;

/** Behind a cited title inside one bracket — 《办法》（附件3）— or behind 其 and 该 the annex is the other document's. */
function isForeign(before: string): boolean {
  return /》(?:[（(][^（）()]*[）)])?[（(][^（）()]*$|[该其](?:文件?|通知|办法|方案|意见)?的?[（(]?$/u.test(
    before,
  );
}

export const attachMatch: Rule = {
  id: 'attach-match',
  summary: {
    zh: '正文提到的附件都在，附件都被提到',
    en: 'Annexes that the body mentions exist, and those that exist are mentioned',
  },
  why: {
    zh: '附件的名称和序号由一处生成，不会不符；但正文里写“见附件2”而没有第2个附件，读者就找不到。附件没有在正文提到，只作提醒。',
    en: 'A reader who is told to see annex 2 must find one. An annex that nothing mentions is only a remark.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.7', strength: '自相矛盾' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 学校名单见⟦附件2⟧。\n附件:\n  - 名称: 学校名单\n    正文: 见下表。' },
      { yaml: '正文: 学校名单详见⟦附件⟧。' },
      {
        yaml: '正文: 见附件《⟦学校名册⟧》。\n附件:\n  - 名称: 学校名单\n    正文: 见下表。',
      },
      { yaml: '附件:\n  - 名称: ⟦学校名单⟧\n    正文: 见下表。' },
    ],
    good: [
      { yaml: '正文: 学校名单见附件1。\n附件:\n  - 名称: 学校名单\n    正文: 见下表。' },
      { yaml: '正文: 见附件《学校名单》。\n附件:\n  - 名称: 学校名单\n    正文: 见下表。' },
      { yaml: '正文: 依照《乡村学校管理办法》附件2的要求办理。' },
      { yaml: '正文: 按照《停车管理办法》（附件3）和《通知》（青政发〔2024〕46号，附件2）执行。' },
    ],
  },
  check({ letter: { annexes }, texts, report }) {
    let mentioned = false;
    for (const t of texts.filter((x) =>
      ['opening', 'body', 'heading', 'table', 'closing'].includes(x.role),
    )) {
      if (!t.text.includes('附件')) continue;
      // A list of annexes typed by hand is the finding of attach-place.
      if (typedAnnexLabel(t.text) !== undefined) {
        mentioned = true;
        continue;
      }
      for (const m of matches(named, t.text)) {
        const n = m[1] ? parseNumeral(m[1])! : 1;
        const annex = annexes[n - 1]?.name.text;
        if (annex === undefined || isForeign(t.text.slice(0, m.index))) continue;
        if (!m[1] && annexes.length > 1) continue;
        if (annex.replace(/[《》\s]/gu, '') === m[2]!.replace(/\s/gu, '')) continue;
        const start = m.index + m[0].length - 1 - m[2]!.length;
        report({
          ...t.span(start, start + m[2]!.length),
          message: 'attach-match#name',
          args: { mention: m[2]!, n, name: annex },
          hints: [elsewhere(annexes[n - 1]!.name)],
        });
      }
      for (const m of matches(mention, t.text)) {
        const { see, n } = m.groups!;
        const number = n === undefined ? undefined : parseNumeral(n);
        const missing =
          number === undefined ? annexes.length === 0 && see !== undefined : number > annexes.length;
        if (missing && !see && isForeign(t.text.slice(0, m.index))) continue;
        mentioned = true;
        if (!missing) continue;
        const start = m.index + (see?.length ?? 0);
        report({
          ...t.span(start, m.index + m[0].length),
          message: annexes.length === 0 ? 'attach-match#none' : 'attach-match',
          args: { mention: m[0].slice(see?.length ?? 0), count: annexes.length },
        });
      }
    }
    const isNamed = (name: string): boolean => texts.some((t) => t.role === 'body' && t.text.includes(name));
    if (mentioned) return;
    for (const { name } of annexes.filter((a) => !isNamed(a.name.text))) {
      report({
        ...spanOf(name),
        message: 'attach-match#unmentioned',
        args: { name: name.text },
        severity: 'info',
      });
    }
  },
};
