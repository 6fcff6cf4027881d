import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new id: UUIDv7, so that rows made later sort later. */
export function newId(at?: Date): string {
  return v7(at ? { msecs: at.getTime() } : undefined);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text has the form of an id; anything else never reaches the database. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** A secret for a link or a cookie: 32 random bytes, in letters that an address can carry. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 in hex, the only form in which a secret is kept. */
export function sha256(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex');
}

/**
 * An id made from a kind and a key (UUIDv8): reference rows have the same one in every installation
 * and in every test.
 */
export function seededUuid(kind: string, key: string): string {
  const hex = sha256(`${kind}:${key}`);
  return `00000000-0000-8${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}
