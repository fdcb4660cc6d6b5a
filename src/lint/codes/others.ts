/** Codes of the form, the layout and the comments, with what they look like. */
import type { Codes } from './code.js';

export const others: Codes = {
  'schema/required': {
    severity: 'error',
    why: {
      zh: '发文机关、主送、正文、成文日期是公文必有的要素。',
      en: 'Issuer, addressee, text and date are what every official letter has.',
    },
    bad: { yaml: '⟦附注: 见附表⟧', without: ['成文日期'] },
    good: { yaml: '附注: 见附表\n成文日期: 2026-08-26' },
  },
  'schema/unknown-key': {
    severity: 'error',
    fix: 'unsafe',
    why: {
      zh: '字段名写错了，它的内容不会印出来，所以不放过。',
      en: 'The content of a field with a wrong name would not be printed; so it is not let pass.',
    },
    bad: { yaml: '⟦题目⟧: 关于停车的函', fixed: '标题: 关于停车的函' },
  },
  'schema/empty': {
    severity: 'error',
    bad: { yaml: '⟦附注⟧:' },
    good: { yaml: '附注: 见附表' },
  },
  'schema/type': {
    severity: 'error',
    bad: { yaml: '标题:\n  ⟦- 关于停车的函⟧' },
    good: { yaml: '标题: 关于停车的函' },
  },
  'schema/value': {
    severity: 'error',
    bad: { yaml: '公开方式: ⟦公开⟧' },
    good: { yaml: '公开方式: 主动公开' },
  },
  'schema/row-length': {
    severity: 'warning',
    bad: { yaml: '正文:\n  - 名单如下。\n  - 表格: {表头: [学校, 班数], 行: [⟦[一中]⟧]}' },
    good: { yaml: '正文:\n  - 名单如下。\n  - 表格: {表头: [学校, 班数], 行: [[一中, "3"]]}' },
  },
  'schema/secrecy-period': {
    severity: 'warning',
    bad: { yaml: '⟦保密期限⟧: 1年' },
    good: { yaml: '密级: 秘密\n保密期限: 1年' },
  },
  'schema/empty-annex': {
    severity: 'warning',
    bad: { yaml: '附件:\n  - 名称: ⟦学校名单⟧' },
    good: { yaml: '附件:\n  - 名称: 学校名单\n    正文: 一中、二中。' },
  },
  'schema/version': {
    severity: 'error',
    bad: { yaml: '格式版本: ⟦9⟧' },
    good: { yaml: '格式版本: 1' },
  },
  'schema/unknown-profile': {
    severity: 'error',
    bad: { yaml: '规范: ⟦青岚⟧' },
    good: { yaml: '规范: gbt9704' },
  },
  'layout/title-needed': {
    severity: 'error',
    why: {
      zh: '标题可以由提案的届次、编号、案由拼出来，材料不齐就要自己写。',
      en: 'A title can be made from session, number and subject of the item; where they are missing, it has to be written.',
    },
    bad: { yaml: '⟦提案⟧: {类别: 政协提案, 案由: 关于停车的建议, 提案者: [林某某]}' },
    good: {
      yaml: '提案: {类别: 政协提案, 届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议, 提案者: [林某某]}',
    },
  },
  'layout/opening-needed': {
    severity: 'warning',
    bad: {
      yaml: '⟦提案⟧: {类别: 政协提案, 届次: 青岚市政协九届二次会议, 编号: "092015", 提案者: [林某某]}',
    },
    good: {
      yaml: '提案: {类别: 政协提案, 届次: 青岚市政协九届二次会议, 编号: "092015", 提案者: [林某某]}\n引言: 您提出的关于停车的提案（第092015号）收悉。',
    },
  },
  'layout/first-page-text': { severity: 'warning' },
  'layout/title-break': { severity: 'warning' },
  'layout/title-line': { severity: 'warning' },
  'layout/signature-alone': { severity: 'warning' },
  'layout/pitch-adjusted': { severity: 'info' },
  'layout/orphan-line': { severity: 'info' },
  'layout/colophon-alone': { severity: 'info' },
  'layout/fallback-face': { severity: 'info' },
  'write/letterhead-missing': { severity: 'warning' },
  'disable-unused': {
    severity: 'warning',
    fix: 'safe',
    bad: {
      yaml: '⟦# reply-disable-next-line docno-bracket -- 沿用旧号⟧\n文号: 青教函〔2026〕12号',
      fixed: '文号: 青教函〔2026〕12号',
    },
    good: { yaml: '# reply-disable-next-line docno-bracket -- 沿用旧号\n文号: 青教函[2026]12号' },
  },
  'disable-reason': {
    severity: 'warning',
    good: { yaml: '# reply-disable-next-line docno-bracket -- 沿用旧号\n文号: 青教函[2026]12号' },
  },
};
