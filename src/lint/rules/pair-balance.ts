import { pairsOf } from '../pairs.js';
import type { Rule } from '../rule.js';
import type { Printed } from '../texts.js';

/** A page of open marks has one cause. */
const most = 5;

export const pairBalance: Rule = {
  id: 'pair-balance',
  summary: {
    zh: '引号、括号、书名号前后成对',
    en: 'Quotation marks, brackets and title marks come in pairs',
  },
  why: {
    zh: '引号、括号、书名号分前后两半，缺一半就分不清引用、注释或名称到哪里为止。多在删改或从PDF复制时丢失。',
    en: 'With one half missing nobody can tell where a quotation, note or title ends. Often lost in editing or copying.',
  },
  basis: { clause: 'GB/T 15834-2011 4.8、4.9、4.15', strength: '规定' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 落实⟦“⟧双减政策，减轻学生负担。' },
      { yaml: '正文: 落实“双减”政策，建设校校通⟦”⟧工程。' },
      { yaml: '正文: 按照《停车管理办法⟦（⟧试行》办理。' },
      { yaml: '正文: 按照⟦《⟧停车管理办法办理，并修订《收费办法》。' },
      { yaml: '正文: 推进“互联网⟦“⟧行动。' },
      { yaml: '正文:\n  - 标题: 关于停车（一期⟦（⟧建设\n    内容: 已经办理。' },
    ],
    good: [
      { yaml: '正文: 贯彻《关于印发〈停车管理办法（试行）〉的通知》（青政发〔2024〕46号），落实“双减”。' },
      { yaml: '正文: |\n  “第一段引文。\n  “第二段引文。”' },
      { yaml: '正文: 包括：1）停车；2）充电；a)换电。' },
      { yaml: '正文: 学习Women’s Day和Teachers’ Day的由来。' },
      { yaml: '附注: 此件公开发布' },
    ],
  },
  check({ texts, report }) {
    for (const [i, text] of texts.entries()) {
      if (text.role === 'docNumber') continue;
      const { lone } = pairsOf(text);
      if (lone.length === 0) continue;
      const straight = { '“”': /["＂]/u.test(text.text), '‘’': /['＇]/u.test(text.text) };
      let said = 0;
      for (const { at, mark, other, turned } of lone) {
        // Straight quotes may be the other half, and brackets of notes are layout: other rules see to both.
        if (straight['“”'] && '“”'.includes(mark)) continue;
        if (straight['‘’'] && '‘’'.includes(mark)) continue;
        if (text.role === 'note' && '（）()'.includes(mark)) continue;
        if (at === 0 && mark === '“' && goesOn(text, texts[i + 1])) continue;
        if (++said > most) break;
        const variant = turned ? '#turned' : other === '”' || '’）)〕》〉'.includes(other) ? '' : '#close';
        report({
          ...text.span(at, at + 1),
          message: `pair-balance${variant}`,
          args: { mark, other },
          actual: mark,
        });
      }
    }
  },
};

/** A quotation of several paragraphs opens each and closes the last. */
function goesOn(text: Printed, next: Printed | undefined): boolean {
  return next?.role === text.role && next.text.startsWith('“');
}
