/** Raw profile files (Chinese keys) → `Profile`. */
import type { RawProfile } from '../schema/generated/profile.js';
import type { Measure, Measures, Profile } from './profile.js';

/** The profile every other one extends; complete, so that decoding never lacks a field. */
export const standardName = 'gbt9704';

/** The Chinese name of every measure, as in the file. */
export const measureNames = {
  sheetWidth: '纸宽',
  sheetHeight: '纸高',
  topMargin: '天头',
  bindingMargin: '订口',
  typeAreaWidth: '版心宽',
  typeAreaHeight: '版心高',
  linesPerPage: '每面行数',
  charsPerLine: '每行字数',
  bodySize: '正文字号',
  titleSize: '标题字号',
  colophonSize: '版记字号',
  pageNumberSize: '页码字号',
  markMaxHeight: '标志字高上限',
  documentMarkTop: '文件标志距版心',
  documentMarkGap: '文件标志距文号行数',
  ruleGap: '红线距文号',
  ruleWeight: '红线粗',
  letterMarkTop: '信函标志距页边',
  letterRuleGap: '信函红线距标志',
  letterLowerRule: '信函下红线距页边',
  letterRuleLength: '信函红线长',
  letterThickRule: '信函粗线',
  letterThinRule: '信函细线',
  letterRuleSpace: '信函双线间隔',
  letterFirstElement: '信函首要素距红线',
  classMarkFoot: '类别字脚',
  pageNumberGap: '页码距版心',
  colophonThickRule: '版记粗线',
  colophonThinRule: '版记细线',
} as const satisfies Record<keyof Measures, keyof NonNullable<RawProfile['尺寸']>>;

const places = { 附注后: 'after-note', 附注: 'note', 版头: 'head', 不印: 'none' } as const;

const publicNames = { 全名: 'full', 姓某某: 'surname', 不印: 'none' } as const;

/** A raw file and all it extends, nearest last: later values win, maps merge, lists and scalars replace. */
export function mergeRaw(chain: readonly RawProfile[]): RawProfile {
  return chain.reduce((base, over) => merge(base, over) as RawProfile);
}

/** Decode a merged raw profile; `merged` must contain everything that `gbt9704` has. */
export function decodeProfile(merged: RawProfile, parents: string[]): Profile {
  const raw = merged as Complete<RawProfile>;
  return {
    name: raw.名称,
    note: raw.说明,
    parents,
    resultClass: {
      allowed: raw.办理结果.允许,
      meanings: merged.办理结果?.含义 ?? {},
      pattern: raw.办理结果.式样,
      required: raw.办理结果.必填,
    },
    markWithWenjian: raw.标志.加文件,
    titlePattern: {
      reply: raw.标题.答复,
      opinion: raw.标题.会办意见,
      fixed: merged.标题?.固定 ?? false,
    },
    openingPattern: { reply: raw.引言.答复, consulted: raw.引言.经商, opinion: raw.引言.会办意见 },
    docNumber: { agencyCodes: raw.文号.机关代字, blanks: raw.文号.空位 },
    contactPattern: raw.附注.联系人,
    disclosure: {
      place: places[raw.公开方式.位置],
      pattern: raw.公开方式.式样,
      required: raw.公开方式.必填,
    },
    publicEdition: {
      names: publicNames[raw.公开版.姓名],
      landlines: raw.公开版.座机 === '保留',
      internalAnnexes: raw.公开版.内部附件,
    },
    closingRequired: merged.结语?.必填 ?? false,
    proposalKinds: raw.提案.类别.map((k) => ({
      name: k.名称,
      short: k.简称,
      sector: k.界别,
      honorific: k.称谓,
    })),
    numberSchemes: (merged.提案?.编号 ?? []).map((s) => ({
      pattern: s.式样,
      ...(s.说明 === undefined ? {} : { note: s.说明 }),
    })),
    sessionYears: (merged.提案?.届次 ?? []).map((s) => ({ session: s.会议, year: s.年份 })),
    agencies: (merged.机关 ?? []).map((a) => ({ name: a.全称, short: a.简称 ?? [] })),
    requiredCopyTo: (merged.抄送 ?? {}) as Record<string, string[]>,
    handlingMonths: { lead: raw.办理.期限.主办, cohost: raw.办理.期限.会办 },
    signerAllowed: raw.签发人.信函,
    fonts: {
      fangsong: raw.字体.仿宋,
      xiaobiaosong: raw.字体.小标宋,
      heiti: raw.字体.黑体,
      kaiti: raw.字体.楷体,
      songti: raw.字体.宋体,
      latin: raw.字体.西文,
    },
    measures: Object.fromEntries(
      Object.entries(measureNames).map(([key, name]): [string, Measure] => [
        key,
        { value: raw.尺寸[name].值, basis: raw.尺寸[name].依据 },
      ]),
    ) as unknown as Measures,
    evenColophon: { document: raw.版记.偶数面.文件, letter: raw.版记.偶数面.信函 },
    widowControl: raw.正文.孤行控制,
    halfCells: raw.正文.西文半字对齐,
    letterFirstPageNumber: raw.页码.信函首页,
    docxGrid: raw.DOCX.网格 === '标准',
  };
}

/** Where a merged profile departs from the standard: dotted Chinese path, standard value, local value. */
export function deviations(
  merged: RawProfile,
  standard: RawProfile,
): { path: string; standard: unknown; local: unknown }[] {
  const out: { path: string; standard: unknown; local: unknown }[] = [];
  const walk = (local: unknown, base: unknown, path: string): void => {
    if (isMap(local) && isMap(base)) {
      for (const key of Object.keys(local)) walk(local[key], base[key], path === '' ? key : `${path}.${key}`);
    } else if (JSON.stringify(local) !== JSON.stringify(base)) out.push({ path, standard: base, local });
  };
  for (const [key, value] of Object.entries(merged)) {
    if (key !== '名称' && key !== '说明' && key !== '继承')
      walk(value, (standard as Record<string, unknown>)[key], key);
  }
  return out;
}

function merge(base: unknown, over: unknown): unknown {
  if (!isMap(base) || !isMap(over)) return over;
  const out: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    out[key] = Object.hasOwn(base, key) ? merge(base[key], value) : value;
  }
  return out;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every field present, at every depth. */
type Complete<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]-?: Complete<NonNullable<T[K]>> }
    : T;
