import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, isIPv6, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPublicIp } from './ip-ranges.ts';
import { FetchProblem } from './outcome.ts';

export type Lookup = (hostname: string) => Promise<readonly string[]>;

/** Opens a connection to one of the addresses given; a test may put its own in place of the network. */
export type Dial = (addresses: readonly string[]) => buildConnector.connector;

export type Guard = {
  /** The operator's `host:port` pairs, which need not be public. */
  allow: readonly string[];
  lookup?: Lookup | undefined;
  dial?: Dial | undefined;
  /** Further certificate authorities, in PEM. */
  ca?: string | undefined;
  signal: AbortSignal;
};

/**
 * The one door through which a fetch reaches the network. It asks the resolver once, refuses the hop
 * if any answer is not public, and connects to no other address than those it has checked. Literal
 * addresses, which never reach a `lookup` option, are judged here too.
 */
export function guardedConnector(guard: Guard): buildConnector.connector {
  const dial = guard.dial ?? ((addresses) => dialPinned(addresses, guard.ca));
  let isUsed = false;

  return (target, callback) => {
    if (isUsed) return callback(new FetchProblem('connect'), null);
    isUsed = true;
    checkedAddresses(target, guard).then(
      (addresses) => dial(addresses)(target, callback),
      (error: Error) => callback(error, null),
    );
  };
}

async function checkedAddresses(
  target: buildConnector.Options,
  guard: Guard,
): Promise<readonly string[]> {
  const addresses = isIP(target.hostname)
    ? [target.hostname]
    : await resolve(target.hostname, guard);
  guard.signal.throwIfAborted();
  if (!guard.allow.includes(pairOf(target)) && !addresses.every(isPublicIp)) {
    throw new FetchProblem('refused-address', 'resolved');
  }
  return addresses;
}

async function resolve(
  hostname: string,
  { lookup = resolveWithSystem, signal }: Guard,
): Promise<readonly string[]> {
  const answers = await lookup(hostname).catch(() => []);
  signal.throwIfAborted();
  if (answers.length === 0 || !answers.every((ip) => isIP(ip))) throw new FetchProblem('dns');
  return answers;
}

async function resolveWithSystem(hostname: string): Promise<string[]> {
  const answers = await systemLookup(hostname, { all: true, order: 'ipv4first' });
  return answers.map(({ address }) => address);
}

function pairOf({ hostname, protocol, port }: buildConnector.Options): string {
  const host = isIPv6(hostname) ? `[${hostname}]` : hostname;
  return `${host}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

function dialPinned(
  addresses: readonly string[],
  ca: string | undefined,
): buildConnector.connector {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }));
  const lookup: LookupFunction = (_hostname, options, callback) => {
    if (options.all) callback(null, answers);
    else callback(null, answers[0]!.address, answers[0]!.family);
  };
  return buildConnector({
    lookup,
    ca,
    autoSelectFamily: true,
    allowH2: false,
    maxCachedSessions: 0,
  } as buildConnector.BuildOptions);
}
