/** Whether a path (`/` between its parts) matches a pattern with `**`, `*`, `?` and `{a,b}`. Brackets are text. */
export function matchesGlob(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/^\.\//u, '')
    .split(/(\*\*\/|\*\*|\*|\?|\{[^{}]*\})/u)
    .map((part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      if (part === '?') return '[^/]';
      if (part.startsWith('{')) return `(?:${part.slice(1, -1).split(',').map(literal).join('|')})`;
      return literal(part);
    })
    .join('');
  return new RegExp(`^${source}$`, 'u').test(path);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
