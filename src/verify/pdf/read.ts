/** Bytes of a PDF → what stands on its pages, in mm. */
import type { Attachment, MeasuredPage, MeasuredPdf } from '../measured.js';
import { type ContentContext, runContent } from './content.js';
import { nameOf, openFile, type PdfFile } from './file.js';
import { type FontFacts, type ReadFont, readFont } from './fonts.js';
import type { Matrix } from './matrix.js';
import { times } from './matrix.js';
import { type PdfDict, PdfRef, type PdfValue, textString } from './objects.js';
import { UnreadablePdf } from './unreadable.js';

const mmPerPoint = 25.4 / 72;
/** Trees of pages and names deeper than this are an attack. */
const deepest = 64;

/** @throws UnreadablePdf when the bytes are no PDF, are encrypted or too damaged to have pages. */
export function readPdf(data: Uint8Array): MeasuredPdf {
  const file = openFile(data);
  const catalog = file.dict(file.trailer.get('Root'))!;
  const fonts: FontFacts[] = [];
  const read = new Map<PdfDict, ReadFont>();
  const font = (value: PdfValue | undefined): ReadFont | undefined => {
    const dict = file.dict(value);
    if (!dict) return undefined;
    let known = read.get(dict);
    if (!known) {
      known = readFont(file, dict);
      read.set(dict, known);
      fonts.push(known.facts);
    }
    return known;
  };
  const pages = pageDicts(file, catalog).map((dict, i) => measurePage(file, dict, i + 1, font));
  if (pages.length === 0) throw new UnreadablePdf('no-pages');
  const xmp = file.bytes(catalog.get('Metadata'));
  const intents = file.get(catalog.get('OutputIntents'));
  return {
    pages,
    fonts,
    attachments: attachments(file, catalog),
    rebuilt: file.rebuilt,
    archive: {
      xmp: xmp && Buffer.from(xmp).toString('utf8'),
      outputIntents: (Array.isArray(intents) ? intents : []).flatMap((v) => {
        const intent = file.dict(v);
        return intent?.has('DestOutputProfile') ? [nameOf(file.get(intent.get('S'))) ?? ''] : [];
      }),
      lang: textString(file.get(catalog.get('Lang'))),
      marked: file.get(file.dict(catalog.get('MarkInfo'))?.get('Marked')) === true,
      displayTitle: file.get(file.dict(catalog.get('ViewerPreferences'))?.get('DisplayDocTitle')) === true,
      structure: file.dict(catalog.get('StructTreeRoot'))?.has('K') === true,
      infoTitle: textString(file.get(file.dict(file.trailer.get('Info'))?.get('Title'))),
    },
  };
}

/** Page dictionaries with what they inherit. */
function pageDicts(file: PdfFile, catalog: PdfDict): PdfDict[] {
  const out: PdfDict[] = [];
  const seen = new Set<PdfDict>();
  const walk = (value: PdfValue | undefined, inherited: PdfDict, depth = 0): void => {
    const dict = file.dict(value);
    if (!dict || seen.has(dict) || out.length > 20_000 || depth > deepest) return;
    seen.add(dict);
    const all: PdfDict = new Map([...inherited, ...dict]);
    const kids = file.get(dict.get('Kids'));
    if (Array.isArray(kids)) {
      const passed = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].flatMap((key) => {
        const given = all.get(key);
        return given === undefined ? [] : [[key, given] as const];
      });
      for (const kid of kids) walk(kid, new Map(passed), depth + 1);
    } else out.push(all);
  };
  walk(catalog.get('Pages'), new Map());
  return out;
}

function measurePage(
  file: PdfFile,
  dict: PdfDict,
  index: number,
  font: ContentContext['font'],
): MeasuredPage {
  const numbers = (key: string): number[] | undefined => {
    const list = file.get(dict.get(key));
    const out = Array.isArray(list) ? list.map((v) => Number(file.get(v))) : [];
    return out.length === 4 && out.every(Number.isFinite) ? out : undefined;
  };
  const [x0, y0, x1, y1] = numbers('CropBox') ?? numbers('MediaBox') ?? [0, 0, 612, 792];
  const unit = Number(file.get(dict.get('UserUnit')) ?? 1) * mmPerPoint;
  const [left, bottom] = [Math.min(x0!, x1!), Math.min(y0!, y1!)];
  const [w, h] = [Math.abs(x1! - x0!) * unit, Math.abs(y1! - y0!) * unit];
  const turn = (((Number(file.get(dict.get('Rotate')) ?? 0) / 90) % 4) + 4) % 4;
  // To mm, y downwards; then turned clockwise as the page asks.
  const upright: Matrix = [unit, 0, 0, -unit, -left * unit, h + bottom * unit];
  const turned: Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, 1, -1, 0, h, 0],
    [-1, 0, 0, -1, w, h],
    [0, -1, 1, 0, 0, w],
  ];
  const seen = times(upright, turned[turn] ?? turned[0]!);
  const lying = turn % 2 === 0 ? w > h : h > w;
  // A sheet that lies on its side is measured as it is bound: its upper edge is the left one (GB/T 9704-2012 7.5).
  const matrix = lying ? times(seen, [0, -1, 1, 0, 0, Math.max(w, h)]) : seen;
  const page: MeasuredPage = {
    index,
    width: Math.min(w, h),
    height: Math.max(w, h),
    glyphs: [],
    areas: [],
    spans: [],
    images: [],
  };
  const contents = file.get(dict.get('Contents'));
  const parts = Array.isArray(contents) ? contents : [dict.get('Contents')];
  const data = parts.map((p) => Buffer.from(file.bytes(p) ?? []).toString('latin1')).join('\n');
  runContent(
    { file, font, page, budget: { operators: 3e6 } },
    data,
    file.dict(dict.get('Resources')),
    matrix,
  );
  return page;
}

/** Embedded files: those of the name tree and those that the catalog is associated with. */
function attachments(file: PdfFile, catalog: PdfDict): Attachment[] {
  const found = new Map<PdfDict, Attachment>();
  const add = (value: PdfValue | undefined): void => {
    const spec = file.dict(value);
    const held = file.dict(spec?.get('EF'));
    if (!spec || !held || found.has(spec)) return;
    const data = file.bytes(held.get('UF') ?? held.get('F'));
    const name = textString(file.get(spec.get('UF'))) ?? textString(file.get(spec.get('F')));
    if (!data || name === undefined) return;
    found.set(spec, { name, relationship: nameOf(file.get(spec.get('AFRelationship'))), data });
  };
  const seen = new Set<PdfValue>();
  const walk = (value: PdfValue | undefined, depth = 0): void => {
    const node = file.dict(value);
    if (!node || seen.has(node) || depth > deepest) return;
    seen.add(node);
    const names = file.get(node.get('Names'));
    if (Array.isArray(names))
      for (const item of names) if (item instanceof PdfRef || item instanceof Map) add(item);
    const kids = file.get(node.get('Kids'));
    if (Array.isArray(kids)) for (const kid of kids) walk(kid, depth + 1);
  };
  walk(file.dict(catalog.get('Names'))?.get('EmbeddedFiles'));
  const associated = file.get(catalog.get('AF'));
  if (Array.isArray(associated)) for (const item of associated) add(item);
  return [...found.values()];
}
