const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a `Host` header names this installation: the origin's own host, and while no origin is
 * set, the loopback names on the same port. Anything else could be used to forge links.
 */
export function isAcceptedHost(
  host: string | undefined,
  settings: { origin: string; originIsDefault: boolean },
): boolean {
  if (host === undefined) return false;
  const own = urlOf(settings.origin);
  if (host === own.host) return true;
  if (!settings.originIsDefault) return false;
  const match = /^(\[::1\]|[^:]+)(?::(\d+))?$/.exec(host);
  return (
    match !== null && LOOPBACK.has(match[1] ?? '') && (match[2] ?? '80') === (own.port || '80')
  );
}

let known: { origin: string; url: URL } | undefined;

/** Taken apart once: the origin stays what it is. */
function urlOf(origin: string): URL {
  if (known?.origin !== origin) known = { origin, url: new URL(origin) };
  return known.url;
}
