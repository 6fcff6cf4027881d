import { db } from '#app/platform/database.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import { givePointBack, takePoint, type Limit } from '#app/platform/rate-limit.server.ts';
import { knownDevice } from '../domain/device-token.ts';
import { networkOf } from '../domain/network.ts';

/** Where a try to sign in comes from. */
export interface SignInPlace {
  address: string;
  userAgent: string;
  /** The token by which a device shows that it has signed in before. */
  device: string | null;
}

/** `pretend` does the work of a try and fails whatever was typed. */
export type Admission =
  | { kind: 'evaluate' | 'pretend'; giveBack(): Promise<void> }
  | { kind: 'limited'; minutes: number; isFirst: boolean };

const QUARTER = 15 * 60;
const NETWORK: Limit = { name: 'sign-in-network', points: 50, seconds: QUARTER };
const PLACE: Limit = { name: 'sign-in-place', points: 5, seconds: QUARTER };
const STRANGERS: Limit = { name: 'sign-in-strangers', points: 5, seconds: QUARTER };
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * The limits on guessing (decision 0006). All strangers together have five tries of an account in a
 * quarter of an hour, and each place where it has signed in before has five of its own, so that
 * nobody's guessing keeps the owner out. The counters hold hashes, and run for unknown addresses too.
 */
export async function admitTry(
  email: string,
  account: { id: string; passwordHash: string | null } | null,
  place: SignInPlace,
  now: Date,
): Promise<Admission> {
  const taken: [Limit, string][] = [];
  const take = async (limit: Limit, key: string) => {
    const room = await takePoint(limit, key);
    if (room.ok) taken.push([limit, key]);
    return room;
  };
  const network = networkOf(place.address);
  const device = knownDevice(place.device, account?.passwordHash ?? null);

  const isKnownHere = await hasSignedInFrom(account?.id ?? NOBODY, network, now);
  const ofNetwork = device ? { ok: true as const } : await take(NETWORK, sha256(network));
  const ofPlace = ofNetwork.ok
    ? await take(PLACE, sha256(`${email} ${device ?? network}`))
    : ofNetwork;
  if (!ofPlace.ok) {
    const minutes = Math.max(1, Math.ceil(ofPlace.retryInSeconds / 60));
    return { kind: 'limited', minutes, isFirst: ofPlace.isFirst };
  }
  const isKnown = device !== null || isKnownHere;
  const isOpen = isKnown || (await take(STRANGERS, sha256(email))).ok;
  return {
    kind: isOpen ? 'evaluate' : 'pretend',
    async giveBack() {
      for (const [limit, key] of taken) await givePointBack(limit, key);
    },
  };
}

async function hasSignedInFrom(accountId: string, network: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 30 * 24 * 60 * 60 * 1000);
  const [row] = await db().$queryRaw<{ known: boolean }[]>`
    select exists (select 1 from sign_in where account_id = ${accountId}::uuid and at > ${since}
      and outcome = 'signed-in' and address <<= ${network}::inet) as known`;
  return row?.known ?? false;
}
