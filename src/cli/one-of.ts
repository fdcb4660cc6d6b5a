/** Values that an option may have. */
import { nearest } from '../schema/nearest.js';
import { Refusal } from './refusal.js';

/** @throws Refusal that names what is allowed, and the nearest. */
export function oneOf<T extends string>(value: string, allowed: readonly T[], option: string): T {
  if ((allowed as readonly string[]).includes(value)) return value as T;
  // `warn`, `err`: the beginning of a word is as good as a slip in it.
  const begun = value === '' ? undefined : allowed.find((word) => word.startsWith(value.toLowerCase()));
  const near = begun ?? nearest(value, allowed)[0];
  throw new Refusal(
    'cli/not-allowed',
    { option, value, known: allowed },
    near ? { id: 'cli/did-you-mean', args: { near } } : undefined,
  );
}
