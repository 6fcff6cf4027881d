/**
 * Lists by keys: `<ol data-list>` of `[data-row]`, each with its link `a[data-open]` and, if rows can
 * be marked, a checkbox `[data-mark]`. `j` and `k` move the focus, which chooses the row; `x` marks,
 * Shift+`x` marks from the last mark to here. While something is marked, `data-marked-key="KeyC"` goes
 * before the key of one row, and `[data-marked]` says how many there are. A look at a chosen row with
 * `data-peek` is shown in `[data-peek-panel]`, taken from `/peek` below the row's own address, where the
 * screen has room for the panel.
 */
import { bindKey } from './keys.js';
import { morph } from './morph.js';
import { parsePage } from './page.js';

const PAUSE = 150;

/** @type {HTMLElement | null} */
let lastMarked = null;

function rows() {
  /** @type {NodeListOf<HTMLElement>} */
  const all = document.querySelectorAll('[data-list] [data-row]');
  return [...all].filter((row) => !row.hidden);
}

const chosen = () => rows().find((row) => row.hasAttribute('aria-current'));

/** Whom the reader has chosen on this page, whatever an update says. @type {HTMLElement | null} */
let own = null;

/** @param {HTMLElement} row */
function lift(row) {
  for (const other of rows()) {
    other.classList.toggle('sel', other === row);
    if (other === row) other.setAttribute('aria-current', 'true');
    else other.removeAttribute('aria-current');
  }
}

/** @param {HTMLElement} row */
function choose(row) {
  own = row;
  lift(row);
  peek(row);
}

/** After an update the reader's row is still the chosen one; what is told of it may be new. */
function chooseAgain() {
  if (!own?.isConnected || own.hidden) return;
  lift(own);
  peek(own);
}

/** @param {number} step */
function move(step) {
  const all = rows();
  if (all.length === 0) return false;
  const active = document.activeElement;
  const from = all.findIndex((row) => row.contains(active));
  const start = from >= 0 ? from : all.findIndex((row) => row.hasAttribute('aria-current')) - step;
  const row = all[Math.min(all.length - 1, Math.max(0, start + step))];
  const link = row?.querySelector('a[data-open]');
  if (link instanceof HTMLElement) link.focus();
  return true;
}

/** @param {HTMLElement} row */
function boxOf(row) {
  const box = row.querySelector('input[data-mark]');
  return box instanceof HTMLInputElement ? box : null;
}

const marked = () => rows().filter((row) => boxOf(row)?.checked);

function tellMarked() {
  const text = document.querySelector('[data-marked]');
  if (!(text instanceof HTMLElement)) return;
  text.textContent = (text.dataset.marked ?? '').replace('{n}', String(marked().length));
}

/** The key of one row serves all that are marked. @param {string} keys */
function actOnMarked(keys) {
  const target = document.querySelector(`[data-marked-key="${CSS.escape(keys)}"]`);
  if (!(target instanceof HTMLElement) || marked().length === 0) return false;
  if (target instanceof HTMLSelectElement) target.focus();
  else target.click();
  return true;
}

/** @param {boolean} isRange */
function mark(isRange) {
  const row = chosen();
  const box = row && boxOf(row);
  if (!row || !box) return false;
  const all = rows();
  const from = isRange && lastMarked ? all.indexOf(lastMarked) : -1;
  if (from < 0) box.click();
  else {
    const to = all.indexOf(row);
    for (const between of all.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      const own = boxOf(between);
      if (own && !own.checked) own.click();
    }
  }
  lastMarked = row;
  return true;
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {AbortController | undefined} */
let loading;

/** @param {HTMLElement} row */
function peek(row) {
  const link = row.querySelector('a[data-open]');
  const panel = document.querySelector('[data-peek-panel]');
  if (!row.hasAttribute('data-peek') || !(link instanceof HTMLAnchorElement)) return;
  if (!panel || panel.getClientRects().length === 0) return;
  const address = `${link.pathname}/peek${link.search}`;
  clearTimeout(timer);
  loading?.abort();
  timer = setTimeout(async () => {
    loading = new AbortController();
    const page = await parsePage(address, { signal: loading.signal });
    const fresh = page?.querySelector('[data-peek-panel]');
    if (fresh) morph(panel, fresh);
  }, PAUSE);
}

export function startLists() {
  if (!document.querySelector('[data-list]')) return;
  document.addEventListener('focusin', ({ target }) => {
    const row = /** @type {Element} */ (target).closest('[data-list] [data-row]');
    if (row instanceof HTMLElement && !row.hasAttribute('aria-current')) choose(row);
  });
  bindKey('KeyJ', () => move(1));
  bindKey('KeyK', () => move(-1));
  document.addEventListener('live:updated', () => {
    chooseAgain();
    tellMarked();
  });
  document.addEventListener('change', tellMarked);
  document.addEventListener('reset', () => setTimeout(tellMarked));
  bindKey('KeyC', () => actOnMarked('KeyC'));
  bindKey('KeyA', () => actOnMarked('KeyA'));
  bindKey('KeyX', () => mark(false));
  bindKey('Shift+KeyX', () => mark(true));
}
