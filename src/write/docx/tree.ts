/**
 * XML as a tree laid over its own text: every element knows where it stands, so that whoever changes one
 * leaves every other byte alone. Only what office programs write: no DOCTYPE, hence no entities of its own; no CDATA.
 */
import { unescapeXml } from './xml.js';

export interface Element {
  /** With its prefix, as written. */
  name: string;
  /** As written. */
  attributes: string;
  /** From `<` to the character after `>`, and what lies between its tags. */
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
  parent: Element | undefined;
  children: Element[];
}

/** The text is no well-formed XML of the kind that office programs write. */
export class XmlFault extends Error {}

/** No document of an office nests deeper. */
const deepest = 256;
const tag =
  /<\?.*?\?>|<!--.*?-->|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/suy;
const looseReference = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-f]{1,6});)/iu;

/** The root element. @throws XmlFault */
export function parseXml(text: string): Element {
  const open: Element[] = [];
  let root: Element | undefined;
  let at = 0;
  for (;;) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next < 0 ? text.length : next);
    if (looseReference.test(between)) throw new XmlFault('&');
    if (open.length === 0 && /[^\s\ufeff]/u.test(between)) throw new XmlFault('text outside');
    if (next < 0) break;
    tag.lastIndex = next;
    const match = tag.exec(text);
    if (!match) throw new XmlFault(text.slice(next, next + 20));
    at = tag.lastIndex;
    const [, closing, name, attributes, empty] = match;
    if (closing !== undefined) {
      const element = open.pop();
      if (element?.name !== closing) throw new XmlFault(closing);
      element.innerEnd = next;
      element.end = at;
    } else if (name !== undefined) {
      const parent = open.at(-1);
      if (!parent && root) throw new XmlFault('second root');
      const element: Element = {
        name,
        attributes: attributes!,
        start: next,
        end: at,
        innerStart: at,
        innerEnd: at,
        parent,
        children: [],
      };
      if (looseReference.test(attributes!)) throw new XmlFault('&');
      parent?.children.push(element);
      root ??= element;
      if (empty === '') open.push(element);
      if (open.length > deepest) throw new XmlFault('depth');
    }
  }
  if (!root || open.length > 0) throw new XmlFault('unfinished');
  return root;
}

/** The value of an attribute, by its name with prefix. */
export function attribute(element: Element, name: string): string | undefined {
  for (const [, key, double, single] of element.attributes.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu,
  ))
    if (key === name) return unescapeXml(double ?? single!);
  return undefined;
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((c) => c.name === name);
}

/** All elements below, in order; `enter` keeps out of those that it refuses. */
export function* descendants(
  element: Element,
  enter: (e: Element) => boolean = () => true,
): Generator<Element> {
  for (const c of element.children) {
    if (!enter(c)) continue;
    yield c;
    yield* descendants(c, enter);
  }
}
