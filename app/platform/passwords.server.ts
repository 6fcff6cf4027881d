import { hash, verify } from '@node-rs/argon2';

// OWASP's stronger setting for Argon2id: 64 MB, three passes.
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Of the same cost as every kept hash; no account has it. */
const DECOY =
  '$argon2id$v=19$m=65536,t=3,p=1$jOZ+V2utZnnDl7aa2zpMPQ$VLs4MK3KN5T0TkEvZR8efOPChM/eegQCx4Z/ReAxul4';

/** The Argon2id hash under which a password is kept. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/**
 * Whether a password fits. Without a hash (no such account) the same work is done, so that the
 * time taken does not tell whether the address is known.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? DECOY, password.normalize('NFC'));
  return fits && stored !== null;
}
