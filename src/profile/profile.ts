/** House style as data: one plain type. Every profile extends `gbt9704`, the national standard. */
import type { FontRole } from '../fonts/face.js';

/** A number of the standard (mm; font sizes in points) and the clause it comes from. */
export interface Measure {
  value: number;
  basis: string;
}

/** 尺寸, by English name; see `templates/profiles/gbt9704.yaml` for values and clauses. */
export interface Measures {
  sheetWidth: Measure;
  sheetHeight: Measure;
  /** 天头: top of the sheet to the top of the type area. */
  topMargin: Measure;
  /** 订口: left edge of the sheet to the type area. */
  bindingMargin: Measure;
  /** 版心. */
  typeAreaWidth: Measure;
  typeAreaHeight: Measure;
  linesPerPage: Measure;
  charsPerLine: Measure;
  bodySize: Measure;
  titleSize: Measure;
  colophonSize: Measure;
  pageNumberSize: Measure;
  /** Largest height of the 发文机关标志. */
  markMaxHeight: Measure;
  /** 文件: top of the type area to the top of the 标志. */
  documentMarkTop: Measure;
  /** 文件: blank lines between 标志 and 文号. */
  documentMarkGap: Measure;
  /** 文件: foot of the 文号 to the red rule. */
  ruleGap: Measure;
  ruleWeight: Measure;
  /** 信函: top of the sheet to the top of the 标志. */
  letterMarkTop: Measure;
  letterRuleGap: Measure;
  /** 信函: bottom of the sheet to the lower double rule. */
  letterLowerRule: Measure;
  letterRuleLength: Measure;
  letterThickRule: Measure;
  letterThinRule: Measure;
  letterRuleSpace: Measure;
  /** 信函: double rule to the first element below, and last line to the lower rule. */
  letterFirstElement: Measure;
  /** 信函: foot of the 办理结果 mark, from the top of the sheet. */
  classMarkFoot: Measure;
  pageNumberGap: Measure;
  colophonThickRule: Measure;
  colophonThinRule: Measure;
}

/** 类别 of items that are answered here. */
export interface ProposalKind {
  /** 政协提案. */
  name: string;
  /** 提案, as titles say it. */
  short: string;
  sector: '政协' | '人大';
  /** 委员 or 代表. */
  honorific: string;
}

/** A scheme of 提案编号; the named groups 届 and 次 of `pattern` decode the session. */
export interface NumberScheme {
  pattern: string;
  note?: string;
}

/** The year in which a session met. */
export interface SessionYear {
  /** 政协九届二次会议. */
  session: string;
  year: number;
}

export interface Profile {
  name: string;
  note: string;
  /** Names of the profiles it was made from, nearest first; empty for gbt9704. */
  parents: string[];
  resultClass: { allowed: string[]; meanings: Record<string, string>; pattern: string; required: boolean };
  /** 文件: a single agency's mark also ends in 文件. */
  markWithWenjian: boolean;
  /** `fixed`: a title that the clerk wrote has to fit too. */
  titlePattern: { reply: string; opinion: string; fixed: boolean };
  openingPattern: { reply: string; consulted: string; opinion: string };
  docNumber: { agencyCodes: string[]; blanks: number };
  contactPattern: string;
  disclosure: { place: 'after-note' | 'note' | 'head' | 'none'; pattern: string; required: boolean };
  /** 公开版. `landlines`: the office's own are kept; an annex is internal when its name has one of the words. */
  publicEdition: { names: 'full' | 'surname' | 'none'; landlines: boolean; internalAnnexes: string[] };
  closingRequired: boolean;
  proposalKinds: ProposalKind[];
  numberSchemes: NumberScheme[];
  /** 届次 → 年份, as far as the profile knows. */
  sessionYears: SessionYear[];
  /** 机关名录. */
  agencies: { name: string; short: string[] }[];
  /** Required 抄送 by the name of the proposal kind. */
  requiredCopyTo: Record<string, string[]>;
  /** Months from 交办日期 to the answer of the lead agency and to the opinion of a co-handler. */
  handlingMonths: { lead: number; cohost: number };
  /** 签发人 may stand on a reply here. */
  signerAllowed: boolean;
  fonts: Record<FontRole, string[]>;
  measures: Measures;
  /** 版记 on an even page. */
  evenColophon: { document: boolean; letter: boolean };
  /** 孤行控制: no first or last line of a paragraph alone on a page. The standard wants full pages (5.2.3) and has none. */
  widowControl: boolean;
  /** 西文半字对齐: every number or Latin word takes whole half cells, so that what follows stays on the grid. */
  halfCells: boolean;
  /** Page number on page 1 of a 信函. */
  letterFirstPageNumber: boolean;
  /** DOCX: lines and characters by Word's grid; else by exact line height and spacing, for programs without one. */
  docxGrid: boolean;
}
