const READING = 8_000;
const UNDOING = 20_000;

/** @param {HTMLElement} toast */
function leaveInTime(toast) {
  const time = toast.querySelector('form') ? UNDOING : READING;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (toast.hidden = true), time);
  };
  const stay = () => clearTimeout(timer);
  toast.addEventListener('pointerenter', stay);
  toast.addEventListener('focusin', stay);
  toast.addEventListener('pointerleave', wait);
  toast.addEventListener('focusout', wait);
  wait();
}

/** Toasts go by themselves, never from under the pointer or the focus. */
export function startToasts() {
  for (const toast of document.querySelectorAll('[data-toast]')) {
    leaveInTime(/** @type {HTMLElement} */ (toast));
  }
  document.addEventListener('click', ({ target }) => {
    const button = /** @type {Element} */ (target).closest('[data-dismiss]');
    const toast = button?.closest('[data-toast]');
    // Hidden, not removed: on a page that hydrates the toast belongs to React.
    if (toast instanceof HTMLElement) toast.hidden = true;
  });
}
