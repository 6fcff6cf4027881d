import { parsePage } from './page.js';

/** What drops from a filter goes up again by a click elsewhere. @param {MouseEvent} event */
function liftDrops(event) {
  for (const drop of document.querySelectorAll('.fil details[open]')) {
    if (!drop.contains(/** @type {Node} */ (event.target))) drop.removeAttribute('open');
  }
}

/** @param {KeyboardEvent} event */
function liftByEscape(event) {
  if (event.code !== 'Escape') return;
  const drop = document.querySelector('.fil details[open]');
  if (!drop) return;
  drop.removeAttribute('open');
  drop.querySelector('summary')?.focus();
}

/**
 * The choices under a pill are a part of the page that its link leads to: they are fetched and put in
 * its place. Where they cannot be had, the link is followed as it stands.
 *
 * @param {MouseEvent} event
 */
async function askForChoices(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = /** @type {Element} */ (event.target).closest('a[data-asks]');
  const id = link?.getAttribute('data-asks');
  const pill = id ? document.getElementById(id) : null;
  if (!(link instanceof HTMLAnchorElement) || !id || !pill) return;
  event.preventDefault();
  if (pill.ariaBusy === 'true') return;
  pill.ariaBusy = 'true';
  const fresh = (await parsePage(link.href))?.getElementById(id);
  if (!fresh) {
    location.assign(link.href);
    return;
  }
  for (const open of document.querySelectorAll('.fil details[open]')) open.removeAttribute('open');
  pill.replaceWith(fresh);
  fresh.querySelector('summary')?.focus();
}

export function startFilters() {
  document.addEventListener('click', liftDrops);
  document.addEventListener('keydown', liftByEscape);
  document.addEventListener('click', askForChoices);
}
