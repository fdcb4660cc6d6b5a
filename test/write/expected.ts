/** What every output must say, and in which order. */
import { type Composed, printedTexts } from '../../src/compose/blocks.js';

/** Every printed text of the letter, in reading order. */
export function expectedTexts(composed: Composed): string[] {
  return composed.blocks.flatMap(printedTexts);
}

/** All of it as one string, without blanks: writers lay blanks out differently (tabs, indents, line ends). */
export function expectedText(composed: Composed): string {
  return withoutBlanks(expectedTexts(composed).join(''));
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}
