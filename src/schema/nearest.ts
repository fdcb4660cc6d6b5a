/** Words that clerks use for a field; edit distance cannot find these. */
const synonyms: Readonly<Record<string, string>> = {
  发文字号: '文号',
  字号: '文号',
  文件编号: '文号',
  主送机关: '主送',
  主送单位: '主送',
  收文机关: '主送',
  称呼: '主送',
  抄送机关: '抄送',
  抄送单位: '抄送',
  抄报: '抄送',
  落款: '署名',
  发文单位: '发文机关',
  发文部门: '发文机关',
  机关名称: '发文机关',
  单位名称: '发文机关',
  日期: '成文日期',
  落款日期: '成文日期',
  发文日期: '成文日期',
  成文时间: '成文日期',
  印发日期: '日期',
  印发机关: '机关',
  题目: '标题',
  题目名称: '标题',
  文件标题: '标题',
  开头: '引言',
  导语: '引言',
  结尾: '结语',
  结束语: '结语',
  正文内容: '正文',
  段落: '内容',
  子节: '小节',
  章节: '小节',
  联系方式: '联系人',
  联系电话: '电话',
  手机: '电话',
  联系人姓名: '姓名',
  科室: '部门',
  处室: '部门',
  公开属性: '公开方式',
  公开类型: '公开方式',
  不公开理由: '公开理由',
  类型: '类别',
  结果: '办理结果',
  结果类别: '办理结果',
  办理类别: '办理结果',
  提案号: '编号',
  提案编号: '编号',
  建议编号: '编号',
  提案名称: '案由',
  提案题目: '案由',
  提案人: '提案者',
  委员: '提案者',
  协办单位: '会办单位',
  缓急程度: '紧急程度',
  附件名称: '名称',
  路径: '文件',
  表题: '题名',
  图题: '题名',
};

/** The known fields most likely meant by `key`: a synonym, else the nearest by edit distance; the best first. */
export function nearest(key: string, known: readonly string[]): string[] {
  const word = key.normalize('NFKC').replace(/\s/gu, '');
  const exact = known.filter((k) => k === word);
  if (exact.length > 0) return exact;
  const synonym = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined;
  if (synonym && known.includes(synonym)) return [synonym];
  const limit = Math.max(1, Math.floor(word.length / 3));
  const scored = known
    .filter((k) => Math.abs(k.length - word.length) <= limit)
    .map((k) => ({ k, d: distance(word, k) }))
    .filter(({ d, k }) => d <= limit && d < k.length)
    .sort((a, b) => a.d - b.d);
  return scored.filter(({ d }) => d === scored[0]!.d).map(({ k }) => k);
}

/** Insertions, deletions, replacements and exchanges of neighbours (optimal string alignment). */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d = Math.min(d, rows[i - 2]![j - 2]! + 1);
      row.push(d);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
