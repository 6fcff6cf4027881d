// Host names that no fetch may be sent to, whatever they resolve to today.

/** Special-use domain names: IANA's registry (RFC 6761) and ICANN's `internal`; `arpa` in whole. */
export const specialUseNames = [
  'alt',
  'arpa',
  'example',
  'example.com',
  'example.net',
  'example.org',
  'internal',
  'invalid',
  'local',
  'localhost',
  'onion',
  'test',
];

/** Names that by design lead to loopback, to an address written in them, or to two addresses in turn. */
export const embeddedAddressNames = [
  '1u.ms',
  '127-0-0-1.org.uk',
  'backname.io',
  'fuf.me',
  'ip6.name',
  'ipq.co',
  'lacolhost.com',
  'lcl.host',
  'localho.st',
  'local.gd',
  'localhost.direct',
  'localtest.me',
  'lvh.me',
  'nip.io',
  'plex.direct',
  'rbndr.us',
  'rebind.network',
  'rebindmultia.com',
  'smackaho.st',
  'sslip.io',
  'traefik.me',
  'vcap.me',
  'xip.io',
  'xip.name',
];

/** Names by which clouds and clusters answer their machines with credentials. */
export const metadataNames = [
  'api.metadata.cloud.ibm.com',
  'instance-data',
  'instance-data.ec2.internal',
  'kubernetes.default.svc',
  'kubernetes.default.svc.cluster.local',
  'metadata',
  'metadata.azure.com',
  'metadata.azure.internal',
  'metadata.goog',
  'metadata.google.internal',
  'metadata.packet.net',
  'metadata.platformequinix.com',
  'metadata.tencentyun.com',
  'rancher-metadata',
];

/** Whether a name is one of the list, or lies below one of it. */
export function isUnder(name: string, list: readonly string[]): boolean {
  return list.some((entry) => name === entry || name.endsWith(`.${entry}`));
}
