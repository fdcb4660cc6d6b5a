import { squaredUnits, unitsAfterNumbers, wrongCase } from '../data/units.js';
import { digits } from '../quantity.js';
import { type Rule, replacement } from '../rule.js';

const namedUnits = Object.keys(unitsAfterNumbers);
const named = new RegExp(
  `(?<![0-9])(?:${digits}|[一二两三四五六七八九十百千])[余多]?(?:亿|万)?(${namedUnits.join('|')})(?![米尺程外路面弄巷坊头里])`,
  'gu',
);
const squares = Object.keys(squaredUnits).join('');
const squared = new RegExp(`[${squares}]`, 'gu');
const cases = Object.keys(wrongCase);
const cased = new RegExp(`(?<=[0-9])(${cases.join('|')})(?![A-Za-z0-9])`, 'gu');
/** 200M网络: bits a second, where the sentence speaks of a network. */
const speed = /(?<![A-Za-z0-9.])[0-9]{2,5}(?:M|兆)(?![A-Za-z0-9瓦帕赫焦欧])/gu;
const network = /宽带|带宽|光纤|网络|专线|网速|速率/u;
const mu = new RegExp(`(?<![0-9])(?:${digits}|[一二两三四五六七八九十百千])[余多]?(?:亿|万)?(亩)`, 'gu');

export const unitLegal: Rule = {
  id: 'unit-legal',
  summary: { zh: '使用法定计量单位', en: 'Units are legal units' },
  why: {
    zh: '公文的计量单位用法定计量单位：厘米、千克、平方米；“200M”不是带宽的单位，“㎡”这样的合成字符换机器就变方框。亩在农业里通行，全文只提醒一次。',
    en: 'Official papers use legal units. 200M is no unit of bandwidth; ㎡ is one character that many fonts lack. 亩 is common in farming and pointed out once.',
  },
  basis: { clause: 'GB/T 9704-2012 9；GB 3100', strength: '一般' },
  severity: 'info',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 课桌加高5⟦公分⟧。', fixed: '正文: 课桌加高5厘米。' },
      {
        yaml: '正文: 新建校舍1200⟦㎡⟧、操场3000⟦平米⟧。',
        fixed: '正文: 新建校舍1200平方米、操场3000平方米。',
      },
      {
        yaml: '正文: 每校接入⟦200M⟧宽带，出口带宽达⟦1000M⟧。',
        fixed: '正文: 每校接入200Mbit/s宽带，出口带宽达1000Mbit/s。',
      },
      { yaml: '正文: 捐赠大米500⟦斤⟧，流转土地30⟦亩⟧，另有20亩。' },
      { yaml: '正文: 道路长3⟦KM⟧。', fixed: '正文: 道路长3km。' },
    ],
    good: [
      { yaml: '正文: 课桌加高5厘米，校舍1200平方米，大米500公斤，接入200Mbit/s宽带。' },
      { yaml: '正文: 文件不超过200M，4G和5G基站，MM类设备，三里河社区、十里铺，八里庄街道。' },
      { yaml: '正文: 走进百里画廊，一公里以内，五里牌坊，三里屯居民两百户。' },
    ],
  },
  check({ find, report }) {
    for (const { match, text, span, end } of find(named, { needs: namedUnits })) {
      const written = match[1]!;
      // 三里河, 十里铺, 百里画廊: names.
      if (
        /^[里斤]$/u.test(written) &&
        !/[0-9余多万]$/u.test(match[0].slice(0, -1)) &&
        /^\p{Script=Han}/u.test(text.text.slice(end))
      )
        continue;
      if (written === '里' && !/[0-9余多万]$/u.test(match[0].slice(0, -1))) continue;
      const { to, say } = unitsAfterNumbers[written]!;
      const stretch = span(match[0].length - written.length);
      report({
        ...stretch,
        message: 'unit-legal',
        args: { written, expected: say },
        actual: written,
        expected: say,
        ...(to ? { fix: replacement(stretch, to, 'unsafe') } : {}),
      });
    }
    for (const { match, span } of [...find(squared, { needs: squares }), ...find(cased, { needs: cases })]) {
      const [written] = match;
      const expected = squaredUnits[written] ?? wrongCase[written]!;
      report({
        ...span(),
        message: 'unit-legal',
        args: { written, expected },
        actual: written,
        expected,
        fix: replacement(span(), expected, 'unsafe'),
      });
    }
    for (const { match, text, start, end, span } of find(speed, { needs: 'M兆' })) {
      if (!network.test(text.text.slice(Math.max(0, start - 12), end + 12))) continue;
      const [written] = match;
      const expected = written.replace(/M|兆/u, 'Mbit/s');
      report({
        ...span(),
        message: 'unit-legal#speed',
        args: { written, expected },
        actual: written,
        expected,
        fix: replacement(span(), expected, 'unsafe'),
      });
    }
    const [first] = find(mu, { needs: '亩' });
    if (first) report({ ...first.span(first.match[0].length - 1), message: 'unit-legal#mu', actual: '亩' });
  },
};
