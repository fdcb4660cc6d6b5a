/** Nothing that is withheld is in any byte of any output, whatever the letter looks like. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../../src/index.js';
import { faces } from '../../verify/make.js';
import { png } from '../../write/png.js';
import { formats, judge, outputsOf } from './publish.js';
import { leaks } from './search.js';

const people = [
  { name: '沈知远', given: '知远' },
  { name: '欧阳修竹', given: '修竹' },
  { name: '何清漪', given: '清漪' },
  { name: '买买提·艾力', given: '艾力' },
  { name: '贺玥', given: '玥' },
] as const;

/** How a name may be written; all of them read the same. */
const spellings: ((name: string) => string)[] = [
  (n) => n,
  (n) => [...n].join(' '),
  (n) => [...n].join('　'),
  (n) => `**${n[0]}**${n.slice(1)}`,
  (n) => `${n[0]}\u200b${n.slice(1)}`,
];

const mobiles: ((digits: string) => string)[] = [
  (d) => d,
  (d) => `${d.slice(0, 3)}-${d.slice(3, 7)}-${d.slice(7)}`,
  (d) => `${d.slice(0, 3)} ${d.slice(3, 7)} ${d.slice(7)}`,
  (d) => `+86 ${d}`,
  (d) => [...d].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''),
];

/** Places of a letter that print text. */
const places = [
  'opening',
  'body',
  'heading',
  'nested',
  'cell',
  'csv',
  'caption',
  'closing',
  'annex',
  'annexName',
  'note',
  'title',
  'subject',
  'department',
  'signatory',
] as const;

const shape = fc.record({
  names: fc.constantFrom('全名', '姓某某', '不印'),
  landlines: fc.constantFrom('保留', '不印'),
  form: fc.constantFrom('信函', '文件'),
  person: fc.constantFrom(...people),
  second: fc.constantFrom(...people),
  named: fc.subarray([...places], { minLength: 1 }),
  called: fc.subarray(['opening', 'body', 'nested', 'cell', 'closing', 'note', 'annex'] as const, {
    minLength: 1,
  }),
  spelling: fc.constantFrom(...spellings),
  grouping: fc.constantFrom(...mobiles),
  digits: fc.integer({ min: 10_000_000, max: 99_999_999 }).map((n) => `13${n % 10}${n}`.slice(0, 11)),
  own: fc.integer({ min: 1_000_000, max: 9_999_999 }).map((n) => `0760-5${n}`),
  addressed: fc.constantFrom('list', 'string', 'many'),
  stamp: fc.boolean(),
  remark: fc.boolean(),
});

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

const staff = '0760-55550123';

/** What is withheld whatever the profile says; every string is in the letter once at least. */
const always = {
  signer: '卫怀瑾',
  copy: '督查乙室七处',
  printer: '机要印制丙股',
  meeting: '茶座面谈记要',
  remark: '局长批过的话',
  comment: '抄件另存丁柜',
  reason: '卷宗戊字缘由',
  annex: '己号名册',
  annexText: '庚类人员去向',
  picture: '辛家门前',
  maker: 'Camera-Of-Somebody',
  seal: '壬印原件',
};

function fileOf(s: Shape): Map<string, Uint8Array> {
  const camera = Buffer.from(png(8, 2));
  const words = Buffer.from(`tEXtAuthor\0${always.maker}`);
  const chunk = Buffer.alloc(8 + words.length);
  chunk.writeUInt32BE(words.length - 4);
  chunk.set(words, 4);
  const photo = Buffer.concat([camera.subarray(0, 33), chunk, camera.subarray(33)]);
  const rows = s.named.includes('csv')
    ? `姓名,电话\n${s.spelling(s.person.name)},${s.grouping(s.digits)}\n`
    : '年份,数\n甲,1\n';
  return new Map([
    [`${always.picture}.png`, photo],
    [`${always.seal}.png`, png(8, 2)],
    ['表.csv', Buffer.from(rows.replaceAll('**', ''))],
  ]);
}

function yamlOf(s: Shape): string {
  const say = (place: (typeof places)[number], text: string): string => {
    const name = s.named.includes(place) ? `${s.spelling(s.person.name)}代表提出的意见已经研究。` : '';
    const call = (s.called as readonly string[]).includes(place)
      ? `可拨打手机${s.grouping(s.digits)}。${s.person.name}代表的电话是${s.own}。`
      : '';
    return text + name + call;
  };
  const plain = (place: (typeof places)[number], text: string): string =>
    say(place, text).replaceAll('**', '');
  const withName = (place: (typeof places)[number], text: string): string =>
    s.named.includes(place) ? text + s.person.name : text;
  const letter = {
    版式: s.form,
    发文机关: ['云汀县水务局', '云汀县财政局'],
    文号: '云水函〔2026〕31号',
    签发人: [always.signer],
    标题: withName('title', '关于清淤建议答复的函') + (s.named.includes('title') ? '的复函' : ''),
    主送:
      s.addressed === 'list'
        ? [`${s.person.name}代表`, `${s.second.name}代表`]
        : s.addressed === 'string'
          ? `${s.person.name}代表`
          : `${s.person.name}、${s.second.name}代表`,
    分送: [`${s.person.name}代表`],
    提案: {
      届次: '云汀县第十八届人民代表大会第一次会议',
      编号: '064',
      案由: withName('subject', '关于清淤的建议'),
      提案者: [s.person.name, s.second.name],
    },
    办理: { 角色: '主办', 会办单位: ['云汀县交通运输局'], 交办日期: '2026-03-01', 面商: always.meeting },
    ...(s.named.includes('opening') || (s.called as readonly string[]).includes('opening')
      ? { 引言: say('opening', '建议收悉。') }
      : {}),
    正文: [
      say('body', '我局认真研究。'),
      {
        标题: plain('heading', '办理情况').replace(/。$/u, ''),
        内容: [
          say('body', '已经开工。'),
          {
            表格: {
              题名: withName('caption', '进度'),
              表头: ['项目', '说明'],
              行: [['甲', plain('cell', '完成')]],
            },
          },
          { 表格: { 文件: '表.csv' } },
          { 图片: `${always.picture}.png`, 题名: withName('caption', '现场') },
        ],
        小节: [{ 标题: '其他', 内容: say('nested', '继续推进。') }],
      },
    ],
    结语: say('closing', '专此答复。'),
    附件: [
      { 名称: `${always.annex}（内部）`, 正文: always.annexText },
      { 名称: withName('annexName', '安排'), 正文: say('annex', '按季推进。') },
    ],
    ...(s.named.includes('signatory') ? { 署名: ['云汀县水务局'] } : {}),
    印章: [`${always.seal}.png`, `${always.seal}.png`],
    成文日期: '2026-06-02',
    联系人: [
      { 部门: withName('department', '河道股'), 姓名: '顾明川', 电话: `${staff}、${s.digits}` },
      { 姓名: s.person.name, 电话: s.own },
    ],
    附注: plain('note', `详见${always.annex}（内部）。`),
    公开方式: '主动公开',
    公开理由: always.reason,
    同意公开: true,
    抄送: [always.copy],
    印发: { 机关: always.printer, 日期: '2026-06-03', 份数: 9 },
    ...(s.stamp ? { 签名章: { 职务: '局长', 姓名: '赵某某', 图片: `${always.seal}.png` } } : {}),
    ...(s.remark ? { 备注: always.remark } : {}),
  };
  return `# ${always.comment}\n${JSON.stringify(letter, undefined, 1)
    .replace(/^\{/u, '')
    .replace(/\}$/u, '')
    .replace(/^ "([^"]+)":/gmu, '$1:')
    .replace(/,\n(?=\S+:)/gu, '\n')}`;
}

function withheld(s: Shape): string[] {
  const named = s.names === '全名' ? [] : [s.person, s.second];
  return [
    ...Object.values(always),
    ...named.flatMap((p) => (p.given.length > 1 ? [p.name, p.given] : [p.name])),
    s.digits,
    s.digits.slice(3),
    s.digits.slice(0, 7),
    s.own,
    s.own.slice(5),
    ...(s.landlines === '不印' ? [staff] : []),
  ];
}

const profileOf = (s: Shape) => ({ 公开版: { 姓名: s.names, 座机: s.landlines } }) as const;

describe('what is withheld', () => {
  it('is in no byte of any output', async () => {
    await fc.assert(
      fc.asyncProperty(shape, async (s) => {
        const yaml = yamlOf(s);
        const judged = judge(yaml, { files: fileOf(s), profile: profileOf(s) });
        expect(judged.stops, yaml).toEqual([]);
        const outputs = await outputsOf(judged);
        expect(leaks(outputs, withheld(s)), yaml).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  const [sample] = fc.sample(shape, { numRuns: 1, seed: 6 });
  const full: Shape = {
    ...sample!,
    person: people[0],
    second: people[1],
    named: [...places],
    called: ['body', 'cell', 'closing', 'note', 'annex'],
    spelling: spellings[0]!,
    grouping: mobiles[0]!,
    addressed: 'list',
    form: '文件',
    remark: true,
    landlines: '不印',
    names: '姓某某',
  };

  it('is found where it was not removed: in the letter as the office files it', async () => {
    const outputs = await filed(yamlOf(full), fileOf(full));
    const found = leaks(outputs, withheld(full));
    const missed = withheld(full).filter((needle) => !found.some((f) => f.startsWith(`${needle} in `)));
    // A name inside a PDF's attachments and a base64 source in a DOCX are found as well as printed ones.
    expect(missed).toEqual([]);
    const carried = leaks(outputs, [always.comment]).map((f) => f.split(' in ')[1]!.split(':')[0]);
    expect(new Set(carried)).toEqual(new Set(['t.pdf', 't.docx']));
  });

  it.each(formats)('is found when one place of %s leaks', async (format) => {
    const judged = judge(yamlOf(full), { files: fileOf(full), profile: profileOf(full) });
    const { composed } = judged.edition!;
    const spoilt = (change: Partial<typeof composed>) =>
      outputsOf({ ...judged, edition: { ...judged.edition!, composed: { ...composed, ...change } } }, [
        format,
      ]);
    const last = composed.blocks.findLast((b) => b.tag === 'paragraph')!;
    const leaking = { ...last, runs: [...last.runs, { text: '沈知远', face: 'body' as const }] };
    const printed = await spoilt({ blocks: composed.blocks.map((b) => (b === last ? leaking : b)) });
    expect(leaks(printed, ['沈知远', '知远'])).not.toEqual([]);
    if (format === 'txt') return;
    const told = await spoilt({ meta: { ...composed.meta, title: '答复沈知远的函' } });
    expect(leaks(told, ['沈知远'])).not.toEqual([]);
  });

  it('is found in the name of a file', async () => {
    const judged = judge(yamlOf(full), { files: fileOf(full), profile: profileOf(full) });
    const outputs = await outputsOf({ ...judged, edition: { ...judged.edition!, name: '答复沈知远' } }, [
      'txt',
    ]);
    expect(leaks(outputs, ['沈知远'])).toEqual(['沈知远 in 答复沈知远.txt: name']);
  });
});

/** What `reply render` makes of the letter. */
async function filed(
  yaml: string,
  files: Map<string, Uint8Array>,
): Promise<{ name: string; data: Uint8Array }[]> {
  const set = await faces();
  return Promise.all(
    formats.map(async (format) => {
      const { data, diagnostics } = await render(yaml, format, { files, faces: set, allowErrors: true });
      if (!data) throw new Error(JSON.stringify(diagnostics));
      return { name: `t.${format}`, data };
    }),
  );
}
