/**
 * The letter: what a 答复函 is, in one file of plain tagged types, no methods.
 *
 * Every piece of text remembers its place in the clerk's YAML, so that a rule or the
 * typesetter can point at the very characters. Nothing here knows YAML, fonts or paper.
 * The Chinese word beside each field is the key in the file (format 1).
 */
import type { Place } from '../core/diagnostic.js';

/** A text as written by the clerk. `text.slice(i)` stands at `at.offset + i` of that scalar. */
export interface Text {
  text: string;
  at: Place;
}

/** A stretch of a paragraph that is contiguous in the source; `strong` is `**…**` (黑体). */
export interface Run {
  text: string;
  strong: boolean;
  at: Place;
}

/** 一个自然段。 Its printed text is the concatenation of its runs. */
export interface Paragraph {
  tag: 'paragraph';
  runs: Run[];
}

/** 小节. The number (一、（一）1.（1）) is layout, made from the depth and the position. */
export interface Section {
  tag: 'section';
  heading: Text;
  /** 接排: the text runs on in the heading's line. */
  runIn: boolean;
  content: Content[];
  sections: Section[];
}

/** 表格. `rows` are as written; `total` asks for a computed last row. */
export interface Table {
  tag: 'table';
  at: Place;
  caption?: Text;
  unit?: Text;
  head: Text[];
  rows: Text[][];
  /** 列宽: relative numbers. */
  widths?: number[];
  total: boolean;
  /** 文件: rows come from this CSV; `head` and `rows` are empty until it has been read. */
  file?: Text;
}

/** 图片. The path is relative to the letter's own file. */
export interface Image {
  tag: 'image';
  file: Text;
  caption?: Text;
}

export type Content = Paragraph | Table | Image;
export type BodyItem = Content | Section;

/** 附件: text of its own, or a file. */
export interface Annex {
  name: Text;
  body: BodyItem[];
  file?: Text;
}

/** 提案: what is being answered. */
export interface Proposal {
  at: Place;
  /** 类别, as written. */
  kind?: Text;
  /** 届次, e.g. 青岚市政协九届二次会议. */
  session?: Text;
  /** 编号, kept as written. */
  number?: Text;
  /** 案由: the item's own title, without 《》. */
  subject?: Text;
  /** 提案者. */
  proposers: Text[];
}

/** 办理: never printed by itself. */
export interface Handling {
  role?: 'lead' | 'cohost' | 'separate';
  /** 会办单位. */
  cohosts: Text[];
  /** 交办日期. */
  assigned?: Text;
  /** 面商. */
  meeting?: Text;
}

export interface Contact {
  name: Text;
  phone: Text;
  department?: Text;
}

/** 印章: space for a seal, images of seals (one per issuer, in order), or none. */
export type Seal = { tag: 'space' } | { tag: 'images'; files: Text[] } | { tag: 'none' };

export type Disclosure = '主动公开' | '依申请公开' | '不予公开';

export interface Letter {
  /** 规范: the profile named in the file. */
  profile?: Text;
  /** 版式: GB/T 9704-2012 §10.1 letter, or the ordinary document head. */
  format: 'letter' | 'document';
  formatAt?: Place;
  /** 文种: a reply to the proposer, or a co-handler's opinion for the lead agency. */
  genre: 'reply' | 'opinion';
  /** 份号. */
  copyNumber?: Text;
  /** 密级 and 保密期限. */
  secrecy?: { level: Text; period?: Text };
  /** 紧急程度. */
  urgency?: Text;
  /** 签发人. */
  signers: Text[];
  /** 发文机关, lead agency first. */
  issuers: Text[];
  /** 文号 as written; `parseDocNumber` reads it. */
  docNumber?: Text;
  /** 办理结果. */
  resultClass?: Text;
  /** 标题; a newline is a forced break. Absent: composed from the profile's pattern. */
  title?: Text;
  /** 主送. `list` says whether the file has a list (joined by 、) or a string (printed as written). */
  addressees: { list: boolean; items: Text[] };
  /** 分送. */
  copies: Text[];
  /** 提案; several when one letter answers merged items. */
  proposals: Proposal[];
  handling?: Handling;
  /** 引言. Absent: composed. */
  opening?: Text;
  body: BodyItem[];
  /** 结语. */
  closing?: Paragraph[];
  annexes: Annex[];
  /** 署名; the issuers when absent. */
  signatories?: Text[];
  seal: Seal;
  /** 签名章. */
  nameSeal?: { post: Text; name: Text; image?: Text };
  /** 成文日期 as written; `parseDate` reads it. */
  date: Text;
  contacts: Contact[];
  /** 附注. */
  note?: Text;
  /** 公开方式 and 公开理由. */
  disclosure?: { value: Disclosure; at: Place; reason?: Text };
  /** 同意公开: the member's own consent. */
  consent?: { value: boolean; at: Place };
  /** 抄送. */
  copyTo?: { list: boolean; items: Text[] };
  /** 印发. */
  printing?: { office: Text; date: Text; copies?: number };
}
