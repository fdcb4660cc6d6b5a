/** Names of drafts: made of an item's words, and good on Windows, macOS and Linux. */

/** Bytes of UTF-8 that a name may have; file systems take 255, and a suffix and a mark must fit behind it. */
const mostBytes = 180;

const forbidden = /[\\/:*?"<>|\s\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu;
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/** The words joined by `_`, without what some file system forbids, and not too long. Words that are empty are left out. */
export function safeName(words: readonly string[]): string {
  const joined = words
    .map((word) =>
      word
        .normalize('NFC')
        .replace(forbidden, '_')
        .replace(/^_+|_+$/gu, ''),
    )
    .filter((word) => word !== '')
    .join('_')
    // A name that starts so is hidden, an option, or another program's lock.
    .replace(/^[.~-]+/u, '')
    .replace(reserved, '_$&');
  return cut(joined).replace(/[. ]+$/u, '');
}

/** The names, each once: later ones of the same name (in capitals or not) get -2, -3 …. */
export function toldApart(names: readonly string[]): string[] {
  const taken = new Set(names.map(fold));
  const seen = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let n = 2; seen.has(fold(own)); n++) {
      const next = `${name}-${n}`;
      if (!taken.has(fold(next)) && !seen.has(fold(next))) own = next;
    }
    seen.add(fold(own));
    return own;
  });
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function cut(name: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let out = '';
  for (const c of name) {
    bytes += encoder.encode(c).length;
    if (bytes > mostBytes) break;
    out += c;
  }
  return out;
}
