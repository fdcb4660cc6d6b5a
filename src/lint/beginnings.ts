/** With which characters a match of an expression can begin: most expressions need not be asked about most letters. */

/** UTF-16 units; undefined: any, or none at all (an empty match). */
type Units = ReadonlySet<number> | undefined;

/** Classes and ranges with more units than this are not worth asking for one by one. */
const most = 3000;

const known = new WeakMap<RegExp, readonly number[] | null>();

/** The units a match can begin with; null when that cannot be told. */
export function beginnings(expression: RegExp): readonly number[] | null {
  let units = known.get(expression);
  if (units === undefined) {
    const read = /[iv]/u.test(expression.flags) ? undefined : reader(expression.source).alternatives();
    units = read && read.size > 0 ? [...read] : null;
    known.set(expression, units);
  }
  return units;
}

/** A reader of the source of an expression, as far as this question goes. */
function reader(source: string) {
  let at = 0;
  const take = (text: string): boolean => {
    const there = source.startsWith(text, at);
    if (there) at += text.length;
    return there;
  };

  /** `a|b|c` up to the bracket that closes it, or the end. */
  function alternatives(): Units {
    let all: Set<number> | undefined = new Set();
    do {
      const one = sequence();
      if (one === undefined) all = undefined;
      else for (const unit of one) all?.add(unit);
    } while (take('|'));
    return all && all.size <= most ? all : undefined;
  }

  /** One alternative: the units of its first part that takes characters, and of those before it that may be left out. */
  function sequence(): Units {
    let found: Set<number> | undefined = new Set();
    let begun = false;
    let done = false;
    let ahead: Units;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = atom();
      const optional = quantifier();
      if (done) continue;
      if (part === 'nothing') continue;
      if ('ahead' in part) {
        // Behind a part that may be left out it says nothing of how that part begins.
        if (!begun && !optional) ahead ??= part.ahead;
        continue;
      }
      begun = true;
      if (part.units === undefined) found = undefined;
      else for (const unit of part.units) found?.add(unit);
      done = !optional;
    }
    // What a lookahead asks for holds whatever follows.
    return ahead ?? (done ? found : undefined);
  }

  /** Whether the part may be left out. */
  function quantifier(): boolean {
    const mark = /^(?:[*?]|\+|\{(\d+)(?:,\d*)?\})\??/u.exec(source.slice(at, at + 16));
    if (!mark) return false;
    at += mark[0].length;
    return mark[0].startsWith('*') || mark[0].startsWith('?') || mark[1] === '0';
  }

  function atom(): 'nothing' | { units: Units } | { ahead: Units } {
    if (take('(?=')) return { ahead: closed() };
    if (take('(?!') || take('(?<!') || take('(?<=')) {
      closed();
      return 'nothing';
    }
    if (source[at] === '(') {
      at += /^\((?:\?:|\?<[^>]*>)?/u.exec(source.slice(at, at + 80))![0].length;
      return { units: closed() };
    }
    if (take('[')) return { units: bracketed() };
    if (take('^') || take('$') || take('\\b') || take('\\B')) return 'nothing';
    if (take('.')) return { units: undefined };
    const unit = single();
    return { units: unit === undefined ? undefined : new Set([unit]) };
  }

  function closed(): Units {
    const units = alternatives();
    take(')');
    return units;
  }

  function bracketed(): Units {
    const negated = take('^');
    const units = new Set<number>();
    let any = negated;
    while (at < source.length && !take(']')) {
      const from = single();
      if (source[at] === '-' && source[at + 1] !== ']') {
        at++;
        const to = single();
        if (from === undefined || to === undefined || to - from > most) any = true;
        else for (let unit = from; unit <= to; unit++) units.add(unit);
      } else if (from === undefined) any = true;
      else units.add(from);
    }
    return any ? undefined : units;
  }

  /** One character, or an escape; undefined when it stands for several or lies beyond the units. */
  function single(): number | undefined {
    if (!take('\\')) {
      const point = source.codePointAt(at)!;
      at += point > 0xffff ? 2 : 1;
      return point > 0xffff ? undefined : point;
    }
    const escaped =
      /^(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|u\{[^}]*\}|[pP]\{[^}]*\}|k<[^>]*>|c[A-Za-z]|[0-9]+|[\s\S])/u.exec(
        source.slice(at, at + 60),
      )![0];
    at += escaped.length;
    if (/^[ux][0-9A-Fa-f]/u.test(escaped)) return Number.parseInt(escaped.slice(1), 16);
    if (escaped === 'n') return 10;
    if (escaped === '0') return 0;
    return /^[^A-Za-z0-9]$/u.test(escaped) ? escaped.charCodeAt(0) : undefined;
  }

  return { alternatives };
}
