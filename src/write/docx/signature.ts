/** 署名、成文日期、印章: the geometries of GB/T 9704-2012 7.3.5, by indents in characters. */
import { ImageRun, type Paragraph, type ParagraphChild } from 'docx';
import type { SignatureBlock } from '../../compose/blocks.js';
import { textOf } from '../../compose/blocks.js';
import {
  linesAboveSeals,
  sealCentre,
  sealColumns,
  sealRowPitch,
  sealSize,
  stampSize,
} from '../../typeset/mark.js';
import { emWidth } from '../../typeset/title.js';
import { emu, type Geometry, twips } from './geometry.js';
import { type Images, pictureOf, pixels } from './picture.js';
import { lineRuns, paragraph, textRuns } from './runs.js';

/** Date and stamp from the right edge, characters. */
const sealedIndent = 4;
const plainIndent = 2;

/** `noted`: notes follow, which stay on the page of the date. */
export function signature(g: Geometry, block: SignatureBlock, images: Images, noted: boolean): Paragraph[] {
  if (block.mode === 'nameSeal' && block.nameSeal) return nameSealed(g, block, block.nameSeal, images, noted);
  return block.mode === 'seal' ? sealed(g, block, images, noted) : plain(g, block, noted);
}

/** 加盖印章: the date four characters in, the issuer above it and centred on it; joint issuers in rows, a seal each. */
function sealed(g: Geometry, block: SignatureBlock, images: Images, noted: boolean): Paragraph[] {
  const dateWidth = emWidth(textOf(block.date));
  const widths = block.issuers.map((i) => emWidth(textOf(i)));
  // Everything in characters of the grid, counted from the right edge of the type area.
  const axis = sealedIndent + dateWidth / 2;
  const line = g.chars;
  const widest = (Math.max(...widths) + 1) * g.charPitch;
  const { columns, spread: apart } = sealColumns(block.issuers.length, widest, (line - axis) * g.charPitch);
  const spread = apart / g.charPitch;
  const rows = Math.ceil(block.issuers.length / columns);
  const out: Paragraph[] = [];
  const lastSeals: ParagraphChild[] = [];
  for (let row = 0; row < rows; row++) {
    const names = block.issuers.slice(row * columns, (row + 1) * columns);
    const centres = names.map((_, k) => {
      const width = widths[row * columns + k]!;
      const wanted = axis + (names.length - 1 - k) * spread;
      return Math.max(width / 2, Math.min(wanted, line - width / 2));
    });
    const isLast = row === rows - 1;
    const above = row > 0 ? Math.ceil(sealRowPitch / g.pitch) - 1 : linesAboveSeals(rows);
    const seals = names.flatMap((_, k) => {
      const file = block.seals[row * columns + k]?.file;
      if (file === undefined) return [];
      // mm below the top of the issuer's line: the text sits a little below the seal's centre.
      const middle = g.lead + sealCentre(g.box, g.pitch, isLast);
      const x = g.area.right - centres[k]! * g.charPitch - sealSize / 2;
      return [seal(images, file, x, middle - sealSize / 2 - (isLast ? g.pitch : 0))];
    });
    if (isLast) lastSeals.push(...seals);
    // A seal counts from the top of its paragraph, with or without the space above: empty lines leave no doubt.
    const hangs = !isLast && seals.length > 0;
    if (hangs) for (let i = 0; i < above; i++) out.push(paragraph('SignatureIssuer', []));
    const spacing = { before: hangs ? 0 : above * g.line };
    if (names.length === 1) {
      const right = Math.round((centres[0]! - widths[row * columns]! / 2) * g.cell);
      out.push(
        paragraph('SignatureIssuer', [...(isLast ? [] : seals), ...lineRuns(names[0]!)], {
          spacing,
          indent: { right },
        }),
      );
    } else {
      const tabStops = centres.map((c) => ({
        type: 'center' as const,
        position: Math.round((line - c) * g.cell),
      }));
      const children = names.flatMap((n) => [...textRuns('\t'), ...lineRuns(n)]);
      out.push(
        paragraph('SignatureIssuer', [...(isLast ? [] : seals), ...children], {
          spacing,
          tabStops,
          alignment: 'left',
        }),
      );
    }
  }
  // Seals hang on the date's paragraph: nothing stands above its line, so their place is the same in every program.
  out.push(
    paragraph('SignatureDate', [...lastSeals, ...lineRuns(block.date)], {
      ...(noted ? { keepNext: true } : {}),
      indent: { right: sealedIndent * g.cell },
    }),
  );
  return out;
}

/** 不加盖印章: the issuer two characters in, the date starting two characters right of it, or the other way round when it is longer. */
function plain(g: Geometry, block: SignatureBlock, noted: boolean): Paragraph[] {
  const date = emWidth(textOf(block.date));
  const widths = block.issuers.map((i) => emWidth(textOf(i)));
  const lead = Math.max(0, ...widths);
  const byDate = date > lead;
  const indent = (chars: number): { right: number } => ({ right: Math.max(0, Math.round(chars * g.cell)) });
  const issuers = block.issuers.map((issuer, i) =>
    paragraph('SignatureIssuer', lineRuns(issuer), {
      spacing: { before: i === 0 ? g.line : 0 },
      indent: indent(byDate ? plainIndent + date + 2 - widths[i]! : plainIndent),
    }),
  );
  return [
    ...issuers,
    paragraph('SignatureDate', lineRuns(block.date), {
      ...(noted ? { keepNext: true } : {}),
      indent: indent(byDate ? plainIndent : lead - date),
    }),
  ];
}

/**
 * 签名章: two blank lines, the stamp four characters in, the post two characters left of it; a blank line, the
 * date. The stamp says the name; without its picture the name is set in its place.
 */
function nameSealed(
  g: Geometry,
  block: SignatureBlock,
  stamp: NonNullable<SignatureBlock['nameSeal']>,
  images: Images,
  noted: boolean,
): Paragraph[] {
  const place: ParagraphChild[] = [];
  let right = sealedIndent * g.cell;
  if (stamp.image) {
    const picture = pictureOf(images, stamp.image.file);
    const scale = Math.min(stampSize.height / picture.height, stampSize.width / picture.width);
    const height = picture.height * scale;
    const width = picture.width * scale;
    const x = g.area.right - sealedIndent * g.charPitch - width;
    place.push(behind(picture, { x, y: g.pitch / 2 - height / 2 }, { width, height }));
    right += twips(width) + 2 * g.cell;
  }
  const name = stamp.image ? [] : [...textRuns('　　'), ...textRuns(textOf(stamp.name), 'RunInHeading2')];
  return [
    // Blank lines of their own, not space above: the stamp's place counts from the top of its paragraph.
    paragraph('SignatureStamp', []),
    paragraph('SignatureStamp', []),
    paragraph('SignatureStamp', [...place, ...lineRuns(stamp.post), ...name], { indent: { right } }),
    paragraph('SignatureDate', lineRuns(block.date), {
      ...(noted ? { keepNext: true } : {}),
      spacing: { before: g.line },
      indent: { right: sealedIndent * g.cell },
    }),
  ];
}

function seal(images: Images, file: string, x: number, y: number): ParagraphChild {
  return behind(pictureOf(images, file), { x, y }, { width: sealSize, height: sealSize });
}

/** A picture behind the text; `x` from the edge of the sheet, `y` from the top of the paragraph, mm. */
function behind(
  picture: ReturnType<typeof pictureOf>,
  at: { x: number; y: number },
  size: { width: number; height: number },
): ParagraphChild {
  return new ImageRun({
    type: picture.type,
    data: picture.data,
    transformation: { width: pixels(size.width), height: pixels(size.height) },
    altText: { name: '印章', description: '印章', title: '' },
    floating: {
      horizontalPosition: { relative: 'page', offset: emu(at.x) },
      verticalPosition: { relative: 'paragraph', offset: emu(at.y) },
      behindDocument: true,
      allowOverlap: true,
      layoutInCell: true,
    },
  });
}
