/** The summary of errors takes the focus, unless the address leads elsewhere. */
export function startFocus() {
  if (location.hash) return;
  const target = document.querySelector('[data-focus]');
  if (target instanceof HTMLElement) target.focus();
}
