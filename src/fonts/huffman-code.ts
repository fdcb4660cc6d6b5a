// Made by scripts/fonts/train.mjs; do not edit.
// Bits of each byte, and of the end of a block (256), in a Huffman code: one hexadecimal digit each.

const digits = (text: string): Uint8Array => Uint8Array.from(text, (digit) => Number.parseInt(digit, 16));

/** Trained on glyph outlines. */
export const outlineLengths = digits(
  '545565556666666676766555777787788766876689989978896666659998987899999999999999aaaaa9aaaaaaaaaaaa' +
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' +
    'bbbbbbbbbbbbbbbbbbbbbbbbbbccbccccbccccccccccccccccccccccdccca979d',
);

/** Trained on page contents and ToUnicode maps. */
export const operatorLengths = digits(
  'ffffffffff5fffffffffffffffffffff4fffffffddfff6673465655555ff4f4ffd98c9c8fb787c8ddf875cf78ff7f7ff' +
    'f565655786ff8987af7b78fffcffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff' +
    'fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
);
