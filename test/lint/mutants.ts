/** Letters that nobody would write: the rules' examples and our own letters, cut, doubled, crossed and salted. */
import { readFileSync } from 'node:fs';
import { rules } from '../../src/lint/index.js';
import { parseSource } from '../../src/source/index.js';
import { letterText, takeMarks } from './letters.js';
import { type Chance, chance } from './random.js';
import { type Plain, styled } from './styled.js';

type Value = { [key: string]: Plain };

const pieces = [
  ...'“”‘’"\'「」《》〈〉【】（）()[]〔〕{}，。；：、！？…,.;:!?~～—–-―·•*\\/@%‰℃㎡①②⑴Ⅳ０１９ＡＢ％＋ 0123456789一二三四五六七八九十百千万亿〇○零两第号年月日条款项第届次会的地得是为共计中占比约近超余'.split(
    '',
  ),
  '\n',
  '\n\n',
  '\t',
  '\u3000',
  '  ',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\u0301',
  '\u0000',
  '\u001b[31m',
  '\ud83d',
  '\udc00',
  '😀',
  '👩‍👩‍👧',
  '🇨🇳',
  '𠮷',
  '㐀',
  '⺼',
  'が',
  'Ж',
  '**',
  '\\*',
  '——',
  '……',
  '...',
  '。。',
  '，，',
  '，”',
  '”，“',
  '》、《',
  '（（',
  '））',
  '1.',
  '1、',
  '（一）',
  '一是',
  '二是',
  '三是',
  '首先，',
  '其次，',
  '附件1',
  '附件：',
  '（附件2）',
  '5%',
  '5～10%',
  '百分之五',
  '3个百分点',
  '同比增长12.5%',
  '下降',
  '由100万元增加到120万元',
  '其中甲3个、乙4个，共8个',
  '1,234,567',
  '12 345.60',
  '1万2千',
  '3.14.15',
  '9:30',
  '9：70',
  '16:9',
  '1949-2026',
  '2020—',
  '2026年2月30日',
  '2026年02月03日',
  '26年',
  '二〇二六年',
  '二○二六年',
  '２０２６年',
  '2026.8.6',
  '今年',
  '去年底',
  '“十四五”',
  '国办发〔2014〕46号',
  '国办发[2014]第046号',
  '青教函〔2026〕12号',
  '第092015号提案',
  '第12、13号建议',
  '政协',
  '人大',
  '委员',
  '代表',
  '您',
  '你',
  '收悉。现答复如下：',
  '专此答复。',
  '您好',
  '感谢',
  '按照有关规定',
  '《关于停车的建议》',
  '国家卫计委',
  '青岚市教育局',
  'GB/T 22239—2019',
  'http://a.example/x?y=1',
  'www.',
  'a@b.example',
  '13800138000',
  '0760-88880000',
  '110101199003070011',
  'AI',
  'km2',
  'kg',
  'COVID-19',
  '帐号',
  '做为',
  '部份',
  '唯一的的',
  '进行了了',
];

/** Values of all examples, of the templates and of the letters in examples/. */
const bases: readonly Value[] = [
  ...rules.flatMap((rule) =>
    [...rule.examples.bad, ...rule.examples.good].map((x) =>
      plainOf(takeMarks(letterText(x.yaml, x.without)).text),
    ),
  ),
  ...['templates/letters/document', 'templates/letters/opinion', 'examples/short/short'].map((name) =>
    plainOf(readFileSync(new URL(`../../${name}.reply.yaml`, import.meta.url), 'utf8')),
  ),
].filter((value) => value !== undefined);

const texts = [...new Set(bases.flatMap((base) => leaves(base)))];

/** The plain value of a letter's text, as far as it is one. */
function plainOf(text: string): Value | undefined {
  const { value } = parseSource('base', text);
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as Value);
}

function leaves(value: Plain): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [];
}

/** `count` letters as YAML in all styles. */
export function* mutants(count: number, seed: number): Generator<string> {
  for (let i = 0; i < count; i++) {
    const luck = chance(seed + i);
    const rate = luck.pick([0.1, 0.3, 0.8]);
    const value = mapped(luck.pick(bases), (text) => (luck.next() < rate ? spoilt(text, luck) : text));
    yield styled(value as Value, {
      chance: luck,
      eol: luck.pick(['\n', '\r\n']),
      comments: luck.below(4) === 0,
    });
  }
}

function mapped(value: Plain, change: (text: string) => string): Plain {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((v) => mapped(v, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mapped(v, change)]));
}

function spoilt(text: string, luck: Chance): string {
  for (let n = 1 + luck.below(6); n > 0; n--) {
    const from = luck.below(text.length + 1);
    const to = Math.min(text.length, from + luck.below(5));
    const piece = luck.pick(pieces);
    const [before, cut, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
    switch (luck.below(7)) {
      case 0:
        text = before + after;
        break;
      case 1:
        text = before + cut + cut + cut + after;
        break;
      case 2:
        text = before + piece + after;
        break;
      case 3:
        text = before + luck.pick(texts).slice(0, 80) + after;
        break;
      case 4:
        text = before + cut.normalize('NFKC') + piece.repeat(1 + luck.below(4)) + after;
        break;
      default:
        text = before + piece + cut + after;
    }
  }
  return text.slice(0, 400);
}
