import { describe, expect, test } from 'vitest';
import { judge, trueLetters } from './corpus/letters.js';
import { trueTexts } from './corpus/true-texts.js';

const cities = [
  { profile: 'gbt9704', city: '临澜', code: '临', session: '临澜市政协六届四次会议', area: '0991-662' },
  { profile: 'qinglan', city: '青岚', code: '青', session: '青岚市政协九届二次会议', area: '0760-8888' },
];

/** A correct letter around a text. */
function letter(
  body: string,
  { profile, city, code, session, area }: (typeof cities)[number],
  layout: string,
) {
  const printed = layout === '文件' ? `印发: {机关: ${city}市教育局办公室, 日期: 2026-04-23}\n` : '';
  return `规范: ${profile}
版式: ${layout}
发文机关: ${city}市教育局
文号: ${code}教函〔2026〕31号
办理结果: A
主送: 沈知远委员
提案: {类别: 政协提案, 届次: ${session}, 编号: "092018", 案由: 关于增开学生专车的提案, 提案者: [沈知远]}
正文: |
${body.replace(/^/gmu, '  ')}
结语: 专此答复，感谢您对我局工作的关心支持。
成文日期: 2026-04-22
联系人: {姓名: 何某, 部门: 安全科, 电话: ${area}0118}
公开方式: 主动公开
抄送: [市政协提案委, 市政府办公室]
${printed}`;
}

describe.each(cities)('under $profile, no error and no warning about', (city) => {
  test.each(trueTexts)('%s', (about, body) => {
    for (const layout of ['信函', '文件']) {
      const text = letter(body, city, layout);
      const alarms = judge(about, text).filter((d) => d.severity !== 'info');
      expect(alarms.map((d) => `${d.code} ${text.slice(d.range?.start, d.range?.end)}`)).toEqual([]);
    }
  });
});

test.each(trueLetters)('no error and no warning in the whole letter $name', ({ name, text }) => {
  const alarms = judge(name, text).filter((d) => d.severity !== 'info');
  expect(alarms.map((d) => `${d.code} ${text.slice(d.range?.start, d.range?.end)}`)).toEqual([]);
});

test('sixty texts and more', () => {
  expect(trueTexts.length + trueLetters.length).toBeGreaterThanOrEqual(60);
});
