import type { Text } from '../../letter/letter.js';
import { type Rule, replacement } from '../rule.js';
import { spanOf } from '../texts.js';

/** Labels that layout adds before name and number. */
const nameLabel = /^(?:联\s*系\s*人|承\s*办\s*人|经\s*办\s*人|姓\s*名)(?:及(?:联系)?电话)?\s*[：:]\s*/u;
const phoneLabel = /^(?:联系(?:电话|方式)|办公电话|电\s*话|手机)\s*[：:]?\s*/u;
const tail = /(?<![，,、；;。：:\s])[，,、；;。：:\s]+$/u;

/** A contact typed into 附注, in any punctuation. */
const typed =
  /(?<who>(?:联\s*系|承\s*办|经\s*办)\s*人(?:及(?:联系)?电话)?)(?<a>\s*[：:]?\s*)(?<name>[\p{Script=Han}·]{2,12}?)(?<b>[，,；;、\s]*)(?:(?<what>(?:联系)?电\s*话|联系方式|手机)(?<c>\s*[：:]?\s*))?(?<phone>[0-9][0-9-]{6,14}[0-9])/gu;

export const contactForm: Rule = {
  id: 'contact-form',
  summary: {
    zh: '联系人只写姓名和号码，写在附注里的标点规范',
    en: 'A contact is name and number; one typed into the note has full-width marks',
  },
  why: {
    zh: '“联系人：”“联系电话：”和中间的标点由排版按规范的式样加上，手写就会印两遍。写在附注里的，冒号、逗号用全角，姓名和号码用逗号隔开。',
    en: 'Labels and marks are layout and would be printed twice. A contact typed into the note has full-width colons, and a comma before the number.',
  },
  basis: { clause: '答复函附注的惯例', strength: '惯例' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '联系人: {姓名: ⟦联系人：⟧周某, 电话: ⟦电话：⟧0760-88880000}',
        fixed: '联系人: {姓名: 周某, 电话: 0760-88880000}',
      },
      {
        yaml: '附注: "⟦联系人:周某;电话:0760-88880000⟧"',
        fixed: '附注: "联系人：周某，电话：0760-88880000"',
      },
      {
        yaml: '附注: ⟦联系人及电话：周某 0760-88880000⟧',
        fixed: '附注: 联系人及电话：周某，0760-88880000',
      },
      {
        yaml: '附注: ⟦联系人周某，联系电话0760-88880000⟧',
        fixed: '附注: 联系人：周某，联系电话：0760-88880000',
      },
      {
        yaml: '联系人: {姓名: 周某⟦，⟧, 电话: 0760-88880000}',
        fixed: '联系人: {姓名: 周某, 电话: 0760-88880000}',
      },
    ],
    good: [
      { yaml: '联系人: {姓名: 周某, 部门: 办公室, 电话: 0760-88880000}' },
      { yaml: '附注: 联系人：周某，联系电话：0760-88880000' },
      { yaml: '附注: （联系人及电话：周某，0760-88880000）' },
      { yaml: '附注: 此件主动公开' },
    ],
  },
  check({ letter: { contacts, note }, report }) {
    const drop = (field: Text, start: number, end: number): void => {
      const span = spanOf(field, start, end);
      const actual = field.text.slice(start, end);
      report({
        ...span,
        message: 'contact-form#label',
        args: { actual: actual.trim() },
        actual,
        fix: {
          title: 'contact-form#fix',
          args: { actual: actual.trim() },
          safety: 'safe',
          edits: [{ ...span, text: '' }],
        },
      });
    };
    for (const { name, phone, department } of contacts) {
      for (const [field, label] of [
        [name, nameLabel],
        [phone, phoneLabel],
        [department, /^(?:部门|科室|单位)\s*[：:]\s*/u],
      ] as const) {
        if (!field) continue;
        const head = label.exec(field.text)?.[0].length ?? 0;
        const rest = tail.exec(field.text)?.[0].length ?? 0;
        // A field that is nothing else would become empty.
        if (head + rest >= field.text.length) continue;
        if (head > 0) drop(field, 0, head);
        if (rest > 0) drop(field, field.text.length - rest, field.text.length);
      }
    }
    for (const m of note?.text.matchAll(typed) ?? []) {
      const { who, name, what, phone } = m.groups!;
      const bare = (s: string): string => s.replace(/\s/gu, '');
      const expected = `${bare(who!)}：${name}，${what === undefined ? '' : `${bare(what)}：`}${phone}`;
      // ； between name and number is right too.
      if (m[0] === expected || m[0].replace('；', '，') === expected) continue;
      const span = spanOf(note!, m.index, m.index + m[0].length);
      report({
        ...span,
        message: 'contact-form',
        args: { expected },
        actual: m[0],
        expected,
        fix: replacement(span, expected, 'safe'),
      });
    }
  },
};
