/** All matches of an expression with the flag g, without the copy of it that matchAll makes for each text. */
export function matches(expression: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    if (match[0] === '') expression.lastIndex += text.codePointAt(match.index)! > 0xffff ? 2 : 1;
    found.push(match);
  }
  return found;
}
