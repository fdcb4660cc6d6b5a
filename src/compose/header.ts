/** 版头 and 标题. */
import type { Finding } from '../core/diagnostic.js';
import { readDate } from '../letter/date.js';
import { lines } from '../letter/inline.js';
import type { Letter } from '../letter/letter.js';
import type { Profile } from '../profile/profile.js';
import type { HeaderBlock, Line, TitleBlock } from './blocks.js';
import { added, fill, line, written } from './pattern.js';
import { composeTitle, kindOf } from './proposal.js';

/** More names than this would be set smaller than the title: then the lead agency stands for all, as 7.2.4 allows. */
const jointMarks = 4;

/** 版头 by 版式: 信函 shows only the lead agency (GB/T 9704-2012 10.1), 文件 all of them (7.2.4). */
export function header(letter: Letter, profile: Profile): HeaderBlock {
  const document = letter.format === 'document';
  const many = letter.issuers.length > jointMarks;
  const issuers = document && !many ? letter.issuers : letter.issuers.slice(0, 1);
  const { resultClass, secrecy, copyNumber, urgency } = letter;
  return {
    tag: 'header',
    form: letter.format,
    ...(resultClass
      ? { resultClass: { runs: fill(profile.resultClass.pattern, { 类别: [written(resultClass)] }) } }
      : {}),
    ...(copyNumber ? { copyNumber: line(written(copyNumber)) } : {}),
    ...(secrecy
      ? {
          secrecy: line(
            written(secrecy.level),
            secrecy.period && added('★'),
            secrecy.period && written(secrecy.period),
          ),
        }
      : {}),
    ...(urgency ? { urgency: line(written(urgency)) } : {}),
    issuers: issuers.map((i) => line(written(i))),
    ...(document && (letter.issuers.length > 1 || profile.markWithWenjian)
      ? { suffix: line(added('文件')) }
      : {}),
    ...(letter.disclosure && profile.disclosure.place === 'head'
      ? { disclosure: disclosureLine(letter, profile) }
      : {}),
    docNumber: letter.docNumber ? line(written(letter.docNumber)) : blankNumber(letter, profile),
    signers: letter.signers.map((s) => line(written(s))),
    signerLabel: '签发人：',
  };
}

/** 标题: as written, each forced line by itself, or composed. A finding when neither is possible. */
export function title(letter: Letter, profile: Profile): { block: TitleBlock; findings: Finding[] } {
  const findings: Finding[] = [];
  let forced: Line[] = [];
  if (letter.title) forced = lines(letter.title).map((l) => line(written(l)));
  else {
    const runs = composeTitle(letter, profile);
    if (runs) forced = [{ runs }];
    else {
      findings.push({
        code: 'layout/title-needed',
        severity: 'error',
        message: 'layout/title-needed',
        at: { pointer: letter.proposals.length > 0 ? '/提案' : '', offset: 0 },
        on: 'key',
      });
    }
  }
  return { block: { tag: 'title', lines: forced, unbreakable: phrases(letter, profile) }, findings };
}

/** 公开方式 as printed. */
export function disclosureLine(letter: Letter, profile: Profile): Line {
  const d = letter.disclosure;
  return d
    ? { runs: fill(profile.disclosure.pattern, { 方式: [{ text: d.value, face: 'body', at: d.at }] }) }
    : { runs: [] };
}

/** A draft without number keeps room for one: 　　　　〔2026〕　　号. */
function blankNumber(letter: Letter, profile: Profile): Line {
  const year = readDate(letter.date.text)?.year;
  return line(added(`${'　'.repeat(profile.docNumber.blanks)}〔${year ?? '　　　　'}〕　　号`));
}

/** What a title must not break inside, beyond the words of the language. GB/T 9704-2012 7.3.1. */
function phrases(letter: Letter, profile: Profile): string[] {
  const out = new Set<string>();
  for (const i of [...letter.issuers, ...(letter.signatories ?? [])]) out.add(i.text);
  for (const a of profile.agencies) for (const name of [a.name, ...a.short]) out.add(name);
  for (const p of letter.proposals) {
    if (p.session) out.add(p.session.text);
    if (p.number) out.add(`第${p.number.text}号`);
    const kind = kindOf(p, letter, profile);
    if (kind) out.add(kind.name).add(kind.short);
  }
  for (const genre of [
    '答复的函',
    '答复函',
    '复函',
    '会办意见的函',
    '会办意见',
    '办理情况',
    '的答复',
    '的函',
  ])
    out.add(genre);
  return [...out];
}
