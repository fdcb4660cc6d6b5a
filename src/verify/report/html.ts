/** `--html`: one file without script, every page as measured drawn over the page as the standard wants it. */
import { type Language, sentence } from '../../core/messages/index.js';
import type { Deviation } from '../judge.js';
import { linesOf } from '../layout.js';
import type { Area, Box, Glyph, MeasuredPage, MeasuredPdf } from '../measured.js';
import { area, colophon, document, grid, letter, pageNumber, rowTop } from '../standard.js';
import type { Verdict } from '../verify.js';
import { errorsOf, headOf, type SourceNote, sentenceOf } from './lines.js';

const style = `body{font:15px/1.6 sans-serif;margin:2em auto;max-width:60em;padding:0 1em;color:#222;background:#f4f4f4}
svg{width:100%;max-width:210mm;background:#fff;box-shadow:0 0 4px #999;display:block;margin:0 auto 2em}
.ideal{fill:none;stroke:#9cc8ee;stroke-width:.12}.rule{fill:#9cc8ee;opacity:.75}.area{fill:none;stroke:#4a90d9;stroke-width:.25}
.ink{fill:#222}.red{fill:#c00}.image{fill:#f5d7a1;fill-opacity:.35;stroke:#b07d2b;stroke-width:.3}
.off{fill:#f00;fill-opacity:.08;stroke:#e00;stroke-width:.4}.no{fill:#e00;font:bold 4px sans-serif}
li{margin:.3em 0}.info{color:#555}h2{font-size:1.1em}text{white-space:pre}`;

export function htmlReport(
  path: string,
  pdf: MeasuredPdf,
  verdict: Verdict,
  source: SourceNote,
  language: Language,
): string {
  const errors = errorsOf(verdict);
  const numbered = verdict.deviations.map((d, i) => ({ d, no: i + 1 }));
  const item = ({ d, no }: (typeof numbered)[number]): string =>
    `<li value="${no}"${d.severity === 'info' ? ' class="info"' : ''}>${escaped(sentenceOf(d, language))}</li>`;
  const pages = pdf.pages.map((page) => {
    const here = numbered.filter(({ d }) => d.page === page.index && d.box && d.severity === 'error');
    return `<h2>${escaped(sentence(language, 'verify/page', { page: page.index }))}</h2>\n${svg(page, verdict.form, here, pdf.pages.length)}`;
  });
  const head = headOf(path, verdict, source, language);
  const result =
    errors === 0 ? sentence(language, 'verify/clean') : sentence(language, 'verify/bad', { errors });
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(head)}</title><style>${style}</style></head>
<body><h1>${escaped(result)}</h1><p>${escaped(head)}</p><p>${escaped(sentence(language, 'verify/ideal'))}</p>
<ol>${numbered.map(item).join('\n')}</ol>
${pages.join('\n')}
</body></html>
`;
}

function svg(
  page: MeasuredPage,
  form: Verdict['form'],
  off: readonly { d: Deviation; no: number }[],
  last: number,
): string {
  const marks = off.map(({ d, no }) => {
    const { left, top, right, bottom } = grown(d.box!);
    return `${box({ left, top, right, bottom }, 'off')}<text class="no" x="${n(right + 0.5)}" y="${n(top + 3)}">${no}</text>`;
  });
  return `<svg viewBox="0 0 ${n(page.width)} ${n(page.height)}" xmlns="http://www.w3.org/2000/svg">
${ideal(page, form, last).join('\n')}
${page.areas
  .filter((a) => a.colour !== 'white')
  .map(rule)
  .join('')}
${page.images.map((i) => box(i, 'image')).join('')}
${texts(page).join('\n')}
${marks.join('\n')}
</svg>`;
}

/** Type area, 28 × 22 cells, and where rules, mark and page number belong. */
function ideal(page: MeasuredPage, form: Verdict['form'], last: number): string[] {
  const first = page.index === 1;
  const anchored = form === 'letter' && first;
  const rows = anchored ? letter.rows : grid.rows;
  const lines: string[] = [];
  for (let r = 0; r < rows; r++) {
    const top = rowTop(r, anchored);
    lines.push(
      `M${n(area.left)} ${n(top)}H${n(area.right)}M${n(area.left)} ${n(top + grid.box)}H${n(area.right)}`,
    );
    for (let c = 0; c <= grid.cells; c++)
      lines.push(`M${n(area.left + c * grid.cell)} ${n(top)}v${n(grid.box)}`);
  }
  const out = [`<path class="ideal" d="${lines.join('')}"/>`, box(area, 'area')];
  const wide = (y: number, x0: number, x1: number, h: number): void => {
    out.push(box({ left: x0, right: x1, top: y, bottom: y + h }, 'rule'));
  };
  if (first) wide(form === 'letter' ? letter.markTop : document.markTop, 50, 160, 0.15);
  if (anchored) wide(letter.lowerRule, letter.ruleLeft, letter.ruleRight, 0.35);
  else wide(pageNumber.centre, page.index % 2 === 1 ? 165 : 33, page.index % 2 === 1 ? 179 : 47, 0.15);
  if (form === 'document' && page.index === last)
    wide(colophon.last - colophon.thick, area.left, area.right, colophon.thick);
  return out;
}

function texts(page: MeasuredPage): string[] {
  const upright = linesOf(page, 1).map((line) => {
    const xs = line.glyphs.flatMap((g) => [...g.text].map((_, i) => (i === 0 ? n(g.x) : '')));
    const positions = xs.map((x, i) =>
      x === '' ? n(line.glyphs[Math.min(i, line.glyphs.length - 1)]!.x) : x,
    );
    return `<text class="${tone(line.colour)}" x="${positions.join(' ')}" y="${n(line.baseline)}" font-size="${n((line.size * 25.4) / 72)}">${escaped(line.text)}</text>`;
  });
  const turned = page.glyphs
    .filter((g) => g.turn !== 0 && g.text.trim() !== '')
    .map(
      (g: Glyph) =>
        `<text class="${tone(g.colour)}" transform="translate(${n(g.x)} ${n(g.baseline)}) rotate(${g.turn})" font-size="${n((g.size * 25.4) / 72)}">${escaped(g.text)}</text>`,
    );
  return [...upright, ...turned];
}

function rule(a: Area): string {
  return box(a, tone(a.colour));
}

function tone(colour: Glyph['colour']): string {
  return colour === 'red' ? 'red' : 'ink';
}

/** A rule is thin: its mark must still be seen. */
function grown(b: Box): Box {
  const more = (size: number): number => Math.max(0.6, (4 - size) / 2);
  const [x, y] = [more(b.right - b.left), more(b.bottom - b.top)];
  return { left: b.left - x, right: b.right + x, top: b.top - y, bottom: b.bottom + y };
}

function box(b: Box, name: string): string {
  return `<rect class="${name}" x="${n(b.left)}" y="${n(b.top)}" width="${n(Math.max(0, b.right - b.left))}" height="${n(Math.max(0, b.bottom - b.top))}"/>`;
}

function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function escaped(text: string): string {
  return text
    .replace(
      /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}
