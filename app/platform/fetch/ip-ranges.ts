// Which addresses of the Internet a fetch may reach. From the IANA special-purpose registries
// for IPv4 and IPv6 (RFC 6890) and the unicast space that IANA has opened (2000::/3).
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

const notPublicIpv4 = ranges([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Azure's host agent: inside the public space, reachable from every machine there.
  '168.63.129.16/32',
]);

const openIpv6 = ranges(['2000::/3']);

const notPublicIpv6 = ranges([
  '2001::/23', // protocol assignments: Teredo, benchmarking, ORCHID
  '2001:db8::/32',
  '2002::/16', // 6to4, which carries an IPv4 address
  '2620:4f:8000::/48',
  '3fff::/20',
]);

/**
 * Whether an address, as a resolver or the URL parser writes it, lies in the global unicast space.
 * The rule is positive: what is not known to be public is refused, mapped and translated forms too.
 */
export function isPublicIp(ip: string): boolean {
  const address = parse(ip);
  if (!address) return false;
  if (address instanceof ipaddr.IPv4) return !lies(address, notPublicIpv4);
  return lies(address, openIpv6) && !lies(address, notPublicIpv6) && !isIsatap(address);
}

const metadataAddresses = new Set(
  [
    '169.254.169.254', // AWS, Azure, Google, OpenStack and most others
    '169.254.170.2', // AWS container credentials
    '168.63.129.16', // Azure
    '100.100.100.200', // Alibaba
    '192.0.0.192', // Oracle
    'fd00:ec2::254', // AWS
    'fd20:ce::254', // Google
  ].map((ip) => ipaddr.parse(ip).toNormalizedString()),
);

/** Whether an address is where a cloud hands its machines their credentials. */
export function isMetadataIp(ip: string): boolean {
  const address = parse(ip);
  if (!address) return false;
  const plain =
    address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress()
      ? address.toIPv4Address()
      : address;
  return metadataAddresses.has(plain.toNormalizedString());
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [Address, number];

function ranges(list: string[]): Range[] {
  return list.map((cidr) => ipaddr.parseCIDR(cidr));
}

function lies(address: Address, list: Range[]): boolean {
  return list.some((range) => range[0].kind() === address.kind() && address.match(range));
}

/** Only the strict spellings: ipaddr.js alone would also take octal, hexadecimal and short forms. */
function parse(ip: string): Address | null {
  return isIP(ip) === 0 || ip.includes('%') ? null : ipaddr.parse(ip);
}

/** ISATAP (RFC 5214) writes an IPv4 address into the interface part of any prefix. */
function isIsatap(address: ipaddr.IPv6): boolean {
  return (address.parts[4]! & 0xfdff) === 0 && address.parts[5] === 0x5efe;
}
