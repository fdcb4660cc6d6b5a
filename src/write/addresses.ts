/** Addresses in a text that a click can open. */

export interface Address {
  /** Characters (UTF-16) `from` … `to` − 1 of the text. */
  from: number;
  to: number;
  /** With http:// before www. and mailto: before an e-mail address. */
  uri: string;
}

const address =
  /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+|www\.[\w-]+\.[\w\-.~:/?#[\]@!$&'()*+,;=%]+|[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/giu;

export function findAddresses(text: string): Address[] {
  // No address is without a full stop, and few texts have one.
  if (!text.includes('.')) return [];
  return [...text.matchAll(address)].map(({ 0: match, index }) => {
    const shown = withoutSentence(match);
    const uri = shown.includes('@') && !/^(?:https?:|www\.)/iu.test(shown) ? `mailto:${shown}` : shown;
    return { from: index, to: index + shown.length, uri: /^www\./iu.test(uri) ? `http://${uri}` : uri };
  });
}

/** Marks that end the sentence and not the address. */
function withoutSentence(shown: string): string {
  const trimmed = shown.replace(/[.,;:!?']+$/u, '');
  const open = trimmed.split('(').length;
  return trimmed.endsWith(')') && trimmed.split(')').length > open
    ? withoutSentence(trimmed.slice(0, -1))
    : trimmed;
}
