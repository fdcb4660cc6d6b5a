import { CST, type Scalar } from 'yaml';

/** Chinese characters and the marks between them; the ideographic space is not one of them. */
const chinese = '[\\p{Script=Han}\\u3001-\\u303F\\uFF01-\\uFF5E‘’“”…—·]';
const endsChinese = new RegExp(`${chinese}$`, 'u');
const startsChinese = new RegExp(`^${chinese}`, 'u');
const flowFold = new RegExp(`(?<=${chinese})[ \\t]*\\r?\\n[ \\t]*(?=${chinese})`, 'gu');

type ScalarToken = CST.FlowScalar | CST.BlockScalar;

/** The token's source with the line breaks between two Chinese characters taken out, or `undefined` when there are none. */
export function unfolded(token: CST.Token | undefined): string | undefined {
  if (!token || !CST.isScalar(token) || !token.source.includes('\n')) return undefined;
  const source = token.type === 'block-scalar' ? unfoldBlock(token) : token.source.replace(flowFold, '');
  return source === token.source ? undefined : source;
}

/**
 * The string value of a scalar, without the space that YAML puts for a line break between two
 * Chinese characters (as CSS does: css-text-3 §4.1.3).
 */
export function foldedValue(node: Scalar): unknown {
  const token = node.srcToken;
  if (typeof node.value !== 'string') return node.value;
  const source = unfolded(token);
  if (source === undefined) return node.value;
  return (
    CST.resolveAsScalar({ ...(token as ScalarToken), source }, true, () => undefined)?.value ?? node.value
  );
}

function unfoldBlock(token: CST.BlockScalar): string {
  const header = token.props.find((t) => t.type === 'block-scalar-header');
  if (header?.type !== 'block-scalar-header' || !header.source.startsWith('>')) return token.source;
  const lines = token.source.split('\n');
  const given = /[1-9]/u.exec(header.source);
  const first = lines.find((l) => l.trim() !== '') ?? '';
  const indent = given ? token.indent + Number(given[0]) : first.length - first.trimStart().length;
  let out = lines[0] ?? '';
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!.replace(/\r$/u, '');
    const next = lines[i]!.slice(indent);
    // A line that starts deeper is kept by YAML as it is, so its break is no fold.
    const join = /\S/u.test(before[indent] ?? ' ') && endsChinese.test(before) && startsChinese.test(next);
    out = join ? out.replace(/\r$/u, '') + next : `${out}\n${lines[i]}`;
  }
  return out;
}
