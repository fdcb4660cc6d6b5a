import { describe, expect, it } from 'vitest';
import { judgePublic, removalLog } from '../../../src/export/public/index.js';
import { bare } from '../../../src/export/public/pictures.js';
import { standardProfile, verify } from '../../../src/index.js';
import { readJpeg } from '../../../src/letter/picture.js';
import { readDraft, readForm } from '../../../src/road/draft.js';
import { cleanLetters, settings as corpus } from '../../lint/corpus/letters.js';
import { archiveFaults } from '../../write/archive.js';
import { png } from '../../write/png.js';
import { docxParts } from '../../write/reopen.js';
import { type Given, judge, outputsOf, textOf } from './publish.js';

/** A letter with other lines for some keys. */
function letter(lines: Record<string, string | undefined> = {}): string {
  const all: Record<string, string | undefined> = {
    发文机关: '云汀县水务局',
    文号: '云水函〔2026〕31号',
    主送: '沈知远代表',
    提案: '{届次: 云汀县第十八届人民代表大会第一次会议, 编号: "064", 案由: 关于清淤的建议, 提案者: [沈知远]}',
    正文: '已经开工。',
    成文日期: '2026-06-02',
    联系人: '{部门: 河道股, 姓名: 顾明川, 电话: 0760-55550123}',
    公开方式: '主动公开',
    ...lines,
  };
  return Object.entries(all)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}\n`]))
    .join('');
}

const names = (mode: '全名' | '姓某某' | '不印'): Given => ({ profile: { 公开版: { 姓名: mode } } });

/** Code and the marked characters of every stop. */
function stopsOf(yaml: string, given: Given = {}): [string, string][] {
  return judge(yaml, given).stops.map((d) => [d.code, yaml.slice(d.range!.start, d.range!.end)]);
}

describe('names of members', () => {
  const body = '正文';
  it.each([
    ['沈知远代表提出的意见', '沈某某代表提出的意见'],
    ['沈 知 远代表提出的意见', '沈某某代表提出的意见'],
    ["'**沈**知远代表提出的意见'", '沈某某代表提出的意见'],
    ['已与知远代表见面', '已与沈某某代表见面'],
    ['感谢沈代表', '感谢沈代表'],
    ['沈知遥代表的意见', '沈知遥代表的意见'],
  ])('%s → %s', async (from, to) => {
    expect(await textOf(letter({ [body]: from }))).toContain(to);
  });

  it.each([
    ['已与沈代表当面沟通', '已与有关代表当面沟通'],
    ['已与沈知远代表当面沟通', '已与有关代表当面沟通'],
    ['已与知远代表当面沟通', '已与有关代表当面沟通'],
    ['已向沈知远报告', '已向有关代表报告'],
    ['各位代表', '各位代表'],
    ['沈知远等12位代表的意见', '　12位代表的意见'],
    ['沈知远、沈 知 远代表的意见', '　有关代表的意见'],
  ])('without names: %s → %s', async (from, to) => {
    expect(await textOf(letter({ [body]: from }), names('不印'))).toContain(to);
  });

  it('keep compound surnames, and titles of a list', async () => {
    const yaml = letter({ 主送: '[欧阳修竹代表, 何清漪代表]', 提案: undefined, 标题: '答复的函' });
    expect(await textOf(yaml)).toContain('欧阳某某、何某某代表：');
    expect(await textOf(yaml, names('全名'))).toContain('欧阳修竹、何清漪代表：');
    expect(await textOf(yaml, names('不印'))).toContain('\n有关人士：'.replace('人士', '代表'));
  });

  it('go on speaking to several when none is named', async () => {
    const yaml = letter({ 主送: '[沈知远代表, 何清漪代表]' });
    expect(await textOf(yaml, names('不印'))).toContain('你们提出的《关于清淤的建议》');
  });

  it('are not those of organisations', async () => {
    for (const office of [
      '青岚市民政局',
      '各县（市、区）人民政府',
      '民盟云汀县委',
      '九三学社',
      '市政协',
      '县人大常委会代表工委',
      '云汀县人民代表大会',
    ])
      expect(await textOf(letter({ 主送: office }))).toContain(`${office}：`);
  });

  it('are found behind brackets and titles', async () => {
    const yaml = letter({
      提案: '{届次: 云汀县人大一届一次会议, 编号: "1", 案由: 某事, 提案者: [民盟云汀县委（执笔人：何清漪）, 市人大代表贺兰亭]}',
      正文: '何清漪同志和贺兰亭代表多次来访。',
    });
    expect(await textOf(yaml)).toContain('何某某同志和贺某某代表多次来访。');
  });

  it('that are words as well stop the run, unless a title tells', () => {
    const yaml = (text: string) =>
      letter({ 主送: '高明代表', 提案: undefined, 标题: '答复的函', 正文: text });
    expect(stopsOf(yaml('高明的办法很多。'))).toEqual([['public/name', '高明']]);
    expect(stopsOf(yaml('高明代表的办法很多。'))).toEqual([]);
    expect(stopsOf(yaml('办法比较提高明显。'))).toEqual([]);
  });

  it('stop no letter of the corpus, and leave none of them with its members’ names', () => {
    for (const { name, text } of cleanLetters) {
      const yaml = text.replace(/^公开方式:.*$/mu, '公开方式: 主动公开').replace(/^密级:.*\n/mu, '');
      const form = readForm(name, yaml, corpus);
      const judged = judgePublic(form, () => ({ missing: 'layout/file-missing' }));
      expect({ name, stops: judged.stops, faults: judged.faults }).toEqual({ name, stops: [], faults: [] });
      const people = form.sound!.letter.proposals.flatMap((p) => p.proposers.map((t) => t.text));
      const shown = JSON.stringify(judged.edition!.letter);
      expect(people.filter((p) => p.length < 5 && shown.includes(p) && !/[某会委社]/u.test(p))).toEqual([]);
    }
  });

  it('stop the run where only the given name stands', () => {
    expect(stopsOf(letter({ 正文: '知远提出的意见很好。' }))).toEqual([['public/name', '知远']]);
  });

  it('are those of signers too', async () => {
    const yaml = letter({ 签发人: '卫怀瑾', 正文: '卫怀瑾多次现场调研。' });
    expect(await textOf(yaml, names('全名'))).toContain('卫某某多次现场调研。');
  });
});

describe('numbers', () => {
  it('of members go, wherever they stand again', async () => {
    const text = await textOf(
      letter({
        正文: '|\n  有问题请拨打13800001234。\n  沈知远代表的手机是13800001234，电话0760-55559999。\n  本局电话0760-55550123。\n',
      }),
    );
    expect(text).toContain('有问题请拨打（略）。');
    expect(text).toContain('沈某某代表的手机是（略），电话（略）。');
    expect(text).toContain('本局电话0760-55550123。');
  });

  it('of the office stay in a sentence that names a member', async () => {
    const text = await textOf(
      letter({
        正文: '请沈知远代表拨打我局电话0760-55550123，您反映的住房由市住建局（0760-55550124）负责。',
      }),
    );
    expect(text).toContain('拨打我局电话0760-55550123，');
  });

  it('of members go from the rows of a table that comes from a file', async () => {
    const rows = '姓名,电话,单位电话\n沈知远,55559999,1\n顾明川,13900001111,2\n';
    const yaml = letter({ 正文: '[{表格: {文件: 表.csv}}]' });
    const text = await textOf(yaml, { files: new Map([['表.csv', Buffer.from(rows)]]) });
    expect(text).not.toMatch(/55559999|1390000/u);
    expect(text).toContain('139****1111');
    expect(text).toContain('沈某某');
  });

  it('of a contact who is a member go with the contact', async () => {
    const contact = '{姓名: 沈知远, 电话: 13800001234、0760-55559999}';
    const text = await textOf(letter({ 联系人: contact, 正文: '请拨打13800001234或者5555 9999。' }));
    expect(text).toContain('请拨打（略）或者（略）。');
    expect(text).not.toContain('联系人');
  });

  it.each([
    ['0760-55550123、13900001111', '保留', '0760-55550123、139****1111'],
    ['0760-55550123 139 0000 1111', '保留', '0760-55550123 139****1111'],
    ['"139.0000.1111"', '保留', '139****1111'],
    ['0760-55550123、13900001111', '不印', '139****1111'],
    ['"55550123"', '保留', '55550123'],
    ['"138****1234"', '保留', '138****1234'],
  ])('of staff: %s, 座机%s → %s', async (phone, landlines, shown) => {
    const yaml = letter({ 联系人: `{部门: 河道股, 姓名: 顾明川, 电话: ${phone}}` });
    const text = await textOf(yaml, { profile: { 公开版: { 座机: landlines as '保留' } } });
    expect(text).toContain(`联系电话：${shown}）`);
  });

  it('of staff: a contact without any is none', async () => {
    const text = await textOf(letter(), { profile: { 公开版: { 座机: '不印' } } });
    expect(text).not.toContain('联系人');
  });

  it('masked in an opening are no marks of strong text', async () => {
    const text = await textOf(letter({ 引言: '来信收悉，可拨打13900001111。' }));
    expect(text).toContain('可拨打139****1111。');
  });
});

describe('stops', () => {
  it.each([
    ['申请人身份证号11010519491231002X。', '11010519491231002X'],
    ['补助打入银行卡6228480402564890018。', '6228480402564890018'],
    ['车辆青A12345违停。', '青A12345'],
    ['请发到linyizhou@163.com。', 'linyizhou@163.com'],
    ['翠湖花园3栋2单元501室漏水。', '翠湖花园3栋2单元501室'],
  ])('%s', (text, marked) => {
    expect(stopsOf(letter({ 正文: text }))).toEqual([['id-in-public', marked]]);
  });

  it('in a table from a file point to the file', () => {
    const files = new Map([['表.csv', Buffer.from('姓名,证\n甲某,11010519491231002X\n')]]);
    const yaml = letter({ 正文: '[{表格: {文件: 表.csv}}]' });
    expect(stopsOf(yaml, { files })).toEqual([['id-in-public', '表.csv']]);
  });

  it('are confirmed by a comment that names them and says why', () => {
    const yaml = (comment: string) =>
      letter({ 正文: '|\n  第一段。\n  车辆青A12345违停。\n' }).replace('正文:', `${comment}\n正文:`);
    const says = (comment: string) => stopsOf(yaml(comment)).length;
    expect(says('# reply-disable-next-line id-in-public -- 公务用车')).toBe(0);
    expect(says('# reply-disable-next-line id-in-public')).toBe(1);
    expect(says('# reply-disable-next-line -- 公务用车')).toBe(1);
    expect(says('# reply-disable-file id-in-public -- 公务用车')).toBe(1);
    expect(says('# reply-disable-next-line mobile-in-public -- 公务用车')).toBe(1);
  });

  it('are an annexed PDF that nobody has looked into; it then gets a name that says nothing', async () => {
    const files = new Map([['沈知远名单.pdf', Buffer.from('%PDF-1.4\n')]]);
    const yaml = letter({ 正文: '见附件。', 附件: '\n  - 名称: 名单\n    文件: 沈知远名单.pdf' });
    expect(stopsOf(yaml, { files })).toEqual([['public/file', '沈知远名单.pdf']]);
    const comment = '    # reply-disable-next-line public/file -- 看过\n    文件';
    const confirmed = yaml.replace('    文件', comment);
    const text = await textOf(confirmed, { files });
    expect(text).toContain('附件1.pdf');
    const draft = readDraft('t', confirmed);
    expect(draft.diagnostics.filter((d) => d.code.startsWith('disable'))).toEqual([]);
  });
});

describe('refusals', () => {
  const refusals = (yaml: string): string[] => {
    const judged = judgePublic(readDraft('t', yaml), () => ({ missing: 'layout/file-missing' }));
    expect(judged.edition === undefined || judged.refusals.length === 0).toBe(true);
    return judged.refusals.map((d) => d.code);
  };
  it('are 密级 with 主动公开, and 公开方式 missing, also in a letter that cannot be rendered', () => {
    expect(refusals(letter())).toEqual([]);
    expect(refusals(letter({ 密级: '秘密' }))).toEqual(['public/secret']);
    expect(refusals(letter({ 密级: '秘密', 公开方式: '不予公开' }))).toEqual([]);
    expect(refusals(letter({ 公开方式: undefined }))).toEqual(['public/mode-missing']);
    expect(refusals(letter({ 公开方式: undefined, 主送: undefined }))).toEqual(['public/mode-missing']);
  });

  it.each([
    ['公开方式', '依申请公开', 'disclosure'],
    ['公开方式', '不予公开', 'disclosure'],
    ['同意公开', 'false', 'consent'],
  ])('%s: %s leaves the letter out', (key, value, reason) => {
    // Its files are not asked for.
    const judged = judge(letter({ [key]: value, 正文: '[{图片: 无.png}]' }));
    expect(judged).toMatchObject({ leftOut: reason, stops: [], refusals: [], faults: [], removed: [] });
    expect(judged.edition).toBeUndefined();
  });

  it('are not a file that is missing: that letter fails', () => {
    const judged = judge(letter({ 正文: '[{图片: 无.png}]' }));
    expect(judged.faults.map((d) => d.code)).toEqual(['layout/file-missing']);
    expect(judged.edition).toBeUndefined();
  });
});

describe('internal annexes', () => {
  it('leave their number, and nothing else', async () => {
    const yaml = letter({
      正文: '人员见附件1，安排见附件2；附件《人员名册（内部）》另存。',
      附件: '\n  - {名称: 人员名册（内部）, 正文: 某甲去向}\n  - {名称: 安排, 正文: 按季推进}',
    });
    const text = await textOf(yaml);
    expect(text).toContain('人员见附件1，安排见附件2；附件《（略）》另存。');
    expect(text).toContain('附件：1.（略）\n　　　　　2.安排');
    expect(text).not.toMatch(/名册|去向/u);
    expect(await textOf(yaml, { profile: { 公开版: { 内部附件: [] } } })).toContain('某甲去向');
  });
});

describe('outputs', () => {
  it('are PDF/A and PDF/UA without attachments, and DOCX without a source; both are what the derived letter says', async () => {
    const judged = judge(letter({ 签发人: '卫怀瑾' }));
    const [pdf, docx] = await outputsOf(judged, ['pdf', 'docx']);
    expect(archiveFaults(pdf!.data as Uint8Array)).toEqual([]);
    expect(Buffer.from(pdf!.data as Uint8Array).includes('EmbeddedFile')).toBe(false);
    const custom = docxParts(docx!.data as Uint8Array).get('customXml/item1.xml');
    expect(custom).toMatch(/<reply:source [^>]*><\/reply:source>/u);
    const derived = letter({ 主送: '沈某某代表' });
    for (const { data } of [pdf!, docx!]) {
      const verdict = await verify(data as Uint8Array, { against: derived });
      expect(verdict.deviations.filter((d) => d.severity === 'error')).toEqual([]);
    }
  });

  it('hold no picture of a seal or a signature stamp', async () => {
    const files = new Map(['a.png', 'b.png'].map((name) => [name, png(16, 6)]));
    const stamp = '{职务: 局长, 姓名: 赵某某, 图片: b.png}';
    for (const lines of [{ 印章: 'a.png' }, { 签名章: stamp }]) {
      const outputs = await outputsOf(judge(letter(lines), { files }));
      const [pdf, docx, html] = outputs.map((o) => o.data);
      expect(Buffer.from(pdf as Uint8Array).includes('/Subtype/Image')).toBe(false);
      expect([...docxParts(docx as Uint8Array).keys()].filter((n) => n.includes('media'))).toEqual([]);
      expect(html).not.toContain('<img');
      expect(outputs).toHaveLength(5);
    }
  });

  it('keep the original letter as it was', () => {
    const yaml = letter({ 正文: '[{标题: 一, 内容: 沈知远代表的意见}]' });
    const draft = readDraft('t', yaml);
    const before = JSON.stringify(draft.sound);
    judgePublic(draft, () => ({ missing: 'layout/file-missing' }));
    expect(JSON.stringify(draft.sound)).toBe(before);
  });
});

describe('the log', () => {
  it('tells kinds, fields and counts, and never what was withheld', () => {
    const { removed } = judge(letter({ 正文: '沈知远代表、沈知远代表。', 备注: '记' }));
    const { name, data } = removalLog(
      [
        { source: '=甲,乙.yaml', removed },
        { source: '丙.yaml', removed: [], leftOut: 'consent' },
      ],
      'zh',
    );
    expect(name).toBe('公开处理记录.csv');
    expect(data.startsWith('\ufeff稿件,字段,内容,处数\r\n')).toBe(true);
    expect(data).toContain(`"'=甲,乙.yaml",正文,姓名,2\r\n`);
    expect(data).toContain(`"'=甲,乙.yaml",备注,备注、注释,1\r\n`);
    expect(data).toContain('丙.yaml,公开方式,没有公开：提案者不同意公开,\r\n');
    expect(data).not.toContain('沈');
  });
});

describe('the profile', () => {
  it('is careful when nobody has said anything', () => {
    expect(standardProfile().publicEdition).toMatchObject({ names: 'surname', landlines: true });
    expect(standardProfile().publicEdition.internalAnnexes).toContain('内部');
  });
});

describe('a picture', () => {
  const segment = (marker: number, data: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0\x2a\0\0\0\x08\0\x02', 'latin1'),
    Buffer.from([1, 0x0f, 0, 2, 0, 0, 0, 4, 0x57, 0x48, 0x4f, 0]),
    Buffer.from([1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]),
  ]);
  const frame = segment(0xc0, Buffer.from([8, 0, 4, 0, 6, 3, 1, 17, 0, 2, 17, 1, 3, 17, 1]));
  const scan = Buffer.concat([
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
  ]);
  const photo = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe0, Buffer.from('JFXX\0THUMB')),
    segment(0xe1, exif),
    segment(0xfe, Buffer.from('WHERE')),
    frame,
    scan,
    Buffer.from([0xff, 0xd9]),
    Buffer.from('PREVIEW'),
  ]);

  it('keeps its pixels and which way is up', () => {
    const made = Buffer.from(bare(photo));
    expect(readJpeg(made)).toEqual(readJpeg(photo));
    expect(readJpeg(made)!.orientation).toBe(6);
    expect(made.includes(Buffer.concat([frame, scan, Buffer.from([0xff, 0xd9])]))).toBe(true);
    for (const word of ['WHO', 'WHERE', 'PREVIEW', 'THUMB']) {
      expect(photo.includes(word)).toBe(true);
      expect(made.includes(word)).toBe(false);
    }
  });
});
