// The ten hard cases of docs/typesetting.md: letters, and what of their pages is shown.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { chunks } from './png.mjs';

/** Pages to show as [page, from mm, to mm]; the whole page without heights. */
export function hardCases(root) {
  const read = (name) => readFileSync(join(root, 'test/corpus/hard', `${name}.reply.yaml`), 'utf8');
  const seal = { '章.png': ring(400) };
  const cases = [
    { name: 'long-title', dpi: 72, pages: 1, show: [[1, 15, 149]] },
    { name: 'addressees', dpi: 72, pages: 1, show: [[1, 76, 199]] },
    { name: 'three-seals', files: seal, dpi: 56, pages: 2, show: [[1], [2]] },
    { name: 'signature-at-foot', files: seal, dpi: 60, pages: 1, show: [[1]] },
    { name: 'wide-table', dpi: 60, pages: 3, show: [[1], [2]] },
    { name: 'rare-characters', dpi: 76, pages: 1, show: [[1, 77, 222]] },
    { name: 'four-levels', dpi: 68, pages: 2, show: [[1, 112, 285]] },
    { name: 'latin', dpi: 72, pages: 2, show: [[1, 112, 256]] },
    { name: 'classified', dpi: 72, pages: 1, show: [[1, 20, 157]] },
  ].map((c) => ({ files: {}, ...c, letter: read(c.name) }));
  const long = { name: '200-pages', files: {}, letter: longLetter(), dpi: 28, pages: 200 };
  return [...cases, { ...long, show: [[1], [2], [3], [100], [199], [200]] }];
}

/** A letter of two hundred pages. */
function longLetter() {
  const paragraph =
    '截至2026年6月，全市128所乡村学校全部接入教育专网，其中96所出口带宽达到1000Mbit/s，占75%。其余32所将于2027年3月底前完成升级，' +
    '所需资金640万元已列入市级预算。对山区教学点，采用“光纤到校、无线到班”的方式统一建设。';
  const sections = Array.from(
    { length: 332 },
    (_, i) => `  - 标题: 第${i + 1}所学校的情况\n    内容: |\n${`      ${paragraph}\n`.repeat(3)}`,
  );
  return `发文机关: 青岚市教育局
文号: 青教函〔2026〕12号
主送: 林亦舟委员
提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于改善乡村学校网络条件的提案}
成文日期: 2026-08-26
公开方式: 主动公开
正文:
${sections.join('')}`;
}

/** A red ring on nothing, where a seal would stand: no real seal is shown. */
function ring(size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const radius = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2);
      if (radius < size * 0.46 || radius > size * 0.495) continue;
      rows.set([208, 0, 0, 255], y * (size * 4 + 1) + 1 + x * 4);
    }
  }
  return chunks(size, size, [8, 6], { IDAT: deflateSync(rows) });
}
