/**
 * Words of a source by `q`: what is selected in `[data-quotable]` goes into `form[data-quote]` with how
 * much stands before it, and the form is sent. Where the form is unfolded by hand, it has the last
 * selection; without one, `q` unfolds it.
 */
import { bindKey } from './keys.js';

/** @type {{ words: string, near: number } | null} */
let chosen = null;

/** What is selected within a quotable text, or null. */
function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const root = range.commonAncestorContainer;
  const element = root instanceof Element ? root : root.parentElement;
  const text = element?.closest('[data-quotable]');
  const words = selection.toString().trim();
  if (!text || words === '') return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return { words, near: before.toString().replace(/\s/g, '').length };
}

const quoteForm = () => {
  const form = document.querySelector('form[data-quote]');
  return form instanceof HTMLFormElement ? form : null;
};

/** @param {HTMLFormElement} form @param {{ words: string, near: number }} quote */
function fill(form, { words, near }) {
  const field = form.elements.namedItem('words');
  const place = form.elements.namedItem('near');
  if (field instanceof HTMLTextAreaElement) field.value = words;
  if (place instanceof HTMLInputElement) place.value = String(near);
}

/** @param {HTMLFormElement} form */
function unfold(form) {
  const fold = form.closest('details');
  if (fold) fold.open = true;
  const field = form.elements.namedItem('words');
  if (field instanceof HTMLElement) field.focus();
}

/** `q`: keeps what is selected, or asks for the words. */
function quote() {
  const form = quoteForm();
  if (!form) return false;
  const now = selected();
  if (!now) {
    unfold(form);
    return true;
  }
  fill(form, now);
  form.requestSubmit();
  return true;
}

export function startQuoting() {
  bindKey('KeyQ', quote);
  document.addEventListener('selectionchange', () => {
    chosen = selected() ?? chosen;
  });
  document.addEventListener(
    'toggle',
    (event) => {
      const form = quoteForm();
      if (!form || !chosen || event.target !== form.closest('details')) return;
      const field = form.elements.namedItem('words');
      if (field instanceof HTMLTextAreaElement && field.value === '') fill(form, chosen);
    },
    true,
  );
}
