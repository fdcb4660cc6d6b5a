/** From the checked raw file (format 1) to the `Letter`. Total: whatever the schema accepts has a letter. */
import type { RawReply } from '../schema/generated/reply.js';
import { paragraphs, trimmed } from './inline.js';
import type {
  Annex,
  BodyItem,
  Contact,
  Content,
  Handling,
  Image,
  Letter,
  Proposal,
  Seal,
  Section,
  Table,
  Text,
} from './letter.js';

type Raw = RawReply;
type RawBody = Raw['正文'];
type RawItem = Exclude<RawBody, string>[number];
type RawSection = Extract<RawItem, { 标题: string }>;
type RawTable = Extract<RawItem, { 表格: unknown }>['表格'];
type RawImage = Extract<RawItem, { 图片: string }>;
/** Sections at every depth share these fields; only the deepest has no 小节. */
type AnySection = Omit<RawSection, '小节'> & { 小节?: readonly AnySection[] };
type RawContent = NonNullable<RawSection['内容']>;

/** Read a checked raw reply. */
export function readLetter(raw: Raw): Letter {
  return {
    ...field('profile', text(raw.规范, '/规范')),
    format: raw.版式 === '文件' ? 'document' : 'letter',
    ...(raw.版式 === undefined ? {} : { formatAt: { pointer: '/版式', offset: 0 } }),
    genre: raw.文种 === '会办意见' ? 'opinion' : 'reply',
    ...field('copyNumber', text(raw.份号, '/份号')),
    ...(raw.密级 === undefined
      ? {}
      : {
          secrecy: { level: needed(raw.密级, '/密级'), ...field('period', text(raw.保密期限, '/保密期限')) },
        }),
    ...field('urgency', text(raw.紧急程度, '/紧急程度')),
    signers: texts(raw.签发人, '/签发人'),
    issuers: texts(raw.发文机关, '/发文机关'),
    ...field('docNumber', text(raw.文号, '/文号')),
    ...field('resultClass', text(raw.办理结果, '/办理结果')),
    ...field('title', text(raw.标题, '/标题')),
    addressees: listed(raw.主送, '/主送'),
    copies: texts(raw.分送, '/分送'),
    proposals: several(raw.提案, '/提案').map(([p, at]) => proposal(p, at)),
    ...field('handling', raw.办理 && handling(raw.办理)),
    ...field('opening', text(raw.引言, '/引言')),
    body: body(raw.正文, '/正文'),
    ...(raw.结语 === undefined ? {} : { closing: paragraphs(raw.结语, '/结语') }),
    annexes: (raw.附件 ?? []).map((a, i) => annex(a, `/附件/${i}`)),
    ...(raw.署名 === undefined ? {} : { signatories: texts(raw.署名, '/署名') }),
    seal: seal(raw.印章),
    ...(raw.签名章 === undefined
      ? {}
      : {
          nameSeal: {
            post: needed(raw.签名章.职务, '/签名章/职务'),
            name: needed(raw.签名章.姓名, '/签名章/姓名'),
            ...field('image', text(raw.签名章.图片, '/签名章/图片')),
          },
        }),
    date: needed(raw.成文日期, '/成文日期'),
    contacts: several(raw.联系人, '/联系人').map(([c, at]) => contact(c, at)),
    ...field('note', text(raw.附注, '/附注')),
    ...(raw.公开方式 === undefined
      ? {}
      : {
          disclosure: {
            value: raw.公开方式,
            at: { pointer: '/公开方式', offset: 0 },
            ...field('reason', text(raw.公开理由, '/公开理由')),
          },
        }),
    ...(raw.同意公开 === undefined
      ? {}
      : { consent: { value: raw.同意公开, at: { pointer: '/同意公开', offset: 0 } } }),
    ...(raw.抄送 === undefined ? {} : { copyTo: listed(raw.抄送, '/抄送') }),
    ...(raw.印发 === undefined
      ? {}
      : {
          printing: {
            office: needed(raw.印发.机关, '/印发/机关'),
            date: needed(raw.印发.日期, '/印发/日期'),
            ...field('copies', raw.印发.份数),
          },
        }),
  };
}

function proposal(raw: Exclude<NonNullable<Raw['提案']>, unknown[]>, at: string): Proposal {
  return {
    at: { pointer: at, offset: 0 },
    ...field('kind', text(raw.类别, `${at}/类别`)),
    ...field('session', text(raw.届次, `${at}/届次`)),
    ...field('number', text(raw.编号, `${at}/编号`)),
    ...field('subject', text(raw.案由, `${at}/案由`)),
    proposers: texts(raw.提案者, `${at}/提案者`),
  };
}

const roles = { 主办: 'lead', 会办: 'cohost', 分办: 'separate' } as const;

function handling(raw: NonNullable<Raw['办理']>): Handling {
  return {
    ...field('role', raw.角色 && roles[raw.角色]),
    cohosts: texts(raw.会办单位, '/办理/会办单位'),
    ...field('assigned', text(raw.交办日期, '/办理/交办日期')),
    ...field('meeting', text(raw.面商, '/办理/面商')),
  };
}

function body(raw: RawBody, at: string): BodyItem[] {
  if (typeof raw === 'string') return paragraphs(raw, at);
  return raw.flatMap((item, i): BodyItem[] =>
    typeof item === 'object' && '标题' in item
      ? [section(item, `${at}/${i}`)]
      : content(item as Exclude<typeof item, { 标题: string }>, `${at}/${i}`),
  );
}

function section(raw: AnySection, at: string): Section {
  return {
    tag: 'section',
    heading: needed(raw.标题, `${at}/标题`),
    runIn: raw.接排 ?? false,
    content: contents(raw.内容, `${at}/内容`),
    sections: (raw.小节 ?? []).map((s, i) => section(s, `${at}/小节/${i}`)),
  };
}

function contents(raw: RawContent | undefined, at: string): Content[] {
  if (raw === undefined) return [];
  if (typeof raw === 'string') return paragraphs(raw, at);
  return raw.flatMap((item, i) => content(item, `${at}/${i}`));
}

function content(raw: string | { 表格: RawTable } | RawImage, at: string): Content[] {
  if (typeof raw === 'string') return paragraphs(raw, at);
  return ['图片' in raw ? image(raw, at) : table(raw.表格, `${at}/表格`)];
}

function table(raw: RawTable, at: string): Table {
  return {
    tag: 'table',
    at: { pointer: at, offset: 0 },
    ...field('caption', text(raw.题名, `${at}/题名`)),
    ...field('unit', text(raw.单位, `${at}/单位`)),
    head: (raw.表头 ?? []).map((c, i) => needed(c, `${at}/表头/${i}`)),
    rows: (raw.行 ?? []).map((row, i) => row.map((c, j) => needed(c, `${at}/行/${i}/${j}`))),
    ...field('widths', raw.列宽),
    total: raw.合计 ?? false,
    ...field('file', text(raw.文件, `${at}/文件`)),
  };
}

function image(raw: RawImage, at: string): Image {
  return {
    tag: 'image',
    file: needed(raw.图片, `${at}/图片`),
    ...field('caption', text(raw.题名, `${at}/题名`)),
  };
}

function annex(raw: NonNullable<Raw['附件']>[number], at: string): Annex {
  return {
    name: needed(raw.名称, `${at}/名称`),
    body: raw.正文 === undefined ? [] : body(raw.正文, `${at}/正文`),
    ...field('file', text(raw.文件, `${at}/文件`)),
  };
}

function seal(raw: Raw['印章']): Seal {
  if (raw === undefined || raw === true) return { tag: 'space' };
  if (raw === false) return { tag: 'none' };
  return { tag: 'images', files: texts(raw, '/印章') };
}

function contact(raw: Exclude<NonNullable<Raw['联系人']>, unknown[]>, at: string): Contact {
  return {
    name: needed(raw.姓名, `${at}/姓名`),
    phone: needed(raw.电话, `${at}/电话`),
    ...field('department', text(raw.部门, `${at}/部门`)),
  };
}

/** A string is one item printed as written; a list is joined by the layout. */
function listed(raw: string | string[], at: string): { list: boolean; items: Text[] } {
  return { list: Array.isArray(raw), items: texts(raw, at) };
}

function texts(raw: string | string[] | undefined, at: string): Text[] {
  if (raw === undefined) return [];
  return typeof raw === 'string' ? [needed(raw, at)] : raw.map((t, i) => needed(t, `${at}/${i}`));
}

function text(raw: string | undefined, at: string): Text | undefined {
  return raw === undefined ? undefined : needed(raw, at);
}

function needed(raw: string, pointer: string): Text {
  return trimmed(raw, { pointer, offset: 0 });
}

/** One map or a list of them, each with its pointer. */
function several<T>(raw: T | T[] | undefined, at: string): [T, string][] {
  if (raw === undefined) return [];
  return Array.isArray(raw) ? raw.map((r, i) => [r, `${at}/${i}`]) : [[raw, at]];
}

/** `{key: value}`, or nothing when there is no value. */
function field<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
