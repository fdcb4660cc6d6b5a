/** Names of fields, words of closed lists, agencies of the profile, and rules in comments. */
import { type CompletionItem, CompletionItemKind, type TextEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ruleIds } from '../lint/index.js';
import type { Profile } from '../profile/profile.js';
import { builtinProfiles } from '../profile/resolve.js';
import { fieldsAt, valuesAt } from './fields.js';
import { cursorPlace } from './place.js';

/** Fields whose value is an agency of the profile's list. */
const agencyFields = new Set(['发文机关', '署名', '会办单位', '抄送', '主送']);

export function complete(document: TextDocument, offset: number, profile: Profile): CompletionItem[] {
  const text = document.getText();
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const comment = /#\s*reply-(?:disable|enable)[\w-]*\s+(?:[\w-]+[\s,]+)*([\w-]*)$/u.exec(line);
  const edit = (typed: string, newText: string): TextEdit => ({
    range: { start: document.positionAt(offset - typed.length), end: document.positionAt(offset) },
    newText,
  });
  if (comment)
    return ruleIds.map((id) => ({
      label: id,
      kind: CompletionItemKind.Value,
      textEdit: edit(comment[1]!, id),
    }));
  if (/(?:^|\s)#/u.test(line)) return [];
  const { path, key, part, typed, siblings } = cursorPlace(text, offset);
  if (part === 'text') return [];
  if (part === 'key') {
    return fieldsAt(path)
      .filter(([name]) => !siblings.has(name))
      .map(([name, schema], i) => ({
        label: name,
        kind: CompletionItemKind.Field,
        ...(schema.description ? { documentation: schema.description } : {}),
        // In the order of the schema, which is that of the letter.
        sortText: String(i).padStart(3, '0'),
        textEdit: edit(typed, key === undefined ? `${name}: ` : name),
      }));
  }
  const at = key === undefined ? path : [...path, key];
  const field = at.findLast((segment) => segment !== '*') ?? '';
  const words = [
    ...valuesAt(at),
    ...(field === '规范' ? builtinProfiles() : []),
    ...(agencyFields.has(field) ? profile.agencies.map((a) => a.name) : []),
    ...(field === '办理结果' ? profile.resultClass.allowed : []),
    ...(field === '类别' ? profile.proposalKinds.map((k) => k.name) : []),
  ];
  // Right behind the colon a word without a blank would become part of the name.
  const blank = text[offset - typed.length - 1] === ':' ? ' ' : '';
  return [...new Set(words)].map((word) => ({
    label: word,
    kind: CompletionItemKind.EnumMember,
    textEdit: edit(typed, blank + word),
  }));
}
