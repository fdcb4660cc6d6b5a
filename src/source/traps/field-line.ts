/** `主送：某某`, `主送:某某`, `主送:　某某`, and lines indented with full-width spaces. */
import type { Diagnostic, Fix } from '../../core/diagnostic.js';
import type { MessageId } from '../../core/messages/index.js';
import { problem } from '../guards.js';
import { quoteScalar } from '../quote.js';
import { chineseSpace, type Parsed } from './parsed.js';

const fieldLine =
  /^([ \t\u3000\u00A0]*)((?:-[ \t]+)*)([^\s：:#"'[\]{},]{1,12})([ \t]*)([：:])([ \t\u3000\u00A0]*)(.*)$/u;

export function fieldLines(parsed: Parsed): Diagnostic[] {
  const { text, lines } = parsed;
  const owners = runOnLines(parsed);
  return lines.flatMap(({ start, end }, i) => {
    const line = text.slice(start, end);
    const indent = /^[ \t\u3000\u00A0]*/u.exec(line)![0];
    if (parsed.inert(start + indent.length) || line.trim() === '') return [];
    const found = fieldLine.exec(line);
    const out: Diagnostic[] = [];
    if (chineseSpace.test(indent) && (parsed.broken(i) || (found && parsed.fields.has(found[3]!)))) {
      out.push(wideIndent(start, indent));
    }
    if (found) out.push(...slip(parsed, i, found, owners.get(i)));
    return out;
  });
}

function wideIndent(start: number, indent: string): Diagnostic {
  const width =
    [...indent].reduce((n, c) => n + (chineseSpace.test(c) ? 0 : 1), 0) +
    2 * Math.ceil((indent.match(/[\u3000\u00A0]/gu)?.length ?? 0) / 2);
  const range = { start, end: start + indent.length };
  const edits = [{ ...range, text: ' '.repeat(width) }];
  return {
    ...problem('yaml/fullwidth-indent', range),
    fix: { title: 'fix/ascii-indent', safety: 'safe', edits },
  };
}

function slip(
  parsed: Parsed,
  index: number,
  found: RegExpExecArray,
  owner: string | undefined,
): Diagnostic[] {
  const [, indent, dashes, name, gap, colon, space, rest] = found;
  const id = sentenceFor(colon!, space!, rest!);
  if (!id) return [];
  const known = parsed.fields.has(name!);
  const keyStart = parsed.lines[index]!.start + indent!.length + dashes!.length;
  const root = parsed.documents[0]?.contents;
  // A whole file of such lines is one long text to YAML; every line of it is a field meant.
  const allText = root?.range && root.srcToken?.type === 'scalar' && /^\p{Script=Han}{2,8}$/u.test(name!);
  const broken = parsed.broken(index);
  if (!known && !allText && !(broken && /^\p{Script=Han}{2,8}$/u.test(name!))) return [];
  const at = keyStart + name!.length + gap!.length;
  const range =
    id === 'yaml/fullwidth-space'
      ? { start: at + 1, end: at + 1 + space!.length }
      : { start: at, end: at + 1 };
  if (owner && !broken) {
    if (!known) return [];
    const args = { name: name!, field: owner };
    return [{ ...problem('yaml/swallowed-line', range, args), severity: 'warning' }];
  }
  const sure = known && (broken || Boolean(allText));
  const fix = colonFix(keyStart + name!.length, gap! + colon! + space! + rest!, rest!, sure);
  const severity = broken || allText ? 'error' : 'warning';
  return [{ ...problem(id, range, { name: name!, example: example(name!, rest!) }), severity, fix }];
}

function sentenceFor(colon: string, space: string, rest: string): MessageId | undefined {
  if (colon === '：') return 'yaml/fullwidth-colon';
  if (chineseSpace.test(space)) return 'yaml/fullwidth-space';
  return space === '' && rest !== '' ? 'yaml/colon-space' : undefined;
}

function example(name: string, rest: string): string {
  return `${name}: ${rest.length > 8 ? `${rest.slice(0, 8)}…` : rest}`.trimEnd();
}

/** Only the colon where the rest can stay as it is; the rest too where it needs quotes. */
function colonFix(start: number, old: string, rest: string, sure: boolean): Fix {
  const commented = /(?:^|\s)#/u.test(rest);
  const value = commented || /^[[{"'|>]/u.test(rest) ? rest : quoteScalar(rest);
  const keep = value === rest ? rest.length : 0;
  const edit = { start, end: start + old.length - keep, text: rest === '' ? ':' : `: ${keep ? '' : value}` };
  return { title: 'fix/colon', safety: sure ? 'safe' : 'unsafe', edits: [edit] };
}

/** Lines that continue the plain text of a field, and that field. */
function runOnLines({ text, visits, lineOf }: Parsed): Map<number, string> {
  const out = new Map<number, string>();
  for (const { token, key } of visits) {
    if (token.type !== 'scalar' || !key || !('source' in key)) continue;
    const last = lineOf(token.offset + token.source.length);
    const owner = text.slice(key.offset, key.offset + key.source.length);
    for (let i = lineOf(token.offset) + 1; i <= last; i++) out.set(i, owner);
  }
  return out;
}
