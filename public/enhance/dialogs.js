import { hasTyped } from './fields.js';

/** @param {string | null | undefined} id */
function dialogOf(id) {
  const dialog = id ? document.getElementById(id) : null;
  return dialog instanceof HTMLDialogElement ? dialog : null;
}

/** @param {HTMLDialogElement} dialog */
function show(dialog) {
  if (!dialog.open) dialog.showModal();
}

/** A link that leads to a page of its own opens the dialog on this page instead. @param {MouseEvent} event */
function openInstead(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const opener = /** @type {Element} */ (event.target).closest('[data-opens]');
  const dialog = dialogOf(opener?.getAttribute('data-opens'));
  if (!dialog) return;
  event.preventDefault();
  show(dialog);
}

/** For browsers that do not know `commandfor` yet. @param {MouseEvent} event */
function invoke(event) {
  const button = /** @type {Element} */ (event.target).closest('button[commandfor]');
  const dialog = dialogOf(button?.getAttribute('commandfor'));
  if (!button || !dialog) return;
  if (button.getAttribute('command') === 'close') dialog.close();
  else show(dialog);
}

/** A click beside a dialog closes it, unless there is text in it. @param {MouseEvent} event */
function closeFromOutside(event) {
  const dialog = event.target;
  if (!(dialog instanceof HTMLDialogElement) || !dialog.open) return;
  const box = dialog.getBoundingClientRect();
  const isInside =
    event.clientX >= box.left &&
    event.clientX <= box.right &&
    event.clientY >= box.top &&
    event.clientY <= box.bottom;
  if (!isInside && ![...dialog.querySelectorAll('form')].some(hasTyped)) dialog.close();
}

export function startDialogs() {
  document.addEventListener('click', openInstead);
  document.addEventListener('click', closeFromOutside);
  if (!('commandForElement' in HTMLButtonElement.prototype)) {
    document.addEventListener('click', invoke);
  }
  const waiting = document.querySelector('dialog[data-open]');
  if (waiting instanceof HTMLDialogElement) show(waiting);
}
