// Letters for the bench: six pages each, no two alike, the same for the same seed. Every letter is
// one plain object; from it come the YAML that `reply` reads and the source that Typst compiles.
import { readFileSync } from 'node:fs';

const sentences = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const places = [
  '青岚',
  '石桥',
  '云浦',
  '柳汀',
  '白鹭洲',
  '枫溪',
  '望江坪',
  '梅岭',
  '沙湾',
  '栖霞坳',
  '双井',
  '金竹',
];
const towns = ['镇', '乡', '街道', '村', '新区'];
const offices = [
  '财政局',
  '交通运输局',
  '水利局',
  '农业农村局',
  '民政局',
  '教育局',
  '卫生健康局',
  '住房和城乡建设局',
];
const subjects = [
  '改善乡村学校网络条件',
  '加强老旧小区适老化改造',
  '推进沿江湿地保护与修复',
  '完善县域冷链物流体系',
  '优化城乡公交线网',
  '扶持本地非遗传承',
];
const surnames = '林温周沈陆顾许秦施蒋卢范';
const given = ['亦舟', '如海', '行简', '望舒', '知远', '静安', '采薇', '怀瑾', '嘉树', '南乔'];
const headings = ['办理情况', '采纳的意见', '存在的困难', '已经采取的措施', '下一步打算', '需要说明的问题'];

/** Small generator with a seed (mulberry32): the bench must not depend on the day it is run. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Letter number `index`: `characters` of body text (by default as many as fill six pages). */
export function letterOf(index, characters = 2600) {
  const next = random(20260826 + index * 7919);
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const any = (list) => list[whole(0, list.length - 1)];
  const fill = {
    地: () => `${any(places)}${any(towns)}`,
    局: () => `市${any(offices)}`,
    年: () => `${whole(2021, 2026)}年`,
    数: () => String(whole(11, 1980)),
    小: () => String(whole(2, 15)),
    百: () => `${whole(71, 98)}.${whole(0, 9)}`,
  };
  let deck = [];
  const sentence = () => {
    if (deck.length === 0) deck = [...sentences];
    const [drawn] = deck.splice(whole(0, deck.length - 1), 1);
    return drawn.replace(/\{(.)\}/gu, (_, name) => fill[name]());
  };

  const paragraphs = [];
  for (let length = 0; length < characters; length += paragraphs.at(-1).length) {
    let text = '';
    for (let n = whole(2, 4); n > 0 && length + text.length < characters; n--) text += sentence();
    paragraphs.push(text);
  }
  const sections = [];
  for (let at = 0; at < paragraphs.length; at += 8) {
    const some = paragraphs.slice(at, at + 8);
    const parts = [some.slice(0, 4), some.slice(4)].filter((p) => p.length > 0);
    sections.push({
      title: `关于${any(subjects)}`,
      parts: parts.map((p) => ({ title: any(headings), paragraphs: p })),
    });
  }
  const city = `${any(places)}市`;
  const agency = `${city}${any(offices)}`;
  const person = () => `${surnames[whole(0, surnames.length - 1)]}${any(given)}`;
  const member = person();
  // Nobody answers himself.
  let clerk = person();
  while (clerk === member) clerk = person();
  return {
    agency,
    number: `${city.slice(0, 1)}函〔2026〕${index + 1}号`,
    addressee: `${member}委员`,
    session: `政协${city}第十三届委员会第五次会议`,
    item: String(index + 1).padStart(4, '0'),
    subject: `关于${any(subjects)}的建议`,
    sections,
    closing: '感谢您对我市工作的关心和支持，欢迎继续提出宝贵意见。',
    date: `2026-${String(whole(5, 9)).padStart(2, '0')}-${whole(10, 28)}`,
    contact: {
      department: '办公室',
      name: clerk,
      phone: `0760-${whole(10000000, 99999999)}`,
    },
  };
}

export function yamlOf(letter) {
  const sections = letter.sections.flatMap(({ title, parts }) => [
    `  - 标题: ${title}`,
    '    小节:',
    ...parts.flatMap((part) => [
      `      - 标题: ${part.title}`,
      '        内容: |',
      ...part.paragraphs.map((p) => `          ${p}`),
    ]),
  ]);
  return `${[
    `发文机关: ${letter.agency}`,
    `文号: ${letter.number}`,
    '办理结果: A',
    `主送: ${letter.addressee}`,
    '提案:',
    '  类别: 政协提案',
    `  届次: ${letter.session}`,
    `  编号: "${letter.item}"`,
    `  案由: ${letter.subject}`,
    '办理:',
    '  角色: 主办',
    '正文:',
    ...sections,
    `结语: ${letter.closing}`,
    `成文日期: ${letter.date}`,
    '联系人:',
    `  部门: ${letter.contact.department}`,
    `  姓名: ${letter.contact.name}`,
    `  电话: ${letter.contact.phone}`,
    '公开方式: 主动公开',
  ].join('\n')}\n`;
}
