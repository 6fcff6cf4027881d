/**
 * A page of ours, fetched and parsed; undefined where there is none to show: gone, refused, offline,
 * asked no more. A page that comes back to nobody, or to somebody else, tells that the session ended.
 *
 * @param {string} address
 * @param {{ signal?: AbortSignal, onSessionEnded?: () => void }} [options]
 */
export async function parsePage(address, { signal, onSessionEnded } = {}) {
  try {
    const response = await fetch(address, { signal, headers: { Accept: 'text/html' } });
    if (!response.ok && response.status !== 401) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (response.ok && page.body.dataset.who === document.body.dataset.who) return page;
    onSessionEnded?.();
  } catch {
    // Without a network the page stays as it is; the next piece of news asks again.
  }
  return undefined;
}
