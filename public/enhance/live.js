/**
 * News without reload. `<body data-events="/api/events" data-who="ID">` names the stream; a message
 * `{ topic, id }` makes each page that shows the topic fetch itself again and bring its elements
 * `id="…" data-live="topic another"` up to date. The focus and typed text stay.
 *
 * A page that hydrates is React's: there the message is passed on as the event `live:news` on `document`
 * with `detail.topic`, and the page asks its loaders again.
 *
 * While something on the page is awaited, `data-live-due`, it is also asked for by itself, less and less
 * often: its news may have come between the page and its stream.
 *
 * An element that was brought up to date gets the event `live:updated`, which bubbles.
 *
 * `data-live-say` on such an element is told politely when something was added to it. In a list with
 * `data-live-hold` new rows wait behind a button: nothing moves under the reader's eyes.
 */
import { tellSessionEnded } from './connection.js';
import { isHydrated } from './hydration.js';
import { morph } from './morph.js';
import { parsePage } from './page.js';
import { listen } from './stream.js';
import { announce, smallButton, word } from './words.js';

const PAUSE = 150;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/** @param {Element} element @param {Set<string>} topics */
function shows(element, topics) {
  const own = element.getAttribute('data-live')?.split(/\s+/) ?? [];
  return topics.has('*') || own.some((topic) => topics.has(topic));
}

/** @param {Set<string>} topics */
const concerned = (topics) =>
  [...document.querySelectorAll('[data-live][id]')].filter((element) => shows(element, topics));

/** @param {Element} list */
function offerHeld(list) {
  const held = () => [...list.querySelectorAll(':scope > [data-held]')];
  const id = `${list.id}-held`;
  const bar = document.getElementById(id) ?? document.createElement('div');
  bar.id = id;
  bar.className = 'held';
  const text = word('held', { n: held().length });
  const show = () => {
    const [first] = held();
    for (const row of held()) {
      row.removeAttribute('hidden');
      row.removeAttribute('data-held');
    }
    bar.remove();
    const link = first?.querySelector('a');
    if (link) link.focus();
  };
  bar.replaceChildren(smallButton(text, show));
  list.before(bar);
  announce(text);
}

/**
 * Brings one element to its fresh copy, and lets the reader know what came in.
 *
 * @param {Element} element
 * @param {Element} fresh
 */
export function update(element, fresh) {
  const holds = element.hasAttribute('data-live-hold');
  // What waits already goes on waiting.
  for (const row of element.querySelectorAll(':scope > [data-held]')) {
    const same = row.id && fresh.querySelector(`:scope > [id="${row.id}"]`);
    if (same) for (const name of ['hidden', 'data-held']) same.setAttribute(name, '');
  }
  /** @type {Element[]} */
  const added = [];
  morph(element, fresh, (one) => added.push(one));
  element.dispatchEvent(new CustomEvent('live:updated', { bubbles: true }));
  const rows = added.filter((one) => one.parentElement === element && one.id);
  if (!holds) {
    // What was added may lie deeper: a comment in a thread.
    if (added.some(({ id }) => id)) announce(element.getAttribute('data-live-say') ?? '');
  } else if (rows.length > 0) {
    for (const row of rows) for (const name of ['hidden', 'data-held']) row.setAttribute(name, '');
    offerHeld(element);
  }
}

export function startLive() {
  const { events, who } = document.body.dataset;
  if (!events || !who || !('EventSource' in window)) return;

  /** @type {Set<string>} */
  let topics = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isBusy = false;

  const refresh = async () => {
    if (isBusy || document.hidden || topics.size === 0) return;
    const now = topics;
    topics = new Set();
    isBusy = true;
    const page = await parsePage(location.href, { onSessionEnded: tellSessionEnded });
    isBusy = false;
    for (const element of page ? concerned(now) : []) {
      const fresh = page?.getElementById(element.id);
      if (fresh) update(element, fresh);
    }
    if (topics.size > 0) soon();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE);
  };

  /** @param {{ topic: string }} news */
  const hear = ({ topic }) => {
    if (isHydrated()) {
      document.dispatchEvent(new CustomEvent('live:news', { detail: { topic } }));
      return;
    }
    if (concerned(new Set([topic])).length === 0) return;
    topics.add(topic);
    soon();
  };
  /** @param {number} pause */
  const awaitDue = (pause) =>
    setTimeout(() => {
      if (!document.querySelector('[data-live-due]')) return;
      hear({ topic: '*' });
      awaitDue(Math.min(LONGEST_WAIT, pause * 2));
    }, pause);

  listen(events, who, hear, tellSessionEnded);
  awaitDue(FIRST_WAIT);
  document.addEventListener('visibilitychange', soon);
}
