/**
 * Keys by their place on the board (`event.code`), so that they work on Russian and Kazakh layouts.
 *
 * `data-key="KeyC"` on a link, button or field: the key presses or focuses it. Two keys after each
 * other: `KeyG KeyH`. With others held: `Ctrl+Enter`, `Shift+KeyX`. What lies in the row that is chosen
 * goes before the rest of the page; while a dialog is open, only its own keys work. Off while one
 * types (apart from Ctrl), and where the profile says so.
 */
const CHORD = 1_200;

/** @type {Map<string, (event: KeyboardEvent) => boolean>} */
const bound = new Map();
let first = '';
let firstAt = 0;
/** @type {Element | null} */
let cameFrom = null;

/**
 * Lets another part of the page answer a key; it says whether it did.
 *
 * @param {string} keys
 * @param {(event: KeyboardEvent) => boolean} answer
 */
export function bindKey(keys, answer) {
  bound.set(keys, answer);
}

/** @param {KeyboardEvent} event */
export function comboOf(event) {
  const held = (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + (event.shiftKey ? 'Shift+' : '');
  return held + event.code.replace('NumpadEnter', 'Enter');
}

/** @param {EventTarget | null} target */
export function isTyping(target) {
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
  }
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** @param {string} keys @returns {HTMLElement | undefined} */
function targetOf(keys) {
  const active = document.activeElement;
  const dialog = document.querySelector('dialog[open]');
  const places = dialog
    ? [dialog]
    : [active?.closest('form'), document.querySelector('[data-row][aria-current]'), document];
  for (const place of places) {
    const all = place?.querySelectorAll(`[data-key="${CSS.escape(keys)}"]`) ?? [];
    for (const element of all) {
      // What a row offers is for that row alone: no key acts on one that is not chosen.
      if (place === document && element.closest('[data-row]')) continue;
      if (element instanceof HTMLElement && element.getClientRects().length > 0) return element;
    }
  }
  return undefined;
}

/** @param {HTMLElement} target */
function activate(target) {
  if (isTyping(target)) {
    cameFrom = document.activeElement;
    target.focus();
    if (target instanceof HTMLInputElement) target.select();
    return;
  }
  if (target instanceof HTMLInputElement) target.focus();
  target.click();
}

/** @param {string} keys @param {KeyboardEvent} event */
function press(keys, event) {
  const isAsked = document.querySelector('dialog[open]') !== null;
  if (!isAsked && bound.get(keys)?.(event)) return true;
  const target = targetOf(keys);
  if (target) activate(target);
  return target !== undefined;
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const combo = comboOf(event);
  if (combo === 'Escape' && cameFrom instanceof HTMLElement && isTyping(event.target)) {
    cameFrom.focus();
    cameFrom = null;
    return;
  }
  if (!combo.startsWith('Ctrl+')) {
    if (document.body.dataset.keys === 'off' || isTyping(event.target)) return;
  }
  const now = event.timeStamp;
  const chord = first && now - firstAt < CHORD ? `${first} ${combo}` : '';
  const isPressed = (chord && press(chord, event)) || press(combo, event);
  first = isPressed ? '' : combo;
  firstAt = now;
  if (isPressed) event.preventDefault();
}

export function startKeys() {
  document.addEventListener('keydown', onKey);
  bindKey('Shift+Slash', () => {
    const dialog = document.getElementById('keys');
    if (!(dialog instanceof HTMLDialogElement)) return false;
    if (!dialog.open) dialog.showModal();
    return true;
  });
}
