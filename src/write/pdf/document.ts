/**
 * pdfkit's document as it is used here: structure, pages, images and metadata. Fonts and text are
 * written past it, so the parts of it that its types do not show are named in this file only.
 */
import PDFDocument from 'pdfkit';
import { compressOperators } from '../../fonts/pieces.js';
import type { PdfInfo } from './metadata.js';
import { points } from './number.js';

export interface PdfRef {
  end(data?: Uint8Array): void;
}

/** An image XObject. PNGs with transparency are taken apart asynchronously; `finalize` is the last step. */
interface PdfImage {
  obj: object | null;
  embed(doc: object): void;
  finalize?(): void;
}

interface Internals {
  ref(data: object): PdfRef;
  page: {
    fonts: Record<string, PdfRef>;
    content: { buffer: Uint8Array[]; data: { Filter?: string; Length?: number }; compress: boolean };
  };
  appendXML(xml: string): void;
  file(data: Uint8Array, options: object): void;
  _addInfo(): void;
  openImage(bytes: Uint8Array): PdfImage;
}

export interface PdfDocument {
  ref(data: object): PdfRef;
  /** A literal string; plain strings become names. */
  text(value: string): object;
  /** Begin a page; millimetres. */
  addPage(width: number, height: number): void;
  useFont(key: string, ref: PdfRef): void;
  /** Operators in PDF's own coordinates, y upwards. */
  addContent(operators: string): void;
  /** Read an image and write its object. */
  embedImage(bytes: Uint8Array): Promise<PdfImage>;
  /** Place an image; millimetres from the top-left corner. */
  addImage(image: PdfImage, x: number, y: number, width: number, height: number): void;
  /** A file that travels inside the PDF. */
  attach(name: string, data: Uint8Array, date: Date): void;
  endPage(): void;
  end(): Promise<Uint8Array>;
}

export function createDocument(info: PdfInfo, xmp: string): PdfDocument {
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    autoFirstPage: false,
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { ...info },
    margin: 0,
    // No default font: pdfkit would read Helvetica's metrics from a file.
    font: null as unknown as string,
  });
  const inner = doc as unknown as Internals;
  inner._addInfo = () => inner.appendXML(xmp);
  const chunks: Uint8Array[] = [];
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  return {
    ref: (data) => inner.ref(data),
    text: (value) => Object(value) as object,
    addPage: (width, height) => {
      doc.addPage({ size: [points(width), points(height)], margin: 0 });
    },
    useFont: (key, ref) => {
      inner.page.fonts[key] = ref;
    },
    addContent: (operators) => {
      // pdfkit turns every page upside down first; this turns it back.
      doc.addContent(`q\n1 0 0 -1 0 ${doc.page.height} cm\n${operators}\nQ`);
    },
    embedImage: async (bytes) => {
      const image = inner.openImage(bytes);
      await new Promise<void>((resolve) => {
        const finalize = image.finalize;
        if (!finalize) {
          image.embed(doc);
          resolve();
          return;
        }
        image.finalize = () => {
          finalize.call(image);
          resolve();
        };
        image.embed(doc);
      });
      return image;
    },
    addImage: (image, x, y, width, height) => {
      doc.image(image as unknown as string, points(x), points(y), {
        width: points(width),
        height: points(height),
      });
    },
    attach: (name, data, date) => {
      // As it is: a PDF is compressed already, and another zlib would give other bytes.
      const { compress } = doc;
      doc.compress = false;
      inner.file(data, {
        name,
        type: 'application/pdf',
        creationDate: date,
        modifiedDate: date,
        relationship: 'Supplement',
      });
      doc.compress = compress;
    },
    endPage: () => {
      // Compressed here, not by the zlib of whatever Node this is: the same bytes everywhere.
      const { content } = inner.page;
      const data = compressOperators(Buffer.concat(content.buffer));
      content.buffer = [data];
      content.compress = false;
      content.data.Filter = 'FlateDecode';
      content.data.Length = data.length;
    },
    end: () => {
      doc.end();
      return finished;
    },
  };
}
