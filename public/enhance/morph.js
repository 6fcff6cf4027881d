import { isField, isTyped } from './fields.js';

/** What the reader's own doing has set, and an update must not undo. */
const READERS_OWN = new Set(['open', 'aria-busy', 'data-sending']);

/** A control that somebody is in, or has typed into. @param {Node} node */
function isHeld(node) {
  return isField(node) && (node === document.activeElement || isTyped(node));
}

/** @param {Node} node */
function holdsSomething(node) {
  if (!(node instanceof Element)) return false;
  if (node.contains(document.activeElement)) return true;
  return [...node.querySelectorAll('input, textarea, select')].some(isHeld);
}

/** @param {Element} from @param {Element} to */
function syncAttributes(from, to) {
  for (const { name } of [...from.attributes]) {
    if (!to.hasAttribute(name) && !READERS_OWN.has(name)) from.removeAttribute(name);
  }
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) !== value && !READERS_OWN.has(name)) from.setAttribute(name, value);
  }
}

/** Moves a child; the focus in it goes along. @param {Element} parent @param {ChildNode} child @param {ChildNode | null} before */
function place(parent, child, before) {
  const active = document.activeElement;
  parent.insertBefore(child, before);
  if (active instanceof HTMLElement && child.contains(active))
    active.focus({ preventScroll: true });
}

/** @param {Node} a @param {Node} b */
function isAlike(a, b) {
  if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName) return false;
  return !(a instanceof Element && b instanceof Element) || a.id === b.id;
}

/**
 * @param {Element} from
 * @param {Element} to
 * @param {(added: Element) => void} [onAdded]
 */
function syncChildren(from, to, onAdded) {
  const named = new Set([...to.children].map(({ id }) => id));
  /** @type {ChildNode | null} */
  let here = from.firstChild;
  /** What has gone is passed by where it stands: what somebody holds there does not move. */
  const passGone = () => {
    while (here instanceof Element && here.id && !named.has(here.id)) {
      const next = here.nextSibling;
      if (!holdsSomething(here)) here.remove();
      here = next;
    }
  };
  for (const next of [...to.childNodes]) {
    passGone();
    const own =
      next instanceof Element && next.id && from.querySelector(`:scope > [id="${next.id}"]`);
    /** @type {ChildNode | null} */
    const match = own || (here && isAlike(here, next) ? here : null);
    if (!match) {
      from.insertBefore(next, here);
      if (next instanceof Element) onAdded?.(next);
      continue;
    }
    if (match === here) here = here.nextSibling;
    else place(from, match, here);
    morphNode(match, next, onAdded);
  }
  while (here) {
    const next = here.nextSibling;
    if (!holdsSomething(here)) here.remove();
    here = next;
  }
}

/**
 * @param {Node} from
 * @param {Node} to
 * @param {(added: Element) => void} [onAdded]
 */
function morphNode(from, to, onAdded) {
  if (from.isEqualNode(to) || isHeld(from)) return;
  if (!(from instanceof Element) || !(to instanceof Element)) {
    from.nodeValue = to.nodeValue;
    return;
  }
  syncAttributes(from, to);
  syncChildren(from, to, onAdded);
}

/**
 * Brings an element to what a fresh copy of it says, node by node: children with an id are found
 * again by it, the focus stays where it is, typed text stays, opened details stay open. `onAdded` hears
 * of each element that was not there before.
 *
 * @param {Element} from
 * @param {Element} to
 * @param {(added: Element) => void} [onAdded]
 */
export function morph(from, to, onAdded) {
  morphNode(from, to, onAdded);
}
