// The network that an address stands for, when tries are counted: one IPv4 address, or the /64 of one household.
import ipaddr from 'ipaddr.js';

/** The network as PostgreSQL reads it, such as `192.0.2.7/32`. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return '0.0.0.0/32';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return `${parsed.toString()}/32`;
  const half = (parsed as ipaddr.IPv6).parts.slice(0, 4).map((part) => part.toString(16));
  return `${half.join(':')}::/64`;
}
