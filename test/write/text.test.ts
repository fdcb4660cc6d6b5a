import { describe, expect, it } from 'vitest';
import type { Line, TableBlock } from '../../src/compose/blocks.js';
import { writeText } from '../../src/write/text.js';
import { header, letter, line, paragraph, samples, signature } from './samples.js';

function table(rows: string[][], align: TableBlock['align']): TableBlock {
  const lines = rows.map((r) => r.map((c): Line => line(c)));
  return {
    tag: 'table',
    at: { pointer: '', offset: 0 },
    head: lines[0]!,
    rows: lines.slice(1),
    widths: align.map(() => 1 / align.length),
    align,
  };
}

describe('plain text', () => {
  it('reads well', () => {
    expect(writeText(samples.fullDocument!)).toMatchInlineSnapshot(`
      "（A类）
      000012
      秘密★1年
      特急
      公开方式：依申请公开
      青岚市教育局
      青岚市财政局
      青岚市工业和信息化局
      文件
      青教函〔2026〕12号
      签发人：林某某　周某　沈某某

      青岚市教育局
      关于青岚市政协九届二次会议第092015号提案答复的函

      林某某委员、民进青岚市委：
      　　其中“重点”项目共3项——见附件…
      　　一、对提案的总体看法
      　　（一）关于网络提速
      　　1.出口带宽
      　　（1）乡镇
      　　（二）关于设备更新。云汀县已更新 412 台。

      2023—2025年设备更新情况
      单位：台
      年份　　　　　　　计划　 完成|率
      2023年　　　　　　 400　　　 412
      2024年（调整后）　 500　　　 498
      合计　　　　　　　 900

      云汀县机房

      　　专此答复。

      　　附件：1.更新计划
      　　　　　2.经费明细

      　　青岚市教育局
      　　青岚市财政局
      　　青岚市工业和信息化局
      　　2026年8月26日

      　　（联系人：办公室周某，联系电话：0760-88880000）
      　　公开方式：主动公开

      附件1

      青岚市乡村学校网络设备更新计划

      　　计划分三年实施。

      附件2

      经费明细

      　　（本附件另附：明细.pdf）

      抄送：市政协提案委，市政府办公室。
      青岚市教育局办公室　　2026年8月26日印发
      （共印20份）
      "
    `);
  });

  it('puts the mark of a draft on the first line', () => {
    expect(writeText(letter([paragraph('addressee', '林某某委员：')]), '送审稿')).toBe(
      '送审稿\n\n林某某委员：\n',
    );
  });

  it('writes the signer whose stamp has no picture, and leaves him to the picture otherwise', () => {
    expect(writeText(samples.namedStamp!)).toContain('\n\n　　局长　　林某某\n　　2026年8月26日\n');
    expect(writeText(samples.stampedLetter!)).toContain('\n\n　　局长\n　　2026年8月26日\n');
  });

  it('puts columns below each other, numbers at their end', () => {
    const text = writeText(
      letter([
        table(
          [
            ['单位', '数量'],
            ['甲', '7'],
            ['云汀县A', '1368'],
          ],
          ['left', 'right'],
        ),
      ]),
    );
    expect(text).toBe('单位　　　数量\n甲　　　　　 7\n云汀县A 　1368\n');
  });

  it('parts the cells of a wide table by tabs, empty ones too', () => {
    const long = '全市'.repeat(20);
    const text = writeText(
      letter([
        table(
          [
            ['项目', '说明', '数量'],
            [long, '', '7'],
          ],
          ['left', 'left', 'right'],
        ),
      ]),
    );
    expect(text).toBe(`项目\t说明\t数量\n${long}\t\t7\n`);
  });

  it('has neither empty rows nor breaks inside a cell', () => {
    const text = writeText(
      letter([
        table(
          [
            ['', ''],
            ['甲\n乙', '7'],
          ],
          ['left', 'left'],
        ),
      ]),
    );
    expect(text).toBe('甲乙　7\n');
  });

  it('indents every line of a paragraph that breaks, and ends lines with LF alone', () => {
    const text = writeText(
      letter([header('letter'), paragraph('body', '甲\r\n乙\r丙 '), signature('plain')]),
    );
    expect(text).toContain('\n\n　　甲\n　　乙\n　　丙\n\n');
    expect(text).not.toMatch(/\r|\uFEFF|[ 　]\n/u);
    expect(text).toMatch(/[^\n]\n$/u);
  });
});
