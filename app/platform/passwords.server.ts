import { hash, verify } from '@node-rs/argon2';
import { once } from './once.ts';

// OWASP's stronger setting for Argon2id: 64 MB, three passes.
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** The Argon2id hash under which a password is kept. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/**
 * Whether a password fits. Without a hash (no such account) the same work is done, so that the
 * time taken does not tell whether the address is known.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await once('decoy-hash', () => hashPassword('no account has this')));
  const fits = await verify(against, password.normalize('NFC'));
  return fits && stored !== null;
}
