/** The personal data of a whole letter. */
import { findPersonal, type Personal } from '../letter/personal.js';
import type { Printed, Span } from './texts.js';

interface Found {
  kind: Personal['kind'];
  text: string;
  span: Span;
}

/** Two rules ask; the texts are searched once. */
const known = new WeakMap<readonly Printed[], Found[]>();

export function personalIn(texts: readonly Printed[]): Found[] {
  const before = known.get(texts);
  if (before) return before;
  const made = texts.flatMap((t) =>
    findPersonal(t.text).map(({ kind, start, end }) => ({
      kind,
      text: t.text.slice(start, end),
      span: t.span(start, end),
    })),
  );
  known.set(texts, made);
  return made;
}
