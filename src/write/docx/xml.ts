/** XML as text. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Characters XML 1.0 cannot hold, not even escaped: Word calls such a file damaged. */
const impossible = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** Text without the characters XML cannot hold; half a surrogate pair becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(impossible, (c) => (c.charCodeAt(0) >= 0xd800 ? '\ufffd' : ''));
}

/** Text for an element or an attribute; a carriage return is kept by reference, since parsers drop it. */
export function escapeXml(text: string): string {
  return xmlText(text)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/\r/gu, '&#13;');
}

/** The text that `escapeXml` was given. */
export function unescapeXml(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(
      /&(?:#([0-9]{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/giu,
      (whole, ten, sixteen, name) => {
        if (name !== undefined) return named[name.toLowerCase()] ?? whole;
        const code = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    );
}
