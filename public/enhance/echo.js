/**
 * Shows what is typed where others will read it: `<textarea data-echo="letter-reason">` fills
 * `#letter-reason`, which keeps its own words in `data-empty` for an empty text. A day is shown as days
 * are written, `30.11.2026`.
 */
export function startEcho() {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
    const place = target.dataset.echo && document.getElementById(target.dataset.echo);
    const { type, value } = target;
    const shown = type === 'date' ? value.split('-').reverse().join('.') : value;
    if (place) place.textContent = shown || (place.dataset.empty ?? '');
  });
}
