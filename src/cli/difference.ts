/** `--diff`: what `--fix` would change, as a patch that `git apply` and `patch -p1` read. */
import { createTwoFilesPatch } from 'diff';

/** Empty when nothing changes. */
export function patch(path: string, before: string, after: string): string {
  if (before === after) return '';
  const name = path.replaceAll('\\', '/');
  const whole = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
  });
  // The first line is a rule for the eye that git does not know.
  return whole.slice(whole.indexOf('---'));
}
