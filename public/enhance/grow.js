/** Text areas grow with their text where the browser's own `field-sizing` is not there yet. */
export function startGrowing() {
  if (CSS.supports('field-sizing', 'content')) return;
  /** @param {EventTarget | null} target */
  const grow = (target) => {
    if (!(target instanceof HTMLTextAreaElement) || !('grow' in target.dataset)) return;
    target.style.height = 'auto';
    target.style.height = `${target.scrollHeight + 2}px`;
  };
  document.addEventListener('input', ({ target }) => grow(target));
  for (const area of document.querySelectorAll('textarea[data-grow]')) grow(area);
}
