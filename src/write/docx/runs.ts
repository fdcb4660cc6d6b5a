/** Runs and paragraphs of the `docx` library from ours. */
import {
  ConcreteHyperlink,
  type FrameWrap,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { type TextRun as ComposedRun, type Line, textOf } from '../../compose/blocks.js';
import { addressesIn } from '../addresses.js';
import { emu, twips } from './geometry.js';
import { raw } from './part.js';
import type { CharacterStyleId, StyleId } from './styles.js';
import { xmlText } from './xml.js';

/** A page-anchored box for a paragraph of the 版头, mm from the corner of the sheet. */
export interface FrameBox {
  x: number;
  y: number;
  width: number;
}

/** A paragraph in a style; `rest` is what the letter at hand asks for beyond it. */
export function paragraph(
  style: StyleId,
  children: readonly ParagraphChild[],
  rest: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ style, children, ...rest });
}

/**
 * A paragraph that stands at a fixed place of page 1 but keeps its turn in the text: the order read aloud,
 * copied or imported is that of the letter.
 */
export function framed(
  style: StyleId,
  children: readonly ParagraphChild[],
  box: FrameBox,
  rest: IParagraphOptions = {},
): Paragraph {
  return paragraph(style, children, {
    frame: {
      type: 'absolute',
      position: { x: twips(box.x), y: twips(box.y) },
      width: twips(box.width),
      anchor: { horizontal: 'page', vertical: 'page' },
      wrap: 'around' satisfies (typeof FrameWrap)[keyof typeof FrameWrap],
    },
    ...rest,
  });
}

/**
 * The runs of a line; a strong or heading stretch takes its character style. `level` is that of the heading. A web
 * or e-mail address is a link, with the looks of its surroundings.
 */
export function lineRuns(line: Line, level?: number): ParagraphChild[] {
  // Word calls a file damaged that refers to an address it cannot read.
  const addresses = addressesIn(textOf(line)).filter(({ uri }) => URL.canParse(uri));
  const out: ParagraphChild[] = [];
  let at = 0;
  for (const run of line.runs) {
    const style = characterStyle(run, level);
    const end = at + run.text.length;
    let done = at;
    const plainTo = (to: number): void => {
      if (to > done) out.push(...textRuns(run.text.slice(done - at, to - at), style));
      done = Math.max(done, to);
    };
    for (const { from, to, uri } of addresses) {
      const [start, stop] = [Math.max(from, at), Math.min(to, end)];
      if (start >= stop) continue;
      plainTo(start);
      // `part` gives the address its place in the list of relationships.
      const runs = textRuns(run.text.slice(start - at, stop - at), style);
      out.push(new ConcreteHyperlink(runs, `{${uri}}`));
      done = stop;
    }
    plainTo(end);
    at = end;
  }
  return out;
}

/**
 * Text as runs. The hint makes “ ” ‘ ’ … — × · Chinese: those characters belong to both scripts and Word
 * would set them in the Latin face. A line break inside the text stays one.
 * @param spacing twips behind every character
 * @param size points, when not the style's
 */
export function textRuns(
  text: string,
  style?: CharacterStyleId,
  spacing = 0,
  size?: number,
  scale?: number,
): TextRun[] {
  return xmlText(text)
    .split(/\r\n?|\n/u)
    .map(
      (piece, i) =>
        new TextRun({
          children: piece
            .split('\t')
            .flatMap((text, k) => (k > 0 ? [new Tab(), text] : [text]))
            .filter((c) => c !== ''),
          font: { hint: 'eastAsia' },
          ...(i > 0 ? { break: 1 } : {}),
          ...(style ? { style } : {}),
          ...(spacing !== 0 ? { characterSpacing: spacing } : {}),
          ...(size === undefined ? {} : { size: size * 2 }),
          ...(scale === undefined ? {} : { scale }),
        }),
    );
}

function characterStyle(run: ComposedRun, level: number | undefined): CharacterStyleId | undefined {
  if (run.face === 'strong') return 'Strong';
  if (run.face !== 'heading') return undefined;
  return level === 1 ? 'RunInHeading1' : level === 2 ? 'RunInHeading2' : undefined;
}

/** A filled rectangle at a fixed place of the page, mm; rules of an exact length and weight. */
export function rule(
  box: { x: number; y: number; width: number; height: number },
  name: string,
): ParagraphChild {
  const [cx, cy] = [emu(box.width), emu(box.height)];
  return raw(
    [
      '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">',
      `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${emu(box.x)}</wp:posOffset></wp:positionH>`,
      `<wp:positionV relativeFrom="page"><wp:posOffset>${emu(box.y)}</wp:posOffset></wp:positionV><wp:extent cx="${cx}" cy="${cy}"/>`,
      `<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="${name}"/><wp:cNvGraphicFramePr/>`,
      '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">',
      `<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
      '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>',
    ].join(''),
  ) as unknown as ParagraphChild;
}
