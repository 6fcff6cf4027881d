import { announce, word } from './words.js';

/** @param {boolean} isOffline */
function tell(isOffline) {
  const banner = document.getElementById('offline');
  if (!banner || banner.hidden === !isOffline) return;
  banner.hidden = !isOffline;
  if (!isOffline) announce(word('online'));
}

async function check() {
  try {
    await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    tell(false);
  } catch {
    tell(true);
  }
}

/** The session has ended while the page was open: said once, with what to do. */
export function tellSessionEnded() {
  const banner = document.getElementById('session-ended');
  if (banner) banner.hidden = false;
}

/** Without a network the page says so, and that what is written is safe. */
export function startConnection() {
  addEventListener('offline', () => tell(true));
  addEventListener('online', () => tell(false));
  document.addEventListener('click', ({ target }) => {
    if (/** @type {Element} */ (target).closest('[data-check]')) void check();
  });
  if (!navigator.onLine) tell(true);
}
