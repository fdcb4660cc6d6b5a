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
  const { composed, profile, images, source } = material;
  switch (format) {
    case 'md': {
      const { writeMarkdown } = await import('../write/markdown.js');
      return { data: writeMarkdown(composed, material.link), findings: [] };
    }
    case 'docx': {
      const { writeDocx } = await import('../write/docx.js');
      return { data: await writeDocx(composed, profile, { images, source }), findings: [] };
    }
    case 'pdf':
      return pdf(material);
  }
}

async function pdf({ composed, profile, images, faces }: Material): Promise<Product> {
  if (!faces) throw new TypeError('a PDF needs faces');
  const [{ typeset }, { writePdf }, set] = await Promise.all([
    import('../typeset/typeset.js'),
    import('../write/pdf.js'),
    faces(),
  ]);
  const sizes = new Map(
    [...images].flatMap(([path, bytes]) => {
      const size = pictureSize(bytes);
      return size ? [[path, size] as const] : [];
    }),
  );
  const { pages, findings } = typeset(composed, { profile, faces: set, images: sizes });
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
