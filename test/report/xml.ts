/** A strict reader for the small XML of the reports: it throws where XML 1.0 forbids something. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
}

export function readXml(text: string): Element {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    throw new Error('a character XML forbids');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  const token = /<\?xml[^>]*\?>|<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
  while (at < text.length) {
    token.lastIndex = at;
    const m = token.exec(text);
    if (!m) throw new Error(`no XML at ${text.slice(at, at + 40)}`);
    at = token.lastIndex;
    const [whole, closing, name, inner = '', empty] = m;
    if (/&(?!#[0-9]+;)/u.test(whole)) throw new Error(`a bare & in ${whole}`);
    if (name === undefined) continue;
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...inner.matchAll(/([\w-]+)="([^"]*)"/gu)].map((a) => [
        a[1]!,
        a[2]!.replace(/&#([0-9]+);/gu, (_, n: string) => String.fromCodePoint(Number(n))),
      ]),
    );
    const element = { name, attributes, children: [] };
    open.at(-1)!.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one whole element');
  return root.children[0]!;
}
