import { plainOf } from '../data/compat.js';
import { announces, chinese, rewriting } from '../marks.js';
import type { Rule } from '../rule.js';
import type { Printed } from '../texts.js';

/**
 * Private characters; no-break and typographic spaces; radicals' supplement; ideographs, vertical, small and half-width
 * forms kept for old encodings. What cannot be seen at all, and U+2F00…, is said of the file as such (yaml/…).
 */
const odd =
  /[\uE000-\uF8FF]+|[\u00A0\u2000-\u200A\u202F\u205F]+|[\u2E80-\u2EF3\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+|[\uFE10-\uFE19\uFE30-\uFE4F\uFE50-\uFE6B\uFF61-\uFF65]+/gu;

/** Their spaces are another rule's business. */
const spaced = ['title', 'addressee', 'docNumber', 'contact', 'table', 'signatory', 'signer', 'issuer'];

export const compatChar: Rule = {
  id: 'compat-char',
  summary: { zh: '不用兼容字符和自造字符', en: 'No compatibility and no private characters' },
  why: {
    zh: '竖排标点、小号标点、部首、兼容汉字、不换行空格等多从网页或PDF复制而来，看着相像，却查不到、排不齐，换一台机器可能显示成方块。',
    en: 'Vertical and small forms, radicals, compatibility ideographs and no-break spaces come with copied text: they look right, yet are not found by a search, and may be boxes elsewhere.',
  },
  basis: { clause: '公文用字惯例', strength: '惯例' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 开放时间为6⟦︰⟧30。', fixed: '正文: 开放时间为6：30。' },
      { yaml: '正文: 落实⟦﹙⟧试行⟦﹚⟧办法。', fixed: '正文: 落实（试行）办法。' },
      { yaml: '正文: 人⟦⺠⟧满意，⟦\uF90A⟧额到位。', fixed: '正文: 人民满意，金额到位。' },
      { yaml: '正文: 已经⟦\u00A0⟧办理。', fixed: '正文: 已经办理。' },
      { yaml: '正文: 位于⟦\uE5E5⟧街。' },
    ],
    good: [
      { yaml: '正文: 开放时间为6：30，见（试行）办法。' },
      { yaml: '正文: 使用Wi-Fi 6标准，面积3㎡，温度5℃。' },
      { yaml: '主送: 欧阳·买买提委员' },
    ],
  },
  check({ find, texts, report }) {
    const announcing = announces(texts);
    for (const { match, text, start, end, span } of find(odd, { titles: true })) {
      const [found] = match;
      if (elsewhere(text, found, start, end) || announcing(text, start, end)) continue;
      const plain = /[\uE000-\uF8FF]/u.test(found)
        ? undefined
        : plainOf(found, isolated(text.text, start, end));
      if (plain === found) continue;
      report({
        ...span(),
        message:
          plain === undefined
            ? 'compat-char#private'
            : plain.trim() === ''
              ? 'compat-char#space'
              : 'compat-char',
        args: { found, codes: codes(found), plain: plain ?? '' },
        actual: found,
        ...(plain === undefined
          ? {}
          : rewriting(
              text,
              plain.trim() === '' ? 'compat-char#space-fix' : 'rules/replace',
              [[start, end, plain]],
              {
                args: { text: plain },
              },
            )),
      });
    }
  },
};

/** Whether the space parts two foreign words, so that one must stay. */
function isolated(text: string, start: number, end: number): boolean {
  return !chinese.test(text[start - 1] ?? '') && !chinese.test(text[end] ?? '');
}

/** Marks that the rules of their own place see to: brackets of years, colons that layout adds. */
function elsewhere({ role, text }: Printed, found: string, start: number, end: number): boolean {
  if (/[\u00A0\u2000-\u200A\u202F\u205F]/u.test(found)) return spaced.includes(role);
  if (/[﹝﹞]/u.test(found))
    return (
      role === 'docNumber' ||
      /[0-9]{4}/u.test(`${text.slice(Math.max(0, start - 4), start)} ${text.slice(end, end + 4)}`)
    );
  if (!/[︰﹕]/u.test(found)) return false;
  return (role === 'addressee' && end === text.length) || (role === 'copyTo' && start <= 2);
}

function codes(found: string): string {
  return [...new Set(found)]
    .slice(0, 3)
    .map((c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join('、');
}
