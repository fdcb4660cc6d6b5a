import type { Rule } from '../rule.js';
import { type Span, spanOf } from '../texts.js';

export const ccForm: Rule = {
  id: 'cc-form',
  summary: {
    zh: '抄送只写机关，标点规范',
    en: 'The copy line names agencies; its label and punctuation are right',
  },
  why: {
    zh: '“抄送：”和末尾的句号由排版加上，写成列表时逗号也由排版加上。手写在一行里时机关之间用全角逗号；同级机关连写才在逗号之间用顿号。',
    en: 'Label and final stop are layout, and so are the commas of a list; in one line of text they are full-width.',
  },
  basis: { clause: 'GB/T 9704-2012 7.4.2', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '抄送: ⟦抄送：⟧市政协提案委，市政府办公室', fixed: '抄送: 市政协提案委，市政府办公室' },
      { yaml: '抄送: 市政协提案委⟦,⟧市政府办公室。', fixed: '抄送: 市政协提案委，市政府办公室。' },
      { yaml: '抄送: 市政协提案委⟦、⟧市政府办公室', fixed: '抄送: 市政协提案委，市政府办公室' },
      { yaml: '抄送: [市政协提案委⟦，⟧, 市政府办公室⟦。⟧]', fixed: '抄送: [市政协提案委, 市政府办公室]' },
      { yaml: '抄送: 市政协提案委，市政府办公室⟦，⟧', fixed: '抄送: 市政协提案委，市政府办公室' },
      { yaml: '抄送: 市政协提案委⟦ ⟧市政府办公室', fixed: '抄送: 市政协提案委，市政府办公室' },
    ],
    good: [
      { yaml: '抄送: [市政协提案委, 市政府办公室]' },
      { yaml: '抄送: 市政协提案委，市财政局、市水务局。' },
      { yaml: '抄送: 市政协提案委，市教育局（市委教育工委、市教育督导室）' },
    ],
  },
  check({ letter: { copyTo }, report }) {
    const say = (
      span: Span,
      actual: string,
      text: string,
      message:
        | 'cc-form'
        | 'cc-form#label'
        | 'cc-form#end'
        | 'cc-form#comma'
        | 'cc-form#space'
        | 'cc-form#tail',
      safety: 'safe' | 'unsafe' = 'safe',
    ): void =>
      report({
        ...span,
        message,
        args: { actual, text },
        actual,
        fix: { title: 'cc-form#fix', safety, edits: [{ ...span, text }] },
      });
    for (const item of copyTo?.items ?? []) {
      // With commas too, 、 joins agencies of one rank.
      if (!copyTo?.list && !/[，,；;]/u.test(item.text)) {
        // 市教育局（市委教育工委、市教育督导室） is one.
        const open = item.text.replace(/（[^（）]*）/gu, (b) => `${'\0'.repeat(b.length - 1)}）`);
        for (const m of open.matchAll(/(?<=[\p{Script=Han}）])、(?=\p{Script=Han})/gu))
          say(spanOf(item, m.index, m.index + 1), '、', '，', 'cc-form#comma', 'unsafe');
      }
      for (const m of copyTo?.list
        ? []
        : item.text.matchAll(/(?<=\p{Script=Han})[ \u3000]{1,4}(?=\p{Script=Han}{3})/gu))
        say(spanOf(item, m.index, m.index + m[0].length), m[0], '，', 'cc-form#space', 'unsafe');
      const label = /^抄\s*[送报]\s*[：:︰]?\s*/u.exec(item.text)?.[0];
      if (label) say(spanOf(item, 0, label.length), label, '', 'cc-form#label');
      const trailing = copyTo?.list ? undefined : /[，,、；;]+$/u.exec(item.text)?.[0];
      if (trailing && trailing.length < item.text.length)
        say(spanOf(item, item.text.length - trailing.length), trailing, '', 'cc-form#tail');
      const tail = copyTo?.list ? /[，,。．.；;、]+$/u.exec(item.text)?.[0] : undefined;
      const end = item.text.length - (tail ?? trailing ?? '').length;
      if (tail) say(spanOf(item, end), tail, '', 'cc-form#end');
      for (const m of item.text
        .slice(0, end)
        .matchAll(/(?<=[\p{Script=Han}）])\s?[,;](?:\s?(?=\p{Script=Han})|\s?$)|(?<=\p{Script=Han})\.$/gu)) {
        const mark = m[0].trim();
        say(
          spanOf(item, m.index, m.index + m[0].length),
          m[0],
          mark === ',' ? '，' : mark === ';' ? '；' : '。',
          'cc-form',
        );
      }
    }
  },
};
