/** Whether React runs on this page: such a page brings the words for it. */
export function isHydrated() {
  return document.getElementById('catalog') !== null;
}

/**
 * Starts when the page is whole: at once, or when React has taken it over (nothing may change in the
 * document before that).
 *
 * @param {() => void} start
 */
export function whenWhole(start) {
  if (isHydrated() && !('hydrated' in document.documentElement.dataset)) {
    document.addEventListener('hydrated', start, { once: true });
  } else {
    start();
  }
}
