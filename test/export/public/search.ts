/** Looks for a string in every form that an output may hold it in; it knows nothing of what made the output. */
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { readPdf as measure } from '../../../src/verify/index.js';
import { readPdf } from '../../write/pdf-reader.js';

interface Output {
  name: string;
  data: Uint8Array | string;
}

/** Every place to look at, as Latin-1 text of its bytes. */
export function haystacks({ name, data }: Output): Map<string, string> {
  const bytes = Buffer.from(data as Uint8Array);
  const out = new Map<string, string>([
    ['name', latin(Buffer.from(name))],
    ['bytes', latin(bytes)],
  ]);
  if (name.endsWith('.pdf')) ofPdf(bytes, out);
  if (name.endsWith('.docx')) ofDocx(bytes, out);
  if (name.endsWith('.html')) ofMarkup(bytes.toString('utf8'), 'html', out);
  if (name.endsWith('.md'))
    out.set('unescaped', latin(bytes.toString('utf8').replace(/\\(.)|\*\*(?![*0-9])/gu, '$1')));
  return out;
}

function ofPdf(bytes: Buffer, out: Map<string, string>): void {
  for (const [number, { dictionary, stream }] of readPdf(bytes).objects) {
    out.set(`object ${number}`, dictionary);
    if (stream) out.set(`stream ${number}`, latin(stream));
  }
  const { pages, archive, attachments } = measure(bytes);
  for (const { index, glyphs, spans } of pages) {
    // In lines as in the text: a name broken between two lines is a name.
    out.set(`glyphs ${index}`, latin(Buffer.from(glyphs.map((g) => g.text).join(''))));
    out.set(`actual ${index}`, latin(Buffer.from(spans.map((s) => s.actual).join('\n'))));
  }
  out.set('xmp', latin(Buffer.from(archive.xmp ?? '')));
  for (const { name, data } of attachments) out.set(`attached ${name}`, latin(Buffer.from(data)));
}

function ofDocx(bytes: Buffer, out: Map<string, string>): void {
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    out.set(name, latin(Buffer.from(data)));
    out.set(`name of ${name}`, latin(Buffer.from(name)));
    if (/\.(?:xml|rels)$/u.test(name)) ofMarkup(strFromU8(data), name, out);
  }
}

/** Text without tags, as it reads, and what stands in it as base64. */
function ofMarkup(markup: string, name: string, out: Map<string, string>): void {
  const text = markup
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(\d+);/gu, (_, n: string) => String.fromCodePoint(Number(n)));
  out.set(`text of ${name}`, latin(Buffer.from(text)));
  const coded = [...markup.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/gu)].map((m) => Buffer.from(m[0], 'base64'));
  out.set(`base64 in ${name}`, coded.map((c) => latin(c) + inflated(c)).join('\n'));
}

function inflated(data: Buffer): string {
  try {
    return latin(inflateSync(data));
  } catch {
    return '';
  }
}

function latin(data: Buffer | string): string {
  return (typeof data === 'string' ? Buffer.from(data) : data).toString('latin1');
}

/** A string in UTF-8, UTF-16 of both orders, and the hexadecimal digits and escapes of each. */
function forms(needle: string): string[] {
  const little = Buffer.from(needle, 'utf16le');
  const big = Buffer.from(little).swap16();
  const hex = [Buffer.from(needle), little, big].map((b) => b.toString('hex'));
  const escaped = [...needle].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0'));
  return [
    ...[Buffer.from(needle), little, big].map((b) => b.toString('latin1')),
    ...hex,
    ...hex.map((h) => h.toUpperCase()),
    escaped.map((e) => `\\u${e}`).join(''),
    encodeURIComponent(needle),
    escaped.map((e) => `&#x${e};`).join(''),
  ];
}

/** Where any of the strings stands in any of the outputs; digits are no use in UTF-16 of fewer than 4. */
export function leaks(outputs: readonly Output[], needles: readonly string[]): string[] {
  const wanted = needles.map((needle) => ({ needle, forms: [...new Set(forms(needle))] }));
  return outputs.flatMap((output) => {
    const places = [...haystacks(output)];
    return wanted.flatMap(({ needle, forms: all }) =>
      places.flatMap(([place, text]) =>
        all.some((form) => text.includes(form)) ? [`${needle} in ${output.name}: ${place}`] : [],
      ),
    );
  });
}
