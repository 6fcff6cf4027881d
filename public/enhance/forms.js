import { hasTyped } from './fields.js';

const PATIENCE = 15_000;

/**
 * Sends a form once: a second press while it is on its way does nothing (the server has the form's
 * idempotency key besides). Some time later it can be sent again, for answers that leave the page.
 *
 * @param {SubmitEvent} event
 */
function sendOnce(event) {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.getAttribute('method') !== 'post') return;
  if ('sending' in form.dataset) {
    event.preventDefault();
    return;
  }
  // After all other listeners: what one of them sends by itself is not guarded here.
  setTimeout(() => {
    if (event.defaultPrevented) return;
    form.dataset.sending = '';
    form.setAttribute('aria-busy', 'true');
    setTimeout(release, PATIENCE, form);
  });
}

/** @param {HTMLFormElement} form */
function release(form) {
  delete form.dataset.sending;
  form.removeAttribute('aria-busy');
}

/**
 * Asks before a page is left whose text would be lost: a form that guards itself, or one whose text
 * the device could not keep.
 *
 * @param {BeforeUnloadEvent} event
 */
function askBeforeLeaving(event) {
  for (const form of document.querySelectorAll('form[data-guard], form[data-unkept]')) {
    if (!(form instanceof HTMLFormElement) || 'sending' in form.dataset) continue;
    if (hasTyped(form)) event.preventDefault();
  }
}

export function startForms() {
  document.addEventListener('submit', sendOnce);
  addEventListener('beforeunload', askBeforeLeaving);
  addEventListener('pageshow', (event) => {
    // Back to a page whose form has been sent: its idempotency key is used up.
    if (event.persisted && document.querySelector('form[data-sending]')) location.reload();
  });
}
