/** The styles of the office's file: which there are, and how large the characters of a mark come out. */
import { attribute, child, type Element } from '../docx/tree.js';
import { unescapeXml } from '../docx/xml.js';
import type { Base } from './format.js';

export interface OfficeStyles {
  /** The id of a style by its name. */
  id(kind: 'paragraph' | 'character', name: string): string | undefined;
  /** Points: the size of text that is set like `base`. */
  size(base: Base): number;
}

/** Word's own when nothing says a size. */
const wordSize = 10;
/** Styles based on each other in more steps than this go in circles. */
const mostSteps = 20;

/** `root`: that of the styles part, absent when the file has none. */
export function readStyles(root: Element | undefined): OfficeStyles {
  const ids = new Map<string, string>();
  const byId = new Map<string, Element>();
  let usual: Element | undefined;
  for (const style of root?.children ?? []) {
    const title = child(style, 'w:name');
    const id = attribute(style, 'w:styleId');
    const kind = attribute(style, 'w:type');
    if (style.name !== 'w:style' || id === undefined) continue;
    if (title) ids.set(`${kind} ${attribute(title, 'w:val')}`, id);
    byId.set(id, style);
    if (kind === 'paragraph' && /^(?:1|true|on)$/u.test(attribute(style, 'w:default') ?? '')) usual = style;
  }
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return {
    id: (kind, name) => ids.get(`${kind} ${name}`),
    size: (base) => {
      const own = pointsIn(base.run.get('w:sz'));
      if (own) return own;
      const named = /w:val="([^"]*)"/u.exec(base.paragraph.get('w:pStyle') ?? '')?.[1];
      let style = named === undefined ? usual : (byId.get(unescapeXml(named)) ?? usual);
      for (let i = 0; style && i < mostSteps; i++) {
        const size = points(child(child(style, 'w:rPr'), 'w:sz'));
        if (size) return size;
        const parent = child(style, 'w:basedOn');
        style = parent && byId.get(attribute(parent, 'w:val') ?? '');
      }
      return points(child(defaults, 'w:sz')) ?? wordSize;
    },
  };
}

function points(size: Element | undefined): number | undefined {
  const half = Number(size && attribute(size, 'w:val'));
  return half > 0 ? half / 2 : undefined;
}

function pointsIn(xml: string | undefined): number | undefined {
  const half = Number(/w:val="([0-9]+)"/u.exec(xml ?? '')?.[1]);
  return half > 0 ? half / 2 : undefined;
}
