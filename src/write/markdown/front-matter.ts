/** The YAML front matter: the fields under the keys of format 1. Every text is a double-quoted scalar. */
import type { Composed } from '../../compose/blocks.js';
import { textOf } from '../../compose/blocks.js';
import { find } from '../find.js';

type Value = string | number | undefined | readonly Value[] | { readonly [key: string]: Value };

export function frontMatter({ blocks, meta }: Composed): string {
  const { printing } = meta;
  const header = find(blocks, 'header');
  const signature = find(blocks, 'signature');
  const [level, period] = header?.secrecy ? textOf(header.secrecy).split('★') : [];
  const signatories = signature?.issuers.map(textOf) ?? [];
  const stamp = signature?.nameSeal;
  const fields: Record<string, Value> = {
    规范: meta.profile,
    版式: meta.format === 'letter' ? '信函' : '文件',
    文种: meta.genre === 'reply' ? '答复' : '会办意见',
    份号: header?.copyNumber && textOf(header.copyNumber),
    密级: level,
    保密期限: period,
    紧急程度: header?.urgency && textOf(header.urgency),
    签发人: header?.signers.map(textOf),
    发文机关: meta.issuers,
    文号: meta.docNumber,
    办理结果: meta.resultClass,
    标题: meta.title,
    主送: meta.addressees,
    提案: meta.proposals.map((p) => ({
      类别: p.kind,
      届次: p.session,
      编号: p.number,
      案由: p.subject,
      提案者: p.proposers.length > 0 ? p.proposers : undefined,
    })),
    附件: blocks.flatMap((b) =>
      b.tag === 'paragraph' && b.style === 'annexTitle' ? [{ 名称: textOf(b) }] : [],
    ),
    署名: signatories.join('\n') === meta.issuers.join('\n') ? undefined : signatories,
    签名章: stamp && { 职务: textOf(stamp.post), 姓名: textOf(stamp.name) },
    成文日期: meta.date,
    联系人: meta.contacts.map((c) => ({ 姓名: c.name, 电话: c.phone, 部门: c.department })),
    公开方式: meta.disclosure,
    抄送: meta.copyTo,
    印发: printing && { 机关: printing.office, 日期: printing.date, 份数: printing.copies },
  };
  return `---\n${mapping(fields).join('\n')}\n---`;
}

/** Lines of a mapping; fields without a value, and empty lists and maps, are left out. */
function mapping(fields: { readonly [key: string]: Value }): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (typeof value !== 'object') return [`${key}: ${scalar(value)}`];
    const lines = isList(value) ? value.flatMap(item) : mapping(value);
    return lines.length === 0 ? [] : [`${key}:`, ...lines.map((l) => `  ${l}`)];
  });
}

function item(value: Value): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [`- ${scalar(value)}`];
  const lines = isList(value) ? value.flatMap(item) : mapping(value);
  return lines.map((l, i) => `${i === 0 ? '- ' : '  '}${l}`);
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

/** A JSON string is a YAML double-quoted scalar once the characters YAML will not print are written as escapes. */
function scalar(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
