import { isScalar, parseDocument, stringify } from 'yaml';

/**
 * A value as one line of YAML: as it is where that is safe, else in the quotes asked for.
 * Text with line breaks or control characters always takes double quotes.
 * @param style `plain`: quotes only where needed; `single` and `double`: always.
 */
export function quoteScalar(text: string, style: 'plain' | 'single' | 'double' = 'plain'): string {
  if (style === 'plain' && readsBack(text, text)) return text;
  if (style === 'single' && !/[\x00-\x1F\x7F-\x9F\u2028\u2029\uFEFF]/u.test(text))
    return `'${text.replaceAll("'", "''")}'`;
  // Text with double quotes of its own stays readable in single ones.
  if (style === 'plain' && text.includes('"') && readsBack(`'${text.replaceAll("'", "''")}'`, text)) {
    return quoteScalar(text, 'single');
  }
  return stringify(text, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();
}

/** Whether `written` is `text` to every reader, as a value and inside brackets. */
function readsBack(written: string, text: string): boolean {
  if (/^[[\]{},#&*!|>'"%@`?:-]|[\x00-\x1F]/u.test(written) && written === text) return false;
  return [`k: ${written}\n`, `k: [${written}]\n`].every((line, i) => {
    const document = parseDocument(line, { schema: 'core', prettyErrors: false, logLevel: 'silent' });
    const node = i === 0 ? document.get('k', true) : document.getIn(['k', 0], true);
    return (
      document.errors.length === 0 &&
      isScalar(node) &&
      node.value === text &&
      !document.comment &&
      !node.comment
    );
  });
}
