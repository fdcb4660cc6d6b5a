import { toChineseNumeral } from '../../letter/numerals.js';
import { withoutTitles } from '../items.js';
import type { PlaceEdit, Rule } from '../rule.js';
import { type Span, spanOf } from '../texts.js';

/** 12届5次, 第12届委员会第5次, 九届2次, 5届政协. */
const session =
  /(?<![0-9０-９.])([0-9０-９]{1,3}|[一二三四五六七八九十〇零百]{1,4})\s?届(?:([^0-9０-９，。；：、\n\0《》“”（）届次]{0,16}?)([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s?次(?=会|全体|全会|，|第|提|建|$))?/gu;

const body = /政协|人大|人民代表大会|政治协商|委员会|全会/u;
const arabic = /^[0-9０-９]/u;

export const sessionForm: Rule = {
  id: 'session-form',
  summary: { zh: '届、次用汉字数字', en: 'The numerals of 届 and 次 are Chinese' },
  why: {
    zh: '会议的届次是固定名称，用汉字：“市政协九届二次会议”，不写“9届2次”。',
    en: 'The session is part of a name and keeps Chinese numerals.',
  },
  basis: { clause: 'GB/T 15835-2011', strength: '推荐' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '引言: 您在市政协⟦9届2次⟧会议上提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
        fixed: '引言: 您在市政协九届二次会议上提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
      },
      {
        yaml: '标题: 青岚市教育局关于青岚市政协九届⟦2次⟧会议第092015号提案答复的函',
        fixed: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函',
      },
      {
        yaml: '提案: {类别: 政协提案, 届次: 政协青岚市第⟦12届委员会第5次⟧会议, 编号: "092015", 案由: 关于停车的建议}',
        fixed:
          '提案: {类别: 政协提案, 届次: 政协青岚市第十二届委员会第五次会议, 编号: "092015", 案由: 关于停车的建议}',
      },
      {
        yaml: '正文: 青岚市第⟦14届⟧人大常委会审议通过了《青岚市停车管理条例》。',
        fixed: '正文: 青岚市第十四届人大常委会审议通过了《青岚市停车管理条例》。',
      },
    ],
    good: [
      { yaml: '引言: 您在市政协九届二次会议上提出的《关于停车的建议》（第092015号）收悉。现答复如下：' },
      { yaml: '正文: 举办第26届青岚市运动会，开展第3次全国国土调查，全年巡查12次。' },
      { yaml: '正文: 本市2025届毕业生就业率达到95%，依据《关于政协9届2次会议的通知》办理。' },
      { yaml: '正文: 市人大代表出席第3届数字贸易博览会。' },
    ],
  },
  check({ letter, texts, report }) {
    for (const text of texts) {
      if (!text.text.includes('届')) continue;
      const bare = withoutTitles(text.text);
      for (const m of bare.matchAll(session)) {
        const around = bare.slice(Math.max(0, m.index - 14), m.index) + (m[2] ?? '');
        const end = m.index + m[0].length;
        const named =
          m[3] === undefined
            ? /^(?:市|省|县|区|全国)?(?:政协|人大|人民代表大会|委员会)/u.test(bare.slice(end, end + 8))
            : body.test(around);
        if (named) check(m, (a, b) => text.span(m.index + a, m.index + b));
      }
    }
    for (const { session: stated } of letter.proposals) {
      if (!stated) continue;
      for (const m of stated.text.matchAll(session))
        check(m, (a, b) => spanOf(stated, m.index + a, m.index + b));
    }

    function check(m: RegExpMatchArray, span: (start: number, end: number) => Span): void {
      const [whole, term, , meeting] = m;
      const edits: PlaceEdit[] = [];
      const put = (digits: string, from: number): void => {
        const n = Number(digits.normalize('NFKC'));
        if (n > 0) edits.push({ ...span(from, from + digits.length), text: toChineseNumeral(n) });
      };
      const at = meeting === undefined ? 0 : whole.lastIndexOf(meeting);
      if (arabic.test(term!)) put(term!, 0);
      if (meeting !== undefined && arabic.test(meeting)) put(meeting, at);
      if (edits.length === 0) return;
      const from = arabic.test(term!) ? 0 : at;
      const to = meeting !== undefined && arabic.test(meeting) ? whole.length : whole.indexOf('届') + 1;
      const written = whole.slice(from, to);
      report({
        ...span(from, to),
        message: 'session-form',
        args: {
          written,
          right: written.replace(/[0-9０-９]{1,3}/gu, (d) =>
            toChineseNumeral(Number(d.normalize('NFKC')) || 1),
          ),
        },
        actual: written,
        fix: { title: 'session-form#fix', safety: 'unsafe', edits },
      });
    }
  },
};
