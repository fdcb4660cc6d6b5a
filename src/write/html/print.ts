/** How the page prints: the measures of the paper, as far as style sheets can say them. Lengths are mm. */
import type { Profile } from '../../profile/profile.js';
import { mmPerPoint } from '../../typeset/grid.js';
import { markInk, markLeading } from '../../typeset/mark.js';
import { cssString } from './escape.js';
import { familiesOf, latinFace } from './fonts.js';
import { draftTop, type Paper, titleLeading } from './paper.js';

/** Baseline of a line of the 标志 below the top of its box, in em: what faces with Chinese metrics have. */
const markBaseline = (markLeading + 0.76) / 2;
/** So much the page area is higher than its lines: rules of tables and rounding never cost the last one. */
const slack = 2;

/** `draft`: a mark for the top margin of every page. */
export function printStyle(
  paper: Paper,
  profile: Profile,
  form: 'letter' | 'document',
  draft?: string,
): string {
  return `${latinFace(profile)}${pages(paper, profile, form, draft)}@media print{
${text(paper, profile)}${head(paper, profile, form)}${end(paper, profile)}}
`;
}

/** A style sheet puts half the space between two lines above the first one, so the page area begins that much higher. */
function pages(
  { grid, first }: Paper,
  profile: Profile,
  form: 'letter' | 'document',
  draft: string | undefined,
): string {
  const m = profile.measures;
  const top = grid.top - grid.halfGap;
  const bottom = grid.sheetHeight - grid.bottom - grid.halfGap - slack;
  const side = (grid.sheetWidth - m.letterRuleLength.value) / 2;
  const firstBottom = grid.sheetHeight - first.foot - grid.halfGap - slack;
  const size = m.pageNumberSize.value;
  const number = (edge: 'left' | 'right', inner: number): string =>
    `@page :${edge}{@bottom-${edge}{content:"— " counter(page) " —";font:${size}pt/1 ${familiesOf(profile, 'songti')};vertical-align:top;padding-top:${mm(bottom - (grid.sheetHeight - grid.bottom) + m.pageNumberGap.value - (size * mmPerPoint) / 2)};padding-${edge}:${mm(inner - side + grid.cell)}}}\n`;
  // Page 1 of a 信函 has the lower rules in its margin, and no number.
  const lower = m.letterFirstElement.value - grid.halfGap - slack;
  const rules =
    form === 'letter'
      ? `@bottom-left{content:none}@bottom-right{content:none}@bottom-center{content:"";height:${mm(m.letterRuleSpace.value)};margin:${mm(lower)} 0 auto;border:solid red;border-width:${mm(m.letterThinRule.value)} 0 ${mm(m.letterThickRule.value)}}`
      : '';
  const mark = draft
    ? `@page{@top-left{content:${cssString(draft)};font:${m.bodySize.value}pt/1 ${familiesOf(profile, 'heiti')};vertical-align:top;padding:${mm(draftTop)} 0 0 ${mm(grid.left - side)}}}\n@page :first{@top-left{content:none}}\n`
    : '';
  // A turned sheet: what was left is on top (GB/T 9704-2012 8).
  const turned = `${mm(grid.left)} ${mm(top - (grid.sheetWidth - grid.right - side))} ${mm(grid.sheetWidth - grid.right)} ${mm(bottom - (grid.left - side))}`;
  return `@page{size:${mm(grid.sheetWidth)} ${mm(grid.sheetHeight)};margin:${mm(top)} ${mm(side)} ${mm(bottom)}}
${number('right', grid.sheetWidth - grid.right)}${number('left', grid.left)}@page :first{margin-top:${mm(first.top)};margin-bottom:${mm(firstBottom)};${rules}}
@page turned{size:${mm(grid.sheetHeight)} ${mm(grid.sheetWidth)};margin:${turned}}
${mark}`;
}

function text({ grid, title, text: textTop, first }: Paper, profile: Profile): string {
  const m = profile.measures;
  const side = (grid.sheetWidth - m.letterRuleLength.value) / 2;
  const body = m.bodySize.value;
  const face = (role: Parameters<typeof familiesOf>[1]): string => `font-family:${familiesOf(profile, role)}`;
  const small = m.colophonSize.value;
  const titleLine = titleLeading * m.titleSize.value * mmPerPoint;
  const below = textTop - title.top - title.lines.length * titleLine;
  const pitch = mm(grid.pitch);
  const control = profile.widowControl ? 2 : 1;
  return `body{background:#fff;color:#000;font:${body}pt/${pitch} ${familiesOf(profile, 'fangsong')};letter-spacing:${mm(grid.cell - body * mmPerPoint)};line-break:strict;orphans:${control};widows:${control}}
main{padding:0 ${mm(grid.sheetWidth - grid.right - side)} 0 ${mm(grid.left - side)}}
p,h2,h3,h4,h5,h6{font-size:1em;font-weight:400;text-align:justify}
p,h2,h3,h4,h5,h6{text-indent:${mm(2 * grid.cell)}}
h2,h3,h4,h5,h6{break-after:avoid}
strong,b{line-height:1}
h2,.annex h3,.level1,strong{${face('heiti')};font-weight:400}
h3,.annex h4,.level2{${face('kaiti')};font-weight:400}
h4,h5,h6,.annex h5,.annex h6,.level3,.level4{${face('fangsong')};font-weight:400}
h1,.annex>h2{${face('xiaobiaosong')};font-size:${m.titleSize.value}pt;font-weight:400;letter-spacing:0;text-align:center;text-indent:0}
h1{line-height:${mm(titleLine)};margin-bottom:${mm(below)}}
h1 .line,.annex>h2 .line{display:block;white-space:nowrap}
.gap{display:none}
article>:first-child:not(header){margin-top:${mm(title.top - first.top)}}
.annex-label{${face('heiti')}}
.annex{break-before:page}
.annex>h2{line-height:${pitch};margin:${pitch} 0}
:not(.annex-note)+.annex-note{margin-top:${pitch}}
.addressee,.note{text-align:left}
a{color:inherit;text-decoration:none}
a[rel]{word-break:break-all}
.scroll{overflow:visible}
table{font-size:${small}pt;letter-spacing:0;table-layout:fixed}
caption{${face('heiti')};font-size:${body}pt;break-after:avoid}
.unit{${face('fangsong')};font-size:${small}pt}
th,td{border:.25mm solid #000;padding:0 1.475mm;height:${pitch};line-height:${mm(grid.pitch - 0.25)};overflow-wrap:break-word}
th{${face('heiti')};font-weight:400}
tr{break-inside:avoid}
thead{display:table-header-group}
.turned{page:turned}
.turned th,.turned td{overflow-wrap:anywhere}
.turned .r{white-space:pre}
figure{break-inside:avoid}
figure img{display:block;margin:0 auto;max-height:calc(${mm((grid.rows - 2) * grid.pitch + grid.box)} - var(--head,0)*${pitch});width:auto}
`;
}

function head(paper: Paper, profile: Profile, form: 'letter' | 'document'): string {
  const { grid, head: places, mark, first } = paper;
  if (!places || !mark) return '';
  const m = profile.measures;
  const heiti = `font-family:${familiesOf(profile, 'heiti')}`;
  const line = (boxTop: number): string => `top:${mm(boxTop - grid.halfGap - first.top)}`;
  const markTop = places.mark + (markInk.above - markBaseline) * mark.em;
  const letter = form === 'letter';
  const rules = letter
    ? `header::after{content:"";position:absolute;left:${mm((m.letterRuleLength.value - grid.width) / -2 - (grid.left - grid.sheetWidth + grid.right) / 2)};width:${mm(m.letterRuleLength.value)};height:${mm(m.letterThickRule.value + m.letterRuleSpace.value + m.letterThinRule.value)};border:solid red;border-width:${mm(m.letterThickRule.value)} 0 ${mm(m.letterThinRule.value)};top:${mm(places.rule - first.top)}}
.number{right:0}
.signers{left:0}
`
    : `header::after{content:"";position:absolute;left:0;right:0;top:${mm(places.rule - first.top)};border-top:${mm(m.ruleWeight.value)} solid red}
.number{left:0;right:0;text-align:center}
.number:not(:last-child){left:${mm(grid.cell)};text-align:left}
.signers{right:${mm(grid.cell)}}
`;
  return `header{position:relative;height:${mm(paper.title.top - first.top)}}
header p{position:absolute;white-space:pre}
.class-mark{right:0;${line(places.resultClass)};${heiti}}
.disclosure-mark{${letter ? 'left' : 'right'}:0;${line(places.disclosure)}}
.copy-number{left:0;${line(places.copyNumber)}}
.secrecy{left:0;${line(places.secrecy)};${heiti}}
.urgency{left:0;${line(places.urgency)};${heiti}}
.agency{position:absolute;left:0;right:0;top:${mm(markTop - first.top)};color:red;font:${mm(mark.em)}/${markLeading} ${familiesOf(profile, 'xiaobiaosong')};transform:scaleX(${round(mark.stretch)});display:flex;align-items:center;justify-content:center;gap:.6em}
.agency>*{flex:none}
.agency p{position:static;font-size:1em;letter-spacing:calc((${mm(mark.width / mark.stretch)} - var(--n)*1em)/(var(--n) - 1));margin-right:calc((var(--n)*1em - ${mm(mark.width / mark.stretch)})/(var(--n) - 1));text-align:center;text-indent:0}
.agency .suffix{letter-spacing:0;margin:0}
.number{${line(places.docNumber)}}
.signers{${line(places.signers)};padding-left:4em;text-indent:-4em}
.signers .name{font-family:${familiesOf(profile, 'kaiti')}}
.signers .name:nth-of-type(2n):not(:last-child)::after{content:"\\A"}
${rules}`;
}

/**
 * A seal reaches above its issuer and below the date: the box that never breaks holds it, and overlaps its neighbours.
 * Issuers of one row stand a line below the text: seals on the names alone (42 mm) stand lower, clear of it.
 */
function end({ grid }: Paper, profile: Profile): string {
  const m = profile.measures;
  const pitch = mm(grid.pitch);
  const thick = `${mm(m.colophonThickRule.value)} solid #000`;
  return `.signature{break-inside:avoid;break-before:avoid;padding-top:${pitch}}
.with-seals{margin:-${pitch} 0;padding:${mm(2 * grid.pitch)} 0 ${pitch}}
.seal{margin-top:-1mm}
.last .seal{margin-top:-2mm}
.signature p{text-align:inherit}
.sealed{max-width:calc(100% - var(--right))}
.sealed:not(.one)>div{flex:0 0 calc(100%/var(--columns));min-width:0}
.sealed:not(.rows,.one)>:not(.last) .seal{margin-top:${mm(21.3 - 1.5 * grid.pitch - grid.halfGap)}}
.sealed.rows{margin-top:${pitch}}
.sealed.rows>div:not(.last){min-height:${mm(5 * grid.pitch)}}
.stamped{margin-top:${pitch}}
.stamped .when{margin-top:${pitch}}
.stamped .name{font-family:${familiesOf(profile, 'kaiti')}}
.signature~address,.signature~.note,.signature~.disclosure{break-before:avoid}
.colophon{margin-top:${pitch};break-inside:avoid}
.colophon p{font-size:${m.colophonSize.value}pt;line-height:1.6;letter-spacing:0}
.ruled{border-top:${thick};border-bottom:${thick}}
.ruled>.copy-to:not(:last-child){border-bottom:${mm(m.colophonThinRule.value)} solid #000}
.draft{position:absolute;top:0;left:${mm(grid.left - (grid.sheetWidth - m.letterRuleLength.value) / 2)};line-height:1;font-family:${familiesOf(profile, 'heiti')}}
`;
}

function mm(length: number): string {
  return `${round(length)}mm`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
