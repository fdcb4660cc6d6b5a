/** What a file should say about itself: the front matter of Markdown, the metadata of HTML and DOCX. */
import { type Block, type Composed, textOf } from '../../compose/blocks.js';
import type { Place } from '../../core/diagnostic.js';
import type { Judge } from '../judge.js';
import type { DocumentFormat, Fact, OpenedDocument } from './document.js';
import { flattened } from './markdown.js';

type Wanted = Fact & { at: Place | undefined };

/** Values of one name are compared in order; names that a letter says nothing of are the file's own affair. */
export function checkFields(document: OpenedDocument, composed: Composed, judge: Judge): void {
  const wanted = fields(document.format, composed);
  const names = new Set(wanted.map((f) => f.name));
  // In a front matter every key is a field.
  if (document.format === 'md') for (const { name } of document.facts) names.add(name);
  for (const name of names) {
    const should = wanted.filter((f) => f.name === name);
    const does = document.facts.filter((f) => f.name === name);
    for (let i = 0; i < Math.max(should.length, does.length); i++) {
      const [a, b] = [should[i], does[i]];
      const kind = !a ? 'extra' : !b ? 'missing' : 'changed';
      judge.hold(
        `field-${kind}`,
        a !== undefined && b !== undefined && canonical(a.value) === canonical(b.value),
        {
          args: { name },
          ...(a ? { expected: a.value, at: a.at } : {}),
          ...(b ? { measured: b.value } : {}),
        },
      );
    }
  }
}

/** Programs that save a file change blanks and line ends; characters that no file can hold are left out. */
function canonical(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu, '')
    .replace(/\s+/gu, '');
}

function fields(format: DocumentFormat, composed: Composed): Wanted[] {
  const { meta } = composed;
  const some = (name: string, value: string | undefined, pointer: string): Wanted[] =>
    value === undefined ? [] : [{ name, value, at: { pointer, offset: 0 } }];
  const date = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(meta.date) ? meta.date : undefined;
  const author = meta.issuers.join('、');
  switch (format) {
    case 'txt':
      return [];
    case 'md':
      return flattened(frontMatter(composed), '').map((f) => ({
        ...f,
        at: { pointer: `/${f.name.replace(/\.|\[/gu, '/').replace(/\]/gu, '')}`, offset: 0 },
      }));
    case 'docx':
      return [
        ...some('dc:title', meta.title, '/标题'),
        ...some('dc:creator', author, '/发文机关'),
        ...some('dcterms:created', date, '/成文日期'),
      ];
    case 'html':
      return [
        { name: 'lang', value: 'zh-CN', at: undefined },
        ...some('title', meta.title, '/标题'),
        ...some('author', author, '/发文机关'),
        ...some('description', meta.docNumber, '/文号'),
        ...some('date', date, '/成文日期'),
        ...some('dcterms.title', meta.title, '/标题'),
        ...meta.issuers.flatMap((name) => some('dcterms.creator', name, '/发文机关')),
        ...some('dcterms.identifier', meta.docNumber, '/文号'),
        ...some('dcterms.issued', date, '/成文日期'),
      ];
  }
}

/** The keys of format 1. */
function frontMatter({ blocks, meta }: Composed): Record<string, unknown> {
  const header = blocks.find((b) => b.tag === 'header');
  const signature = blocks.find((b) => b.tag === 'signature');
  const secrecy = header?.secrecy && textOf(header.secrecy).split('★');
  const signatories = signature?.issuers.map(textOf) ?? [];
  const { printing } = meta;
  return {
    规范: meta.profile,
    版式: { letter: '信函', document: '文件' }[meta.format],
    文种: { reply: '答复', opinion: '会办意见' }[meta.genre],
    份号: header?.copyNumber && textOf(header.copyNumber),
    密级: secrecy?.[0],
    保密期限: secrecy?.[1],
    紧急程度: header?.urgency && textOf(header.urgency),
    签发人: header?.signers.map(textOf),
    发文机关: meta.issuers,
    文号: meta.docNumber,
    办理结果: meta.resultClass,
    标题: meta.title,
    主送: meta.addressees,
    提案: meta.proposals.map((p) => ({
      类别: p.kind,
      届次: p.session,
      编号: p.number,
      案由: p.subject,
      提案者: p.proposers,
    })),
    附件: annexTitles(blocks).map((title) => ({ 名称: title })),
    署名: signatories.join('、') === meta.issuers.join('、') ? undefined : signatories,
    签名章: signature?.nameSeal && {
      职务: textOf(signature.nameSeal.post),
      姓名: textOf(signature.nameSeal.name),
    },
    成文日期: meta.date,
    联系人: meta.contacts.map((c) => ({ 姓名: c.name, 电话: c.phone, 部门: c.department })),
    公开方式: meta.disclosure,
    抄送: meta.copyTo,
    印发: printing && { 机关: printing.office, 日期: printing.date, 份数: printing.copies },
  };
}

function annexTitles(blocks: readonly Block[]): string[] {
  return blocks.flatMap((b) => (b.tag === 'paragraph' && b.style === 'annexTitle' ? [textOf(b)] : []));
}
