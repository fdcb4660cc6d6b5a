/** Which words a text holds at all, told without reading it again: most letters have none of most. */

/** Those of the words that stand in the text; a string counts as its characters, one by one. */
export type Present = (words: string | readonly string[]) => string[];

const pairBits = 17;

/**
 * Reads the text once and keeps a bit for every character, and two for every two in a row, by a hash: what lacks a bit
 * is not there, and only what has them is looked for. 24 kB a text, whatever its length.
 */
export function presence(text: string): Present {
  const single = new Uint8Array(1 << 13);
  const pairs = new Uint8Array(1 << (pairBits - 3));
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    set(single, code);
    const pair = hash(previous, code);
    set(pairs, upper(pair));
    set(pairs, lower(pair));
    previous = code;
  }
  return (words) => {
    const found: string[] = [];
    const keys = keysOf(words);
    for (let i = 0; i < words.length; i++) {
      const first = keys[2 * i]!;
      const last = keys[2 * i + 1]!;
      if (first < 0) {
        if (has(single, ~first)) found.push(words[i]!);
      } else if (hasPair(pairs, first) && hasPair(pairs, last) && text.includes(words[i]!))
        found.push(words[i]!);
    }
    return found;
  };
}

function set(bits: Uint8Array, at: number): void {
  bits[at >> 3]! |= 1 << (at & 7);
}

function has(bits: Uint8Array, at: number): boolean {
  return (bits[at >> 3]! & (1 << (at & 7))) !== 0;
}

/** Two stretches of the hash: both are by chance there for one word in a thousand. */
function hasPair(pairs: Uint8Array, pair: number): boolean {
  return has(pairs, upper(pair)) && has(pairs, lower(pair));
}

function upper(pair: number): number {
  return pair >> (31 - pairBits);
}

function lower(pair: number): number {
  return pair & ((1 << pairBits) - 1);
}

/** For each word the hashes of its first two and its last two characters; ~code of its only one, a negative number. */
function keysOf(words: string | readonly string[]): Int32Array {
  const before = typeof words === 'string' ? ofStrings.get(words) : ofLists.get(words);
  if (before) return before;
  const keys = new Int32Array(2 * words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const code = (at: number): number => word.charCodeAt(at);
    keys[2 * i] = word.length === 1 ? ~code(0) : hash(code(0), code(1));
    keys[2 * i + 1] = hash(code(word.length - 2), code(word.length - 1));
  }
  if (typeof words === 'string') ofStrings.set(words, keys);
  else ofLists.set(words, keys);
  return keys;
}

/** The rules ask for the same words in every letter. */
const ofStrings = new Map<string, Int32Array>();
const ofLists = new WeakMap<readonly string[], Int32Array>();

/** 31 bits that look random; their upper and their lower ones are used on their own. */
function hash(first: number, second: number): number {
  const mixed = Math.imul((first << 16) ^ second, 0x9e3779b1);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) ^ (mixed >>> 13)) >>> 1;
}
