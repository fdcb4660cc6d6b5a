/** Addresses in a text that a click can open: http, www, and mail. */
export interface Address {
  /** UTF-16 offsets, half-open. */
  from: number;
  to: number;
  uri: string;
  /** As printed. */
  text: string;
}

const address =
  /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+|www\.[\w-]+\.[\w\-.~:/?#[\]@!$&'()*+,;=%]+|[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/giu;

export function addressesIn(text: string): Address[] {
  // No address is without a full stop, and few texts have one.
  if (!text.includes('.')) return [];
  return [...text.matchAll(address)].map((match) => {
    const shown = withoutSentence(match[0]);
    const uri = shown.includes('@') && !/^(?:https?:|www\.)/iu.test(shown) ? `mailto:${shown}` : shown;
    return {
      from: match.index,
      to: match.index + shown.length,
      uri: /^www\./iu.test(uri) ? `http://${uri}` : uri,
      text: shown,
    };
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
