// Made by scripts/fonts/train.mjs; do not edit.
// Bits of each byte, of the end of a block (256), of lengths (to 285) and of distances in Huffman codes:
// one hexadecimal digit each.

const digits = (text: string): Uint8Array => Uint8Array.from(text, (digit) => Number.parseInt(digit, 16));

/** Trained on glyph outlines. */
export const outlineLengths = digits(
  '5455655566666666667666667777777787768766888899888966666699989888999999999999999999a9aaaaaaaaaaaa' +
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' +
    'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccbbbbccccbccccccccccccccccccca879f5789abbcceefeffffffffffffffff96' +
    '766544443333358aeeeeeeeedddd',
);

/** Trained on page contents and ToUnicode maps. */
export const operatorLengths = digits(
  '44999999998aafabbabbbbbbbabbaaba7abababb9aaaa9886666655555bb7b8bb666666aa9abb9aaaaa98aaabaa999ba' +
    'b9988799b8bba9898a8989baa9aabbabbbbaabbaabbbabbbabaaaabaaaabaababbbbbbbbbbabababbaabbbbbbaabaaba' +
    'bbabbbabaaaaabbbbbbbaabbaabbbbbbababbabbbaabaaabbbbbbabaabbabbbcf43487ab9da9a787bdeeffffffffff9a' +
    'e949675545343444444566beeedd',
);
