import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

/** 签发人：王某, 领导签批：同意 as a paragraph, or as part of a note. */
export const approvalLine =
  /(?<=^|[（(；。\s])(?:签\s*发\s*人|签\s*发|(?:分管|主管|责任|承办|督办)?领导(?:签批|签字|批示|审签|意见)?|审\s*核\s*人?|承办(?:单位)?负责人|主要负责人|审签人|会签)\s*[：:]\s*(?:同意[^；。）)\n]{0,8}|[\p{Script=Han}·×]{2,4}(?=[；。，）)\s]|$))/gmu;

export const leaderMetaPublic: Rule = {
  id: 'leader-meta-public',
  summary: {
    zh: '主动公开的函里没有签发人、领导签批、承办负责人',
    en: 'A published letter does not carry signers, approvals or officers in charge',
  },
  why: {
    zh: '签发、签批是办理过程中的内部信息，公开的一份一般不保留。',
    en: 'Who approved a letter is internal to its handling and is usually left out of the public copy.',
  },
  basis: { clause: '各地公开答复的做法', strength: '惯例' },
  severity: 'info',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '公开方式: 主动公开\n正文: |\n  经研究，我局已安排经费办理。\n  ⟦承办单位负责人：王某某⟧',
        fixed: '公开方式: 主动公开\n正文: |\n  经研究，我局已安排经费办理。\n  ',
      },
      { yaml: '公开方式: 主动公开\n附注: ⟦领导签批：同意⟧' },
    ],
    good: [
      { yaml: '正文: 承办单位负责人：王某某' },
      {
        yaml: '公开方式: 主动公开\n正文: 分管领导：按职责推进。分管领导多次到现场调研，主要负责人亲自督办。',
      },
      { yaml: '公开方式: 主动公开\n联系人: {姓名: 周某, 电话: 0760-88880000}' },
    ],
  },
  check({ letter, profile, texts, find, report }) {
    if (letter.disclosure?.value !== '主动公开') return;
    // Where a reply names no signer at all, signer-not-for-letter has said so.
    for (const signer of profile.signerAllowed ? letter.signers : [])
      report({ ...spanOf(signer), message: 'leader-meta-public', args: { actual: signer.text } });
    const places = texts.filter((t) => ['body', 'closing'].includes(t.role));
    for (const { match, text, start, end, span } of find(approvalLine, {
      roles: ['body', 'closing', 'note'],
      needs: ['签', '领导', '审', '负责人'],
    })) {
      const pointer = span().at.pointer;
      const alone = start === 0 && end === text.text.length;
      const others = places.some((t) => t !== text && t.span(0, 1).at.pointer === pointer);
      report({
        ...span(),
        message: 'leader-meta-public',
        args: { actual: match[0] },
        actual: match[0],
        ...(alone && others
          ? { fix: { title: 'leader-meta-public#fix', safety: 'unsafe', edits: [{ ...span(), text: '' }] } }
          : {}),
      });
    }
  },
};
