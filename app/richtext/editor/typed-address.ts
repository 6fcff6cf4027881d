import { canonicalHref } from '../link-address.ts';

/** The address that a person means: `edu.kz` is a page, `info@edu.kz` an e-mail address. */
export function typedAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || !text.includes('.')) return canonicalHref(text);
  return canonicalHref(`${/^[^/?#]+@/.test(text) ? 'mailto:' : 'https://'}${text}`);
}
