/** Line ends as LF; control characters, which no reader shows, and halves of characters are left out or replaced. */
export function visible(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?/gu, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/gu, '');
}
