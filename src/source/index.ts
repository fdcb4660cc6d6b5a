/** The source room: the only one that knows `yaml`. */
export { type Decoded, decode, type Encoding, sizeLimit } from './decode.js';
export { insertPair, type NewValue, removePair, setPairs } from './edit.js';
export { applyFixes } from './fix.js';
export { child, segments } from './pointer.js';
export { quoteScalar } from './quote.js';
export { parseSource, type Source, type Style } from './source.js';
export type { Comment } from './tokens.js';
