/** Telephone numbers as a letter writes them, right or wrong. */
import type { Printed, Span } from './texts.js';

export interface Phone {
  text: string;
  span: Span;
  /** A contact's own field holds nothing else, so every number in it can be judged. */
  field: boolean;
}

const separators = /[、，,；;／]|\/|或|和|及/u;
const labelled =
  /(?:电话|手机|热线|传真|座机)(?:号码?)?[是为：:\s]*(?:\p{Script=Han}{2,4}[，,、 \u3000]+)?(?<number>[（(+]?[0-9][0-9()（） \u3000\-—－–‐―～]{3,24}[0-9])/gu;

/** The numbers of 联系人/电话, and those behind 电话, 手机, 热线 in any other text. */
export function phonesIn({
  texts,
  isField,
}: {
  texts: readonly Printed[];
  isField(t: Printed): boolean;
}): Phone[] {
  return texts.flatMap((t) => (isField(t) ? ofField(t) : ofText(t)));
}

function ofField(t: Printed): Phone[] {
  const out: Phone[] = [];
  // 电话： typed before it is the finding of contact-form.
  let start = /^[^0-9（(+*×]*/u.exec(t.text)![0].length;
  for (const part of t.text.slice(start).split(separators)) {
    const text = part.trim();
    const at = start + part.indexOf(text);
    if (text !== '') out.push({ text, span: t.span(at, at + text.length), field: true });
    start += part.length + 1;
  }
  return out;
}

function ofText(t: Printed): Phone[] {
  if (!/电话|手机|热线|传真|座机/u.test(t.text)) return [];
  return [...t.text.matchAll(labelled)].map((m) => {
    const text = m.groups!.number!;
    const at = m.index + m[0].length - text.length;
    return { text, span: t.span(at, at + text.length), field: false };
  });
}

/** 0760-88880000, 020-88880000, 88880000, 13800001234, 400-800-1234, 12345; an extension may follow. */
const right =
  /^(?:(?:0[0-9]{2,3}-)?[0-9]{7,8}(?:(?:-|\s*转\s*)[0-9]{1,5})?|1[3-9][0-9]{9}|[48]00-?[0-9]{3}-?[0-9]{4}|[0-9]{3,6})$/u;

export type Verdict = 'right' | 'unknown' | { fixed: string | undefined };

/** What is wrong with a number; `unknown` for masks and foreign forms, which nobody can judge. */
export function judgePhone(text: string): Verdict {
  if (right.test(text) || /^0+$/u.test(text)) return 'right';
  // Full-width digits are said by digits-fullwidth.
  if (!/^[0-9()（） \u3000\-—－–‐―～转]+$/u.test(text)) return 'unknown';
  const digits = text.replace(/[^0-9]/gu, '');
  if (/^1[3-9][0-9]{9}$/u.test(digits)) return { fixed: digits };
  const [, area, number] = /^(010|02[0-9]|0[3-9][0-9]{2})([1-9][0-9]{6,7})$/u.exec(digits) ?? [];
  if (area) return { fixed: `${area}-${number}` };
  if (/^[1-9][0-9]{6,7}$/u.test(digits)) return { fixed: digits };
  const parts = text.split(/\s+/u);
  return {
    fixed:
      parts.length > 1 && parts.every((p) => p.length > 6 && right.test(p)) ? parts.join('、') : undefined,
  };
}

/** The area code of a landline, without its hyphen; empty when it has none, undefined for any other number. */
export function areaCode(text: string): string | undefined {
  const m = /^(?:(0[0-9]{2,3})-?)?[1-9][0-9]{6,7}(?:-[0-9]{1,5})?$/u.exec(text);
  return m ? (m[1] ?? '') : undefined;
}
