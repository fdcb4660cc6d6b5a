/** Composed letter → bytes in a format. Writers are loaded when they are needed: each brings a library. */
import type { Composed } from '../compose/blocks.js';
import type { Finding } from '../core/diagnostic.js';
import type { FaceSet } from '../fonts/face.js';
import { baseName } from '../letter/files.js';
import { pictureSize } from '../letter/picture.js';
import type { Profile } from '../profile/profile.js';
import type { OutputFormat } from '../write/index.js';
import type { Letterhead } from '../write/letterhead.js';
import type { AttachedFile } from '../write/pdf.js';

export interface Material {
  composed: Composed;
  profile: Profile;
  /** Pictures by the path as written. */
  images: ReadonlyMap<string, Uint8Array>;
  /** The YAML; without it an output carries neither source nor profile. */
  source?: string;
  /** Its file as it was read, which a DOCX and an archival PDF carry; the text in UTF-8 when absent. */
  bytes?: Uint8Array;
  /** PDF only: no tags, no archive profile, and neither source nor profile inside. */
  plain?: boolean;
  /** Where a picture lies, seen from the Markdown file. */
  link?: (file: string) => string;
  /** 送审稿 and the like: on every page, or above the text where there are no pages. */
  draft?: string;
  /** The office's own Word file, into which a DOCX is poured. */
  letterhead?: Letterhead;
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
  const { composed, profile, images, draft } = material;
  switch (format) {
    case 'md': {
      const { writeMarkdown } = await import('../write/markdown.js');
      return { data: writeMarkdown(composed, material.link, draft), findings: [] };
    }
    case 'html': {
      const { writeHtml } = await import('../write/html.js');
      return {
        data: writeHtml(composed, profile, { images, ...(draft === undefined ? {} : { draft }) }),
        findings: [],
      };
    }
    case 'txt': {
      const { writeText } = await import('../write/text.js');
      return { data: writeText(composed, draft), findings: [] };
    }
    case 'docx': {
      if (material.letterhead) {
        const { pourLetter } = await import('../write/letterhead.js');
        return pourLetter(material.letterhead, composed, profile, { images, ...carried(material) });
      }
      const { writeDocx } = await import('../write/docx.js');
      return {
        data: await writeDocx(composed, profile, {
          images,
          ...carried(material),
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

async function pdf(material: Material): Promise<Product> {
  const { composed, profile, images, faces, draft, plain = false } = material;
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
  const attachments = [...(plain ? [] : origins(material)), ...annexes(material)];
  const data = writePdf(pages, { composed, images, attachments, substitutions, plain });
  return { data, pages: pages.length, findings };
}

/** What the letter was made from: its YAML, byte for byte as it was read, and the profile with all it inherits. */
function origins(material: Material): AttachedFile[] {
  const { composed, profile } = material;
  const data = sourceFile(material);
  if (data === undefined) return [];
  // Named by what it is: the clerk's own file name is nobody's business, and would change the bytes.
  const name = composed.meta.docNumber?.replace(/[\\/:*?"<>|\s]+/gu, '-') || '答复函';
  return [
    {
      name: `${name}.reply.yaml`,
      data,
      type: 'application/yaml',
      relationship: 'Source',
      description: '本函的 YAML 源文件',
    },
    {
      name: `${profile.name}.profile.json`,
      data: profileFile(profile),
      type: 'application/json',
      relationship: 'Source',
      description: '排版所用的规范',
    },
  ];
}

/** The clerk's file as it was read; a letter given as text in UTF-8. */
function sourceFile({ bytes, source }: Material): Uint8Array | undefined {
  return source === undefined ? undefined : (bytes ?? new TextEncoder().encode(source));
}

function carried(material: Material): { source?: Uint8Array } {
  const source = sourceFile(material);
  return source ? { source } : {};
}

const profileFiles = new WeakMap<Profile, Uint8Array>();

/** The profile as a file: the same for all letters of a batch. */
function profileFile(profile: Profile): Uint8Array {
  const made = profileFiles.get(profile) ?? new TextEncoder().encode(JSON.stringify(profile));
  profileFiles.set(profile, made);
  return made;
}

function annexes({ composed, images }: Material): AttachedFile[] {
  return composed.blocks.flatMap((block): AttachedFile[] => {
    if (block.tag !== 'annex' || !block.pdf) return [];
    const data = images.get(block.pdf.file);
    const name = baseName(block.pdf.file);
    const kind = { type: 'application/pdf', relationship: 'Supplement', description: '附件' } as const;
    return data ? [{ name, data, ...kind }] : [];
  });
}
