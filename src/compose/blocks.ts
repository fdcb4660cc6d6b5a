/**
 * Blocks: the one input of every writer. Everything printed stands here as text, in reading
 * order, with style *names*; numbers, brackets, colons and composed sentences are resolved.
 * Where things stand on paper is not known here.
 */
import type { Place } from '../core/diagnostic.js';

/**
 * A stretch of printed text. `at` is where its first character stands in the source
 * (character i at `at.offset + i`), absent for text that layout added.
 * `face: 'heading'` marks the heading part of a run-in paragraph (face of its level).
 */
export interface TextRun {
  text: string;
  face: 'body' | 'strong' | 'heading';
  at?: Place;
}

/** One printed line-group without inner structure, e.g. the 文号. */
export interface Line {
  runs: TextRun[];
}

/** 版头: everything above the title. In 信函 `issuers` holds only the lead agency. */
export interface HeaderBlock {
  tag: 'header';
  form: 'letter' | 'document';
  /** 办理结果 mark as printed, e.g. （A类）. */
  resultClass?: Line;
  copyNumber?: Line;
  /** 密级★期限. */
  secrecy?: Line;
  urgency?: Line;
  /** 发文机关标志, a line per agency. */
  issuers: Line[];
  /** Printed at the right of joint names in 文件: 文件, or absent. */
  suffix?: Line;
  /** 公开方式 when the profile prints it at the head. */
  disclosure?: Line;
  docNumber: Line;
  /** 签发人, names only; the label is `signerLabel`. */
  signers: Line[];
  signerLabel: string;
}

/** 标题. `lines` are the forced ones; a writer that places lines breaks each further. */
export interface TitleBlock {
  tag: 'title';
  lines: Line[];
  /** Phrases that must not be broken: agencies, 届次, 第N号, the genre. */
  unbreakable: string[];
}

export type ParagraphStyle =
  | 'addressee'
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'closing'
  | 'annexNote'
  | 'note'
  | 'disclosure'
  | 'annexLabel'
  | 'annexTitle';

/** A paragraph. `level` is the depth of its heading, also for a run-in one (style body). */
export interface ParagraphBlock {
  tag: 'paragraph';
  style: ParagraphStyle;
  level?: 1 | 2 | 3 | 4;
  runs: TextRun[];
  /** `annexNote`: cells before the first line, and how many characters stand before the part that wrapped lines align with. */
  hang?: { indent: number; chars: number };
}

export interface TableBlock {
  tag: 'table';
  at: Place;
  caption?: Line;
  /** As printed: 单位：台. */
  unit?: Line;
  head: Line[];
  rows: Line[][];
  /** Share of the width per column; adds up to 1. */
  widths: number[];
  /** Per column: numbers right, short entries centred. */
  align: ('left' | 'center' | 'right')[];
}

/** A picture from `file`; `bytes` are filled in by the edge that may read the disk. */
export interface ImageBlock {
  tag: 'image';
  file: string;
  at: Place;
  caption?: Line;
}

/** 署名、成文日期、印章. */
export interface SignatureBlock {
  tag: 'signature';
  issuers: Line[];
  date: Line;
  mode: 'seal' | 'plain' | 'nameSeal';
  /** Paths of seal images, in issuer order; empty when space is kept. */
  seals: { file: string; at: Place }[];
  nameSeal?: { post: Line; name: Line; image?: { file: string; at: Place } };
}

/** An annex begins: a new page. Its label and title follow as paragraphs. `pdf`: an attached file. */
export interface AnnexBlock {
  tag: 'annex';
  pdf?: { file: string; at: Place };
}

/** 版记. `rules` is false in 信函. */
export interface ColophonBlock {
  tag: 'colophon';
  rules: boolean;
  evenPage: boolean;
  /** 主送：…。 when it is too long for the head of the letter (7.3.2); no rule between it and 抄送. */
  sendTo?: Line;
  /** 抄送：…。 */
  copyTo?: Line;
  printing?: { office: Line; date: Line; copies?: Line };
}

export type Block =
  | HeaderBlock
  | TitleBlock
  | ParagraphBlock
  | TableBlock
  | ImageBlock
  | SignatureBlock
  | AnnexBlock
  | ColophonBlock;

/** The composed letter: blocks in reading order and the facts that metadata and front matter repeat. */
export interface Composed {
  blocks: Block[];
  meta: Meta;
}

/** Structured facts as printed; dates as YYYY-MM-DD when they can be read, else as written. */
export interface Meta {
  format: 'letter' | 'document';
  genre: 'reply' | 'opinion';
  title: string;
  issuers: string[];
  docNumber?: string;
  resultClass?: string;
  addressees: string[];
  proposals: { kind?: string; session?: string; number?: string; subject?: string; proposers: string[] }[];
  date: string;
  disclosure?: string;
  copyTo?: string[];
  contacts: { name: string; phone: string; department?: string }[];
  printing?: { office: string; date: string; copies?: number };
  profile: string;
}

/** The printed text of a line or paragraph. */
export function textOf(line: { runs: readonly TextRun[] }): string {
  return line.runs.map((r) => r.text).join('');
}

/** Every printed text of a block, in reading order: what parity tests compare and Markdown must carry. */
export function printedTexts(block: Block): string[] {
  const some = (...lines: (Line | undefined)[]): string[] =>
    lines.flatMap((l) => (l === undefined ? [] : [textOf(l)]));
  switch (block.tag) {
    case 'header':
      return [
        ...some(block.resultClass, block.copyNumber, block.secrecy, block.urgency, block.disclosure),
        ...block.issuers.map(textOf),
        ...some(block.suffix, block.docNumber),
        ...(block.signers.length > 0 ? [block.signerLabel + block.signers.map(textOf).join('　')] : []),
      ];
    case 'title':
      return [block.lines.map(textOf).join('')];
    case 'paragraph':
      return [textOf(block)];
    case 'table':
      return [
        ...some(block.caption, block.unit),
        ...[block.head, ...block.rows].flatMap((r) => r.map(textOf)),
      ].filter((t) => t !== '');
    case 'image':
      return some(block.caption);
    case 'signature':
      // 7.3.5.3: a signature stamp stands instead of the issuer's name; its picture carries the name itself.
      return block.mode === 'nameSeal' && block.nameSeal
        ? some(block.nameSeal.post, block.nameSeal.image ? undefined : block.nameSeal.name, block.date)
        : [...block.issuers.map(textOf), textOf(block.date)];
    case 'annex':
      return [];
    case 'colophon':
      return [
        ...some(block.sendTo, block.copyTo),
        ...(block.printing ? some(block.printing.office, block.printing.date, block.printing.copies) : []),
      ];
  }
}
