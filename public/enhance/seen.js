/**
 * Marks as read what is really seen: `<form data-seen>` stands after what is new and posts itself, once
 * for each text that it carries, when it has come into view on a page that is looked at. Without a
 * script its button does the same.
 */
import { bodyOf } from './fields.js';

/** @type {WeakMap<HTMLFormElement, string>} */
const told = new WeakMap();

/** @param {HTMLFormElement} form */
async function tell(form) {
  const body = bodyOf(form);
  const text = String(body);
  if (told.get(form) === text) return;
  told.set(form, text);
  try {
    await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
  } catch {
    // Unread marks stay; the next look tells again.
    told.delete(form);
  }
}

export function startSeeing() {
  if (!('IntersectionObserver' in window)) return;
  /** @type {Set<HTMLFormElement>} */
  const inView = new Set();
  const look = () => {
    if (!document.hidden) for (const form of inView) void tell(form);
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const form = /** @type {HTMLFormElement} */ (target);
      if (isIntersecting) inView.add(form);
      else inView.delete(form);
    }
    look();
  });
  const observeAll = () => {
    for (const form of inView) if (!form.isConnected) inView.delete(form);
    for (const form of document.querySelectorAll('form[data-seen]')) observer.observe(form);
    look();
  };
  observeAll();
  document.addEventListener('live:updated', observeAll);
  document.addEventListener('visibilitychange', look);
}
