/** Paragraph and character properties as lists, in the order that WordprocessingML wants them (ECMA-376-1 17.3). */
import { child, type Element } from '../docx/tree.js';
import { escapeXml } from '../docx/xml.js';

/** Properties by element name, each as XML. */
export type Properties = ReadonlyMap<string, string>;

/** How the text of a mark is set: what a paragraph put in its place inherits. */
export interface Base {
  paragraph: Properties;
  run: Properties;
}

const paragraphOrder =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr'.split(
    ' ',
  );
const runOrder =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
    ' ',
  );

/** The properties of an element, without those that are about its history or the section. */
export function propertiesOf(text: string, element: Element | undefined): Properties {
  return new Map(
    (element?.children ?? [])
      .filter((e) => !/^w:(?:sectPr|pPrChange|rPrChange|ins|del|moveFrom|moveTo)$/u.test(e.name))
      .map((e) => [e.name, text.slice(e.start, e.end)]),
  );
}

/** How a paragraph is set, and its characters by `run`, the properties of one of its runs. */
export function baseOf(text: string, paragraph: Element, run?: Element): Base {
  return { paragraph: propertiesOf(text, child(paragraph, 'w:pPr')), run: propertiesOf(text, run) };
}

export function paragraphProperties(...layers: Properties[]): string {
  return element('w:pPr', paragraphOrder, layers);
}

/** The hint makes “ ” ‘ ’ … — × · Chinese: those characters belong to both scripts. */
export function runProperties(...layers: Properties[]): string {
  const all = new Map(layers.flatMap((l) => [...l]));
  const fonts = all.get('w:rFonts') ?? '<w:rFonts/>';
  all.set(
    'w:rFonts',
    /\sw:hint=/u.test(fonts) ? fonts : fonts.replace('<w:rFonts', '<w:rFonts w:hint="eastAsia"'),
  );
  return element('w:rPr', runOrder, [all]);
}

function element(name: string, order: readonly string[], layers: readonly Properties[]): string {
  const all = new Map(layers.flatMap((l) => [...l]));
  const place = (key: string): number => {
    const at = order.indexOf(key.slice(2));
    return at < 0 ? order.length : at;
  };
  const sorted = [...all].sort(([a], [b]) => place(a) - place(b));
  return sorted.length === 0 ? '' : `<${name}>${sorted.map(([, xml]) => xml).join('')}</${name}>`;
}

/** What stands inside a run: text, tabs and line breaks. */
export function runContent(text: string): string {
  return text
    .split(/(\t|\r\n?|\n)/u)
    .map((piece) =>
      piece === ''
        ? ''
        : piece === '\t'
          ? '<w:tab/>'
          : /^[\r\n]/u.test(piece)
            ? '<w:br/>'
            : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`,
    )
    .join('');
}
