// By what a device shows that its owner has signed in on it (decision 0006).
// The seal is keyed with the account's password hash: a new password makes every token void, and no table is needed.
import { createHmac, timingSafeEqual } from 'node:crypto';

const MOST_ACCOUNTS = 4;
const FORM = /^[\w-]{43}(\.[\w-]{43}){1,4}$/;

const seal = (deviceId: string, passwordHash: string): string =>
  createHmac('sha256', passwordHash).update(`lacuna-device:${deviceId}`).digest('base64url');

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

function partsOf(token: string | null): { deviceId: string; seals: string[] } | null {
  if (!token || !FORM.test(token)) return null;
  const [deviceId = '', ...seals] = token.split('.');
  return { deviceId, seals };
}

/** The device's id, if its token holds this account's seal. */
export function knownDevice(token: string | null, passwordHash: string | null): string | null {
  const parts = partsOf(token);
  if (!parts || !passwordHash) return null;
  const own = seal(parts.deviceId, passwordHash);
  return parts.seals.some((other) => isSame(own, other)) ? parts.deviceId : null;
}

/** The device's token with this account's seal in front; a device remembers its last four accounts. */
export function sealDevice(
  token: string | null,
  passwordHash: string,
  newDeviceId: string,
): string {
  const { deviceId, seals } = partsOf(token) ?? { deviceId: newDeviceId, seals: [] };
  const own = seal(deviceId, passwordHash);
  const others = seals.filter((other) => other !== own).slice(0, MOST_ACCOUNTS - 1);
  return [deviceId, own, ...others].join('.');
}
