// When two addresses are the same page, and how an address that may not be fetched is told.

const trackers = /^(utm_.*|fbclid|gclid|yclid|ysclid|mc_[ce]id|_openstat)$/i;

/** What makes two addresses the same page: without scheme, `www.`, anchor, trackers and a slash at the end. */
export function addressKeyOf(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !trackers.test(name)).sort(byName);
  const query = new URLSearchParams(kept).toString();
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${query && `?${query}`}`;
}

/** A link to words on a page is a link to the page. */
export function withoutAnchor(url: URL): string {
  const page = new URL(url);
  page.hash = '';
  return page.href;
}

const byName = ([a]: [string, string], [b]: [string, string]) => (a < b ? -1 : a > b ? 1 : 0);

const told: Record<string, string> = {
  'not-a-url': 'not-an-address',
  'bad-characters': 'characters',
  'too-long': 'too-long',
  scheme: 'scheme',
  credentials: 'credentials',
  port: 'port',
  'name-malformed': 'not-an-address',
  'name-trailing-dot': 'not-an-address',
  'name-single-label': 'not-public',
  'name-special-use': 'not-public',
  'name-no-public-suffix': 'no-such-name',
  'name-resolves-to-embedded-address': 'not-public',
  'ip-not-public': 'not-public',
  metadata: 'not-public',
};

/** The message beside the field for a refused address. */
export const addressMistake = (reason: string): string =>
  `sources.address.${told[reason] ?? 'not-an-address'}`;
