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
  '44aabbbaab8aafbbbabbaababbabbaab7baaaaaa9abaa9885666655555bb7a7aa666666aa9aba9aaaba98ababaa999ab' +
    'b9988799b8aba9898a8989bba9abaabbabbbbabbabbaabaaaabbababaabbabababbbaabaabbabbbbababbbabbaaabbaa' +
    'aaaaababaabbabbbbaabaaaaababbaaabaabbbabbaababbbaabba9999999999bf34587aa9da9a787cdeeffffffffff89' +
    'd85a685544343444444566cddddd',
);
