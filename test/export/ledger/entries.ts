/** Entries for tests: a plain reply that each test changes where it matters. */
import { type Entry, entryOf } from '../../../src/export/entry.js';
import { parseDate } from '../../../src/letter/date.js';
import { readDraft } from '../../../src/road/draft.js';

/** The entry of a letter written as YAML. */
export function entryFrom(yaml: string, source = '2026/a.reply.yaml'): Entry {
  const { readable } = readDraft(source, yaml);
  return entryOf(source, readable!.letter, readable!.profile);
}

const plain = entryFrom(`发文机关: 云汀县水务局
文号: 云水函〔2026〕31号
办理结果: A
主送: 沈知远代表
提案:
  类别: 人大代表建议
  届次: 云汀县第十八届人民代表大会第一次会议
  编号: "064"
  案由: 关于加快河道清淤的建议
  提案者: 沈知远
办理: {交办日期: 2026-03-02}
正文: 正文。
成文日期: 2026-06-02
公开方式: 主动公开
`);

export function entry(changes: Partial<Entry> = {}): Entry {
  return { ...plain, ...changes };
}

export function day(iso: string): NonNullable<Entry['date']> {
  return parseDate(iso)!;
}
