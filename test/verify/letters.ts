/** Letters that between them have every element that is measured. Invented places and people. */

export const common = `
发文机关: 青岚市教育局
文号: 青教函〔2026〕12号
主送: 林某某委员
提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于改善乡村学校网络条件的建议}
成文日期: 2026-08-26
联系人: {姓名: 周某, 电话: 0760-88880000}
公开方式: 主动公开
`;

const words =
  '全市乡村学校已经接入教育专网并完成首批终端更新我局会同有关单位逐条研究提案内容将其吸收到年度工作安排之中各县区按照统一部署推进线路改造';
/** Paragraphs of differing length, Chinese characters and one mark only, each beginning with its own number word. */
export function paragraphs(count: number, length = 90): string {
  const ordinals = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
  return Array.from({ length: count }, (_, i) => {
    const start = (i * 7) % words.length;
    const text = (words + words + words + words).slice(start, start + length + ((i * 5) % 17));
    return `  ${ordinals[i % 20]}${ordinals[(i * 3 + 1) % 20]}项${text}。\n`;
  }).join('');
}

/** 信函, three pages: headings, a seal, 附件, 版记. */
export const letter = `${common}
正文:
  - 标题: 总体看法
    内容: |
${indent(paragraphs(3), 6)}
  - 标题: 具体安排
    内容: |
${indent(paragraphs(8), 6)}
    小节:
      - 标题: 网络提速
        内容: |
${indent(paragraphs(2), 10)}
结语: 专此答复，感谢您对教育工作的关心支持。
附件:
  - 名称: 乡村学校网络提升工作时间安排
    正文: |
${indent(paragraphs(1), 6)}
印章: [章甲.png]
抄送: [市政协提案委, 市政府办公室]
`;

/** 文件 with every mark of the 版头 and a 版记 of two elements. */
export const document = `${common}
版式: 文件
份号: "000012"
密级: 秘密
保密期限: 1年
紧急程度: 特急
办理结果: A
正文: |
${paragraphs(6)}
印章: false
抄送: [市政协提案委, 市政府办公室]
印发: {机关: 青岚市教育局办公室, 日期: 2026-08-26}
`;

/** Two issuers, a seal each. */
export const joint = `
发文机关: [青岚市教育局, 青岚市财政局]
文号: 青教函〔2026〕12号
主送: 林某某委员
提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于改善乡村学校网络条件的建议}
成文日期: 2026-08-26
联系人: {姓名: 周某, 电话: 0760-88880000}
公开方式: 主动公开
正文: |
${paragraphs(2)}
印章: [章甲.png, 章乙.png]
`;

/** A table, a picture, dashes and Latin. */
export const mixed = `${common}
正文:
  - 全市128所乡村学校全部接入教育专网，其中96所出口带宽达到1000Mbit/s——比去年增加42所，占75%，仍有32所学校需要继续改造，计划于2027年3月底前完成。
  - 表格:
      题名: 设备更新情况
      单位: 台
      表头: [年份, 计划, 完成]
      行: [[2023年, 400, 412], [2024年, 500, 498]]
      合计: true
  - {图片: 机房.png, 题名: 云汀县机房}
结语: 专此答复。
`;

/** A table too wide for an upright sheet. */
export const wide = `${common}
正文:
  - 各季度情况见下表。
  - 表格:
      题名: 指标表
      表头: [${Array.from({ length: 16 }, (_, c) => `第${c + 1}项指标`).join(', ')}]
      行: [[${Array.from({ length: 16 }, (_, c) => `完成${100 + c}所`).join(', ')}]]
  - 以上是各项指标，下一步将继续推进有关工作，并把进展情况及时告诉提案者，欢迎提出意见。
结语: 专此答复，感谢您对教育工作的关心支持。
`;

/** Two lines of title forced by the clerk. */
export const titled = (lines: string): string => `${common}
标题: |
${indent(lines, 2)}
正文: |
${paragraphs(2)}
`;

function indent(text: string, by: number): string {
  return text
    .split('\n')
    .map((l) => (l.trim() === '' ? l : ' '.repeat(by) + l.trim()))
    .join('\n');
}
