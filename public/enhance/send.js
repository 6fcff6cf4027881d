/**
 * Sends a text without leaving the page: `<form data-send="WHAT TO SAY">`. What came of it is shown in
 * the elements that live.js keeps up to date. Where it does not arrive, the text stays in its box with
 * a note and a button that tries again; the form's idempotency key makes sure that it is said once.
 * Any other answer than success is left to the browser, which shows the server's own page.
 */
import { bodyOf } from './fields.js';
import { update } from './live.js';
import { announce } from './words.js';

/** @param {HTMLFormElement} form */
async function send(form) {
  form.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(form.action, { method: 'POST', body: bodyOf(form) });
    if (response.ok && response.redirected) await take(form, response);
    else form.submit();
  } catch {
    complain(form);
  }
  form.removeAttribute('aria-busy');
}

/** @param {HTMLFormElement} form @param {Response} response */
async function take(form, response) {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const own = form.closest('[data-live][id]');
  if (!own || !page.getElementById(own.id)) {
    location.assign(response.url);
    return;
  }
  form.querySelector('[data-send-note]')?.remove();
  form.reset();
  const box = form.querySelector('textarea[id]');
  const version = box && page.getElementById(box.id)?.closest('form')?.dataset.keepVersion;
  form.dispatchEvent(new CustomEvent('kept:saved', { detail: { version } }));
  for (const element of document.querySelectorAll('[data-live][id]')) {
    const same = page.getElementById(element.id);
    if (same) update(element, same);
  }
  announce(form.dataset.send ?? '');
}

/** @param {HTMLFormElement} form */
function complain(form) {
  const { sendFailed = '', sendAgain = '' } = form.dataset;
  const note = form.querySelector('[data-send-note]') ?? document.createElement('p');
  note.className = 'msg';
  note.setAttribute('data-send-note', '');
  note.setAttribute('role', 'alert');
  note.textContent = sendFailed;
  const button = form.querySelector('button:not([type="button"])');
  if (button) {
    button.textContent = sendAgain;
    button.parentElement?.before(note);
  }
}

export function startSending() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('send' in form.dataset)) return;
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (form.getAttribute('aria-busy') !== 'true') void send(form);
  });
}
