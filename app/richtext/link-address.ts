const LONGEST = 2048;

/** Nothing that is invisible, blank, unassigned or a backslash stands in an address. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Z}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\\]/u;

const MAIL_FIELDS = ['subject', 'body'];

/**
 * The one form in which an address of a link is stored, or null where it is none of ours:
 * absolute http and https with a host and without credentials, or mailto with one address.
 */
export function canonicalHref(address: string): string | null {
  if (address.length > LONGEST || UNWANTED.test(address)) return null;
  const url = parsed(address);
  if (!url) return null;
  const allowed = url.protocol === 'mailto:' ? isMail(url) : isWeb(url, address);
  return allowed && url.href.length <= LONGEST ? url.href : null;
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** WHATWG reads `https:host` and `https:///host` as addresses with a host: only the plain form is taken. */
function isWeb(url: URL, address: string): boolean {
  const authority = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1];
  return (
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.hostname !== '' &&
    authority !== undefined &&
    !authority.includes('@')
  );
}

function isMail(url: URL): boolean {
  const address = decoded(url.pathname);
  const fields = [...url.searchParams];
  return (
    address !== null &&
    isMailAddress(address) &&
    url.hash === '' &&
    fields.every(([name, value]) => MAIL_FIELDS.includes(name) && !/[\0-\x1F\x7F]/.test(value))
  );
}

function isMailAddress(address: string): boolean {
  const [name, domain, ...more] = address.split('@');
  return (
    Boolean(name && domain) &&
    more.length === 0 &&
    !/[,;:<>()[\]"/%\s]/.test(address) &&
    !UNWANTED.test(address)
  );
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
