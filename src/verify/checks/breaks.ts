/** 避头尾: what may not start or end a line, and what may not be torn apart. */
import type { Judge } from '../judge.js';
import { boxOf, isBody } from '../layout.js';
import type { Found } from '../roles.js';
import { noEnd, noStart } from '../standard.js';
import { shortened } from './page.js';

export function checkBreaks(found: Found, judge: Judge): void {
  const groups = [...found.paragraphs.map((p) => p.lines), found.title, found.of('copyTo')];
  for (const lines of groups) {
    for (const [i, line] of lines.entries()) {
      const where = { page: line.page, args: { text: shortened(line.text) }, box: boxOf(line) };
      const first = line.glyphs[0]!.text;
      const last = line.glyphs.at(-1)!.text;
      judge.hold('break-start', !noStart.has(first), { ...where, measured: first });
      judge.hold('break-end', !noEnd.has(last), { ...where, measured: last });
      const next = lines[i + 1];
      if (!next || !isBody(line.size)) continue;
      // —— and …… are one mark each; so is a number.
      const start = next.glyphs[0]!.text;
      const torn =
        (last === '—' && start === '—') ||
        (last === '…' && start === '…') ||
        (/[0-9]/u.test(last) && /^[0-9]/u.test(start) && !isLong(line.text, next.text));
      judge.hold('break-inside', !torn, { ...where, measured: last + start });
    }
  }
}

/** A number longer than this may be torn: it is an account or a web address. */
function isLong(end: string, start: string): boolean {
  const head = /[0-9A-Za-z.,/:_@&?=%+~*#-]*$/u.exec(end)![0];
  const tail = /^[0-9A-Za-z.,/:_@&?=%+~*#-]*/u.exec(start)![0];
  return head.length + tail.length > 20;
}
