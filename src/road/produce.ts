/** Composed letter → bytes in a format. Writers are loaded when they are needed: each brings a library. */
import type { Composed } from '../compose/blocks.js';
import type { Finding } from '../core/diagnostic.js';
import type { FaceSet } from '../fonts/face.js';
import { baseName } from '../letter/files.js';
import { pictureSize } from '../letter/picture.js';
import type { Profile } from '../profile/profile.js';
import type { OutputFormat } from '../write/index.js';

export interface Material {
  composed: Composed;
  profile: Profile;
  /** Pictures by the path as written. */
  images: ReadonlyMap<string, Uint8Array>;
  /** The YAML, which a DOCX carries. */
  source: string;
  /** Where a picture lies, seen from the Markdown file. */
  link?: (file: string) => string;
  /** 送审稿 and the like, in the top margin of every page. */
  draft?: string;
  /** Needed for PDF only. */
  faces?: () => Promise<FaceSet>;
}

export interface Product {
  data: Uint8Array | string;
  /** Number of pages, where we place the lines ourselves. */
  pages?: number;
  findings: Finding[];
}

export async function produce(format: OutputFormat, material: Material): Promise<Product> {
  const { composed, profile, images, source, draft } = material;
  switch (format) {
    case 'md': {
      const { writeMarkdown } = await import('../write/markdown.js');
      return { data: writeMarkdown(composed, material.link), findings: [] };
    }
    case 'docx': {
      const { writeDocx } = await import('../write/docx.js');
      return {
        data: await writeDocx(composed, profile, {
          images,
          source,
          ...(draft === undefined ? {} : { draft }),
        }),
        findings: [],
      };
    }
    case 'pdf':
      return pdf(material);
  }
}

/** What laying the letter out finds, without writing it. */
export async function layoutFindings(
  composed: Composed,
  profile: Profile,
  images: ReadonlyMap<string, Uint8Array>,
  faces: FaceSet,
): Promise<Finding[]> {
  const { typeset } = await import('../typeset/typeset.js');
  return typeset(composed, { profile, faces, images: sizesOf(images) }).findings;
}

/** Pixel sizes of pictures, by path as written. */
function sizesOf(images: ReadonlyMap<string, Uint8Array>): Map<string, { width: number; height: number }> {
  return new Map(
    [...images].flatMap(([path, bytes]) => {
      const size = pictureSize(bytes);
      return size ? [[path, size] as const] : [];
    }),
  );
}

async function pdf({ composed, profile, images, faces, draft }: Material): Promise<Product> {
  if (!faces) throw new TypeError('a PDF needs faces');
  const [{ typeset }, { writePdf }, set] = await Promise.all([
    import('../typeset/typeset.js'),
    import('../write/pdf.js'),
    faces(),
  ]);
  const { pages, findings } = typeset(composed, {
    profile,
    faces: set,
    images: sizesOf(images),
    ...(draft === undefined ? {} : { draft }),
  });
  if (findings.some((f) => f.severity === 'error')) return { data: '', findings };
  const { substitutions } = set;
  const attachments = composed.blocks.flatMap((block) => {
    if (block.tag !== 'annex' || !block.pdf) return [];
    const data = images.get(block.pdf.file);
    return data ? [{ name: baseName(block.pdf.file), data }] : [];
  });
  const data = await writePdf(pages, { meta: composed.meta, images, attachments, substitutions });
  return { data, pages: pages.length, findings };
}
