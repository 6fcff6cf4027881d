/**
 * Nothing typed is lost.
 *
 * A form opts in with `data-keep="report:ID:comment"`, a name that is the same whenever this form is
 * shown, and `data-keep-version`, which changes exactly when the server takes a text from it (the
 * version of a draft, the id of one's last comment). What is typed is kept on the device and comes
 * back after a reload, a crash or an ended session. It goes when the form comes back with a new version
 * after sending, when a script that saves by itself dispatches `kept:saved` on the form with
 * `detail.version`, and at sign-out (`<form data-sign-out>`). Hidden inputs are left alone, apart from
 * those with `data-keep-value` (an editor's document); passwords and files always are.
 */
import { areEqual, fill, valuesOf } from './fields.js';
import { fateOf, keptTexts, sweep } from './kept-texts.js';
import { smallButton, word } from './words.js';

const PAUSE = 400;

/** @typedef {ReturnType<typeof keptTexts>} Store */

/** @param {HTMLFormElement} form @param {Store} store */
function keepForm(form, store) {
  const key = form.dataset.keep ?? '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isDirty = false;

  /** @param {boolean} [sent] */
  const save = (sent = false) => {
    clearTimeout(timer);
    if (!isDirty && !sent) return;
    isDirty = false;
    const version = form.dataset.keepVersion ?? '';
    const values = valuesOf(form);
    const isKept = store.write(key, { version, at: Date.now(), values, ...(sent && { sent }) });
    form.toggleAttribute('data-unkept', !isKept);
  };

  giveBack(form, key, store);
  form.addEventListener('input', () => {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  form.addEventListener('submit', () => save(true));
  form.addEventListener('kept:saved', (event) => {
    const { version } = /** @type {CustomEvent<{ version?: string | number }>} */ (event).detail;
    if (version !== undefined) form.dataset.keepVersion = String(version);
    isDirty = false;
    clearTimeout(timer);
    store.drop(key);
  });
  addEventListener('pagehide', () => save());
}

/** @param {HTMLFormElement} form @param {string} key @param {Store} store */
function giveBack(form, key, store) {
  const text = store.read(key);
  if (!text) return;
  const atFirst = valuesOf(form);
  const fate = fateOf(text, {
    version: form.dataset.keepVersion,
    isSame: areEqual(text.values, atFirst),
  });
  if (fate === 'stay') return;
  if (fate === 'forget') {
    store.drop(key);
    return;
  }
  const discard = () => {
    store.drop(key);
    fill(form, atFirst);
    note.remove();
  };
  const restore = () => {
    fill(form, text.values);
    note.remove();
  };
  if (fate === 'restore') fill(form, text.values);
  const note = noteOf(word(fate === 'restore' ? 'restored' : 'otherVersion'));
  if (fate === 'offer') note.append(smallButton(word('restore'), restore));
  note.append(smallButton(word('discard'), discard));
  form.prepend(note);
}

/** @param {string} text */
function noteOf(text) {
  const note = document.createElement('div');
  note.className = 'kept-note';
  note.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = text;
  note.append(words);
  return note;
}

export function startKeeping() {
  const who = document.body.dataset.who;
  if (!who) return;
  const storage = window.localStorage;
  const store = keptTexts(storage, who);
  sweep(storage, Date.now());
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && 'signOut' in target.dataset) store.dropAll();
  });
  for (const form of document.querySelectorAll('form[data-keep]')) {
    keepForm(/** @type {HTMLFormElement} */ (form), store);
  }
}
