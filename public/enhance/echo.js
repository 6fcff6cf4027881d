/**
 * Shows what is typed where others will read it: `<textarea data-echo="letter-reason">` fills
 * `#letter-reason`, which keeps its own words in `data-empty` for an empty text.
 */
export function startEcho() {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
    const place = target.dataset.echo && document.getElementById(target.dataset.echo);
    if (place) place.textContent = target.value || (place.dataset.empty ?? '');
  });
}
