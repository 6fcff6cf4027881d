// Decides whether an address that somebody typed, or that a site redirects to, may be fetched.
// From the threat model, T9. Pure: no look-up is made here; the connector judges what names resolve to.
import { isIPv4 } from 'node:net';
import { parse as parseName } from 'tldts';
import { isMetadataIp, isPublicIp } from './ip-ranges.ts';
import { embeddedAddressNames, isUnder, metadataNames, specialUseNames } from './name-lists.ts';

export type AddressRefusal =
  | 'not-a-url'
  | 'too-long'
  | 'bad-characters'
  | 'scheme'
  | 'credentials'
  | 'port'
  | 'ip-not-public'
  | 'metadata'
  | 'name-malformed'
  | 'name-trailing-dot'
  | 'name-single-label'
  | 'name-special-use'
  | 'name-no-public-suffix'
  | 'name-resolves-to-embedded-address';

export type AddressVerdict =
  { allowed: true; url: URL } | { allowed: false; reason: AddressRefusal };

const longest = 2048;

/** Blanks, control and invisible characters, halves of surrogate pairs, what a bad decoding leaves, backslashes. */
const badCharacters =
  /[\p{White_Space}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800\uFFFD\\]/u;

/**
 * Judges an address to the letter, without trimming. `allow` holds the operator's `host:port` pairs:
 * those may be private and on any port, and nothing else changes for them.
 */
export function checkAddress(text: string, allow: readonly string[] = []): AddressVerdict {
  const refused = refusalOfText(text);
  if (refused) return { allowed: false, reason: refused };

  const url = URL.parse(text);
  if (!url) return { allowed: false, reason: 'not-a-url' };
  if (isAllowedPair(url, allow)) return { allowed: true, url };

  const reason = refusalOfPort(url, text) ?? refusalOfHost(url.hostname);
  return reason ? { allowed: false, reason } : { allowed: true, url };
}

/** Whether the operator has opened this very host and port. */
export function isAllowedPair(url: URL, allow: readonly string[]): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return allow.includes(`${url.hostname}:${port}`);
}

function refusalOfText(text: string): AddressRefusal | null {
  if (text.length > longest) return 'too-long';
  if (badCharacters.test(text)) return 'bad-characters';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (!scheme) return 'not-a-url';
  if (scheme !== 'http' && scheme !== 'https') return 'scheme';

  const authority = authorityOf(text);
  if (!authority) return 'not-a-url';
  if (authority.includes('@')) return 'credentials';
  // Escapes, look-alike letters and ideographic dots in a host are only ever written to hide it.
  if (/[%。]/.test(authority) || authority.normalize('NFKC') !== authority.normalize('NFC')) {
    return 'bad-characters';
  }
  return null;
}

function authorityOf(text: string): string | undefined {
  return /^https?:\/\/([^/?#]+)/i.exec(text)?.[1];
}

function refusalOfPort(url: URL, text: string): AddressRefusal | null {
  return url.port !== '' || authorityOf(text)?.endsWith(':') ? 'port' : null;
}

function refusalOfHost(host: string): AddressRefusal | null {
  if (host.startsWith('[')) return refusalOfIp(host.slice(1, -1));
  return isIPv4(host) ? refusalOfIp(host) : refusalOfName(host);
}

function refusalOfIp(ip: string): AddressRefusal | null {
  if (isMetadataIp(ip)) return 'metadata';
  return isPublicIp(ip) ? null : 'ip-not-public';
}

function refusalOfName(name: string): AddressRefusal | null {
  if (name.endsWith('.')) return 'name-trailing-dot';
  const labels = name.split('.');
  if (name.length > 253 || !labels.every((label) => /^[a-z0-9_-]{1,63}$/.test(label)))
    return 'name-malformed';
  if (isUnder(name, metadataNames)) return 'metadata';
  if (isUnder(name, specialUseNames)) return 'name-special-use';
  if (labels.length === 1) return 'name-single-label';
  if (isUnder(name, embeddedAddressNames) || spellsPrivateAddress(name)) {
    return 'name-resolves-to-embedded-address';
  }
  return parseName(name).isIcann ? null : 'name-no-public-suffix';
}

/** A name with a private IPv4 address written in it, as in `10-0-0-1.someone.com`. */
function spellsPrivateAddress(name: string): boolean {
  const octets = /(?<=^|[.-])(\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-](\d{1,3})(?=[.-]|$)/.exec(name);
  if (!octets) return false;
  const ip = octets.slice(1).map(Number).join('.');
  return isIPv4(ip) && !isPublicIp(ip);
}
