/** What the reader of a letter in an editor is told about the word under the pointer. */
import type { Hover } from 'vscode-languageserver/node';
import type { Language } from '../core/messages/index.js';
import { explanation } from '../lint/index.js';
import type { Draft } from '../road/draft.js';
import { schemasAt } from './fields.js';
import { cursorPlace } from './place.js';

/** The findings at the offset with their reasons, then what the field means. */
export function hover(draft: Draft, offset: number, language: Language): Hover | null {
  const found = draft.diagnostics.filter((d) => d.range && d.range.start <= offset && offset <= d.range.end);
  const rules = [...new Set(found.map((d) => d.code))].flatMap((code) => {
    const e = explanation(code);
    if (e?.kind === 'rule')
      return [`**${code}** ${e.summary[language]}\n\n${e.why[language]}（${e.basis.clause}）`];
    return e?.kind === 'code' ? [`**${code}** ${e.phase[language]}\n\n${e.why[language]}`] : [];
  });
  const { path, key } = cursorPlace(draft.text, offset);
  const [field] = schemasAt(key === undefined ? path : [...path, key]).filter((s) => s.description);
  const about = field ? [`**${field.title ?? key ?? ''}**\n\n${field.description}`] : [];
  const parts = [...rules, ...about];
  return parts.length === 0 ? null : { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') } };
}
