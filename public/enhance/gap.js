/**
 * Words of an act marked as the gap. In `[data-unit]`, what is selected in `[data-words]` is marked by `m`
 * or by the bar's button; where nothing is selected, the sentence around the cursor, or the whole unit
 * whose number is focused, with the arrows choosing words of it. `form[data-gap]` then says what is marked
 * and leads to the report form. All marks lie in one unit and one language: a mark elsewhere begins anew.
 */
import { bindKey } from './keys.js';

/** @typedef {{ start: number, end: number }} Span */

/** @type {HTMLElement | null} */
let words = null;
/** @type {Span[]} */
let marks = [];
/** @type {{ of: HTMLElement, span: Span } | null} */
let chosen = null;

/**
 * A stretch without the blanks and the signs that came with it by chance; null where nothing is left.
 *
 * @param {string} text @param {number} start @param {number} end @returns {Span | null}
 */
export function trimmed(text, start, end) {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:.]/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/**
 * The sentence around a place: up to the stop before it and with its own. A stop within an abbreviation
 * («ст. 5») is followed by a figure or a small letter, and ends nothing.
 *
 * @param {string} text @param {number} at @returns {Span | null}
 */
export function sentenceAt(text, at) {
  const stops = [...text.matchAll(/[.;!?](?=\s+[^\s\d\p{Ll}])|\n/gu)].map(({ index }) => index + 1);
  const start = stops.findLast((stop) => stop <= at) ?? 0;
  const end = stops.find((stop) => stop > at) ?? text.length;
  return trimmed(text, start, end);
}

/**
 * A mark among others: what it lies over gives way, the rest stay in the order of the text.
 *
 * @param {readonly Span[]} spans @param {Span} span
 */
export function withMark(spans, span) {
  const kept = spans.filter(({ start, end }) => end <= span.start || start >= span.end);
  return [...kept, span].sort((a, b) => a.start - b.start);
}

/** @param {Node | null} node */
const wordsAround = (node) => {
  const element = node instanceof Element ? node : node?.parentElement;
  const found = element?.closest('[data-words]');
  return found instanceof HTMLElement ? found : null;
};

/** How much text stands in an element before a place, numbers of marks left out. */
const offsetIn = (/** @type {HTMLElement} */ element, /** @type {Node} */ node, at = 0) => {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, at);
  const copy = before.cloneContents();
  for (const number of copy.querySelectorAll('sup')) number.remove();
  return (copy.textContent ?? '').length;
};

const textOf = (/** @type {HTMLElement} */ element) => {
  const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
  for (const number of copy.querySelectorAll('sup')) number.remove();
  return copy.textContent ?? '';
};

/** What is selected within one unit's words, or null. */
function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const of = wordsAround(range.commonAncestorContainer);
  if (!of) return null;
  const start = offsetIn(of, range.startContainer, range.startOffset);
  const end = offsetIn(of, range.endContainer, range.endOffset);
  const span = trimmed(textOf(of), start, end);
  return span && { of, span };
}

/** The unit whose number is focused, or the sentence around the cursor. */
function pointedAt() {
  const unit = document.activeElement?.closest('[data-unit]');
  const of = unit?.querySelector('[data-words]');
  if (of instanceof HTMLElement) {
    const text = textOf(of);
    const span = trimmed(text, 0, text.length);
    return span && { of, span };
  }
  const selection = getSelection();
  const around = wordsAround(selection?.anchorNode ?? null);
  if (!selection?.anchorNode || !around) return null;
  const at = offsetIn(around, selection.anchorNode, selection.anchorOffset);
  const span = sentenceAt(textOf(around), at);
  return span && { of: around, span };
}

/** Draws the marks of an element, or none. */
function draw(/** @type {HTMLElement} */ element, /** @type {readonly Span[]} */ spans) {
  const text = textOf(element);
  /** @type {(Node | string)[]} */
  const parts = [];
  let at = 0;
  spans.forEach(({ start, end }, index) => {
    parts.push(text.slice(at, start));
    const mark = document.createElement('mark');
    mark.dataset.mark = String(index + 1);
    mark.append(text.slice(start, end));
    const number = document.createElement('sup');
    number.append(String(index + 1));
    mark.append(number);
    parts.push(mark);
    at = end;
  });
  parts.push(text.slice(at));
  element.replaceChildren(...parts);
}

/** @param {HTMLFormElement} form @param {string} name @param {string} value */
function set(form, name, value) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

/** @param {HTMLFormElement} form */
function fill(form) {
  for (const old of form.querySelectorAll('input[name="quote"]')) old.remove();
  if (!words) return;
  const language = words.lang;
  set(form, 'place', words.closest('[data-unit]')?.getAttribute('data-unit') ?? '');
  set(form, 'text', language);
  set(form, 'edition', form.getAttribute(`data-edition-${language}`) ?? '');
  const text = textOf(words);
  for (const { start, end } of marks) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'quote';
    field.value = text.slice(start, end);
    form.append(field);
  }
}

/** @param {HTMLFormElement} form */
function show(form) {
  const isMarked = words !== null && marks.length > 0;
  form.hidden = !isMarked && chosen === null;
  const say = form.querySelector('[data-gap-say]');
  const sentence = form.querySelector('template')?.content.textContent ?? '';
  const text = words ? textOf(words) : '';
  const quoted = marks.map(({ start, end }) => `«${text.slice(start, end)}»`).join(', ');
  if (say) say.textContent = isMarked ? sentence.replace('{{words}}', quoted) : '';
  for (const name of ['data-gap-report', 'data-gap-clear']) {
    const button = form.querySelector(`[${name}]`);
    if (button instanceof HTMLElement) button.hidden = !isMarked;
  }
  fill(form);
}

/** @param {HTMLFormElement} form @param {{ of: HTMLElement, span: Span } | null} found */
function mark(form, found) {
  if (!found) return false;
  if (words && words !== found.of) draw(words, []);
  marks = withMark(words === found.of ? marks : [], found.span).slice(0, 9);
  words = found.of;
  draw(words, marks);
  chosen = null;
  show(form);
  return true;
}

/** @param {HTMLFormElement} form */
function clear(form) {
  if (words) draw(words, []);
  words = null;
  marks = [];
  chosen = null;
  show(form);
}

/**
 * The arrows choose words of the unit whose number is focused: the next one or the one before; with
 * Shift, one more of them.
 *
 * @param {KeyboardEvent} event
 */
function chooseWords(event) {
  if (event.code !== 'ArrowRight' && event.code !== 'ArrowLeft') return;
  const text = document.activeElement?.closest('[data-unit]')?.querySelector('[data-words]');
  const selection = getSelection();
  if (!text || !selection || !(document.activeElement instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  const isForward = event.code === 'ArrowRight';
  if (!text.contains(selection.anchorNode)) {
    selection.selectAllChildren(text);
    if (isForward) selection.collapseToStart();
    else selection.collapseToEnd();
  } else if (!event.shiftKey) {
    if (isForward) selection.collapseToEnd();
    else selection.collapseToStart();
  }
  selection.modify('extend', isForward ? 'forward' : 'backward', 'word');
  if (!text.contains(selection.focusNode))
    selection.extend(text, isForward ? text.childNodes.length : 0);
}

export function startGaps() {
  const form = document.querySelector('form[data-gap]');
  if (!(form instanceof HTMLFormElement)) return;
  bindKey('KeyM', () => mark(form, selected() ?? chosen ?? pointedAt()));
  form.querySelector('[data-gap-mark]')?.addEventListener('click', () => mark(form, chosen));
  form.querySelector('[data-gap-clear]')?.addEventListener('click', () => clear(form));
  document.addEventListener('keydown', chooseWords);
  document.addEventListener('selectionchange', () => {
    const now = selected();
    // A press on the bar takes the selection away before it is asked for.
    if (now === null && form.contains(document.activeElement)) return;
    if (now === null && chosen === null) return;
    chosen = now;
    show(form);
  });
}

/**
 * Old addresses name a place by `#`: where it is not on this page, its own page is opened. In an outline
 * longer than the window, what is read is brought into view.
 */
export function startPlaces() {
  const current = document.querySelector('.act-o [aria-current]');
  const side = current?.closest('.act-side');
  if (side && current)
    side.scrollTop = current.getBoundingClientRect().top - side.getBoundingClientRect().top - 160;
  const act = document.querySelector('[data-act]')?.getAttribute('data-act');
  const place = decodeURIComponent(location.hash.slice(1));
  if (!act || !place.includes('/') || document.getElementById(place)) return;
  location.replace(`${act}/${encodeURI(place.slice(place.indexOf('/') + 1))}${location.search}`);
}
