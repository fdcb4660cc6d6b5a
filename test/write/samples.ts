/** Composed letters, written by hand, that between them use every block and every field. Invented places and people. */

import type {
  Block,
  Composed,
  HeaderBlock,
  Line,
  Meta,
  ParagraphBlock,
  ParagraphStyle,
  SignatureBlock,
} from '../../src/compose/blocks.js';
import { png } from './png.js';

const at = { pointer: '', offset: 0 };

export function line(text: string): Line {
  return { runs: [{ text, face: 'body' }] };
}

export function paragraph(style: ParagraphStyle, text: string): ParagraphBlock {
  return { tag: 'paragraph', style, runs: line(text).runs };
}

export function header(form: HeaderBlock['form'], more: Partial<HeaderBlock> = {}): HeaderBlock {
  return {
    tag: 'header',
    form,
    issuers: [line('青岚市教育局')],
    docNumber: line('青教函〔2026〕12号'),
    signers: [],
    signerLabel: '签发人：',
    ...more,
  };
}

export function signature(mode: SignatureBlock['mode'], more: Partial<SignatureBlock> = {}): SignatureBlock {
  return {
    tag: 'signature',
    issuers: [line('青岚市教育局')],
    date: line('2026年8月26日'),
    mode,
    seals: [],
    ...more,
  };
}

export function letter(blocks: Block[], more: Partial<Meta> = {}): Composed {
  return {
    blocks,
    meta: {
      format: 'letter',
      genre: 'reply',
      title: '青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函',
      issuers: ['青岚市教育局'],
      addressees: ['林某某委员'],
      proposals: [],
      date: '2026-08-26',
      contacts: [],
      profile: 'gbt9704',
      ...more,
    },
  };
}

const title: Block = {
  tag: 'title',
  lines: [line('青岚市教育局'), line('关于青岚市政协九届二次会议第092015号提案答复的函')],
  unbreakable: ['青岚市教育局', '青岚市政协九届二次会议', '第092015号', '答复的函'],
};

/** A 信函 with nothing it can do without. */
const plainLetter = letter([
  header('letter'),
  title,
  paragraph('addressee', '林某某委员：'),
  paragraph('body', '您提出的《关于改善乡村学校“网络条件”的建议》（第092015号）收悉。现答复如下：'),
  paragraph('closing', '专此答复，感谢您对教育工作的关心支持。'),
  signature('plain'),
]);

/** A 文件 with every block and every field. */
const fullDocument = letter(
  [
    header('document', {
      resultClass: line('（A类）'),
      copyNumber: line('000012'),
      secrecy: line('秘密★1年'),
      urgency: line('特急'),
      disclosure: line('公开方式：依申请公开'),
      issuers: [line('青岚市教育局'), line('青岚市财政局'), line('青岚市工业和信息化局')],
      suffix: line('文件'),
      signers: [line('林某某'), line('周某'), line('沈某某')],
    }),
    title,
    paragraph('addressee', '林某某委员、民进青岚市委：'),
    {
      tag: 'paragraph',
      style: 'body',
      runs: [
        { text: '其中', face: 'body' },
        { text: '“重点”项目', face: 'strong' },
        { text: '共3项——见附件…', face: 'body' },
      ],
    },
    paragraph('heading1', '一、对提案的总体看法'),
    paragraph('heading2', '（一）关于网络提速'),
    paragraph('heading3', '1.出口带宽'),
    paragraph('heading4', '（1）乡镇'),
    {
      tag: 'paragraph',
      style: 'body',
      level: 2,
      runs: [
        { text: '（二）关于设备更新。', face: 'heading' },
        { text: '云汀县已更新 412 台。', face: 'body' },
      ],
    },
    {
      tag: 'table',
      at,
      caption: line('2023—2025年设备更新情况'),
      unit: line('单位：台'),
      head: [line('年份'), line('计划'), line('完成|率')],
      rows: [
        [line('2023年'), line('400'), line('412')],
        [line('2024年\n（调整后）'), line('500'), line('498')],
        [line('合计'), line('900'), line('')],
      ],
      widths: [0.5, 0.25, 0.25],
      align: ['center', 'right', 'right'],
    },
    { tag: 'image', file: '图/机房.png', at, caption: line('云汀县机房') },
    paragraph('closing', '专此答复。'),
    { ...paragraph('annexNote', '附件：1.更新计划'), hang: { indent: 2, chars: 5 } },
    { ...paragraph('annexNote', '2.经费明细'), hang: { indent: 5, chars: 2 } },
    signature('seal', {
      issuers: [line('青岚市教育局'), line('青岚市财政局'), line('青岚市工业和信息化局')],
      seals: [
        { file: '章/甲.png', at },
        { file: '章/乙.png', at },
      ],
    }),
    paragraph('note', '（联系人：办公室周某，联系电话：0760-88880000）'),
    paragraph('disclosure', '公开方式：主动公开'),
    { tag: 'annex' },
    paragraph('annexLabel', '附件1'),
    paragraph('annexTitle', '青岚市乡村学校网络设备更新计划'),
    paragraph('body', '计划分三年实施。'),
    { tag: 'annex', pdf: { file: '明细.pdf', at } },
    paragraph('annexLabel', '附件2'),
    paragraph('annexTitle', '经费明细'),
    paragraph('body', '（本附件另附：明细.pdf）'),
    {
      tag: 'colophon',
      rules: true,
      evenPage: true,
      copyTo: line('抄送：市政协提案委，市政府办公室。'),
      printing: {
        office: line('青岚市教育局办公室'),
        date: line('2026年8月26日印发'),
        copies: line('（共印20份）'),
      },
    },
  ],
  {
    format: 'document',
    issuers: ['青岚市教育局', '青岚市财政局', '青岚市工业和信息化局'],
    docNumber: '青教函〔2026〕12号',
    resultClass: 'A',
    addressees: ['林某某委员', '民进青岚市委'],
    proposals: [
      {
        kind: '政协提案',
        session: '青岚市政协九届二次会议',
        number: '092015',
        subject: '关于改善乡村学校"网络"条件的建议',
        proposers: ['林某某', '民进青岚市委'],
      },
      { number: '0760', proposers: [] },
    ],
    disclosure: '主动公开',
    copyTo: ['市政协提案委', '市政府办公室'],
    contacts: [{ name: '周某', phone: '0760-88880000', department: '办公室' }],
    printing: { office: '青岚市教育局办公室', date: '2026-08-26', copies: 20 },
  },
);

/** A 信函 with all marks, signed by a stamp; its 版记 has no rules. */
const stampedLetter = letter([
  header('letter', {
    resultClass: line('（B1类）'),
    copyNumber: line('000012'),
    secrecy: line('秘密★1年'),
    urgency: line('加急'),
    disclosure: line('此件不予公开'),
    signers: [line('林某某')],
  }),
  title,
  paragraph('addressee', '林某某委员：'),
  paragraph('body', '现答复如下：'),
  signature('nameSeal', {
    nameSeal: { post: line('局长'), name: line('林某某'), image: { file: '章/甲.png', at } },
  }),
  {
    tag: 'colophon',
    rules: false,
    evenPage: false,
    sendTo: line('主送：各县区人民政府。'),
    copyTo: line('抄送：市政协提案委。'),
  },
]);

/** A stamp without a picture: the name is set. */
const namedStamp = letter(
  [
    header('document', { signers: [line('林某某')], suffix: line('文件') }),
    title,
    paragraph('addressee', '林某某委员：'),
    paragraph('body', '现答复如下：'),
    signature('nameSeal', { nameSeal: { post: line('局长'), name: line('林某某') } }),
  ],
  { format: 'document' },
);

export const samples: Record<string, Composed> = { plainLetter, fullDocument, stampedLetter, namedStamp };

/** A picture for every path the samples name. */
export const images: ReadonlyMap<string, Uint8Array> = new Map(
  ['图/机房.png', '章/甲.png', '章/乙.png'].map((f) => [f, png(64, 2)]),
);
