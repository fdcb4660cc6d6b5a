import type { MessageArgs } from '../diagnostic.js';
import * as en from './en/index.js';
import * as zh from './zh/index.js';

export type Language = 'zh' | 'en';
export type MessageId = keyof typeof zh.sentences;

const tables: Record<Language, Record<MessageId, string>> = { zh: zh.sentences, en: en.sentences };

/** The sentence `id` in `language`, its `{placeholders}` filled from `args`. */
export function sentence(language: Language, id: MessageId, args: MessageArgs = {}): string {
  return tables[language][id].replace(/\{(\w+)\}/gu, (whole, name: string) =>
    name in args ? String(args[name]) : whole,
  );
}
