/**
 * Keys of a desk with panes: `[` and `]` go from pane to pane (`[data-pane]`), and `Ctrl+Enter` opens the
 * dialog `#sign`, where the same keys sign: what counts is asked once.
 */
import { bindKey } from './keys.js';

/** @param {1 | -1} step */
function toPane(step) {
  /** @type {HTMLElement[]} */
  const panes = [...document.querySelectorAll('[data-pane]')].filter(
    (pane) => pane instanceof HTMLElement,
  );
  if (panes.length === 0 || document.querySelector('dialog[open]')) return false;
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = here < 0 ? (step > 0 ? 0 : panes.length - 1) : here + step;
  panes[(next + panes.length) % panes.length]?.focus();
  return true;
}

function askOnce() {
  const dialog = document.getElementById('sign');
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return false;
  dialog.showModal();
  return true;
}

export function startDesk() {
  bindKey('BracketLeft', () => toPane(-1));
  bindKey('BracketRight', () => toPane(1));
  bindKey('Ctrl+Enter', askOnce);
}
