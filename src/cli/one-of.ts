/** Values that an option may have. */
import { nearest } from '../schema/nearest.js';
import { Refusal } from './refusal.js';

/** @throws Refusal that names what is allowed, and the nearest. */
export function oneOf<T extends string>(value: string, allowed: readonly T[], option: string): T {
  if ((allowed as readonly string[]).includes(value)) return value as T;
  const near = nearest(value, allowed)[0];
  throw new Refusal(
    'cli/not-allowed',
    { option, value, known: allowed },
    near ? { id: 'cli/did-you-mean', args: { near } } : undefined,
  );
}
