/** 抄送, agency by agency, whether it is a list or one line of text. */

import { shift } from '../letter/inline.js';
import type { Letter, Text } from '../letter/letter.js';

/** The agencies without label, marks and copies: 抄送：市政协提案委，市政府办公室（2份）。 → two. */
export function copiesOf({ copyTo }: Letter): Text[] {
  return (copyTo?.items ?? []).flatMap((item) =>
    [...item.text.matchAll(/[^，,、；;。\s：:（）()]+(?:[（(][^（）()]*[）)])?/gu)]
      .map((m) => ({ text: m[0].replace(/[（(].*$/u, ''), at: shift(item.at, m.index) }))
      .filter((t) => !/^(?:抄[送报]|[0-9]+份?)?$/u.test(t.text)),
  );
}
