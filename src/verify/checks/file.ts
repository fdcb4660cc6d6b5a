/** Fonts, and what a file that calls itself PDF/A or PDF/UA must have. A validator checks much more. */
import type { Judge } from '../judge.js';
import type { Found } from '../roles.js';

/** Names of the faces that the standard means, as their makers write them. */
const standardFace = /fangsong|仿宋|simfang|stfangso/iu;

export function checkFile(found: Found, judge: Judge): void {
  const { pdf } = found;
  const unreadable = new Set(
    pdf.pages.flatMap((p) => p.glyphs.filter((g) => g.text === '' && !g.hidden)).map((g) => g.font),
  );
  for (const font of pdf.fonts) {
    judge.hold('font-embedded', font.embedded, { args: { face: font.name } });
    judge.hold('font-unicode', !unreadable.has(font), { args: { face: font.name } });
  }
  const body = found.paragraphs.find((p) => p.style === 'body')?.lines[0];
  if (body && !standardFace.test(body.font))
    judge.info('font-face', { page: body.page, args: { face: body.font } });
  checkArchive(found, judge);
}

function checkArchive({ pdf }: Found, judge: Judge): void {
  const { xmp = '', outputIntents, lang, marked, displayTitle, structure, infoTitle } = pdf.archive;
  const value = (name: string): string | undefined =>
    new RegExp(`<${name}>\\s*([^<]*?)\\s*</${name}>|\\b${name}\\s*=\\s*["']([^"']*)["']`, 'u')
      .exec(xmp)
      ?.slice(1)
      .find((v) => v !== undefined);
  const part = value('pdfaid:part');
  const level = value('pdfaid:conformance')?.toUpperCase() ?? '';
  const accessible = value('pdfuaid:part');
  if (part === undefined && accessible === undefined) {
    judge.info('archive-claim');
    return;
  }
  if (part !== undefined) {
    judge.hold('archive-intent', outputIntents.includes('GTS_PDFA1'), {});
    const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</u.exec(xmp)?.[1];
    judge.hold('archive-title', infoTitle === undefined || unescaped(title) === infoTitle, {
      variant: 'differs',
    });
  }
  if (accessible !== undefined || level === 'A') {
    judge.hold('archive-tags', marked && structure);
    judge.hold('archive-lang', lang !== undefined && lang !== '');
    for (const page of pdf.pages) {
      const loose = page.glyphs.find((g) => g.mark === 'none' && g.text.trim() !== '');
      judge.hold('archive-tagged', loose === undefined, {
        page: page.index,
        args: { text: loose?.text ?? '' },
        ...(loose ? { box: loose.box } : {}),
      });
    }
  }
  if (accessible !== undefined) judge.hold('archive-title', displayTitle && /<dc:title>/u.test(xmp));
}

function unescaped(text: string | undefined): string | undefined {
  return text
    ?.replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&#(\d+);/gu, (_, n: string) => String.fromCodePoint(Number(n)))
    .replace(/&amp;/gu, '&');
}
