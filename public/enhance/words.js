/**
 * A sentence that the server has rendered for the scripts, its slots filled.
 *
 * @param {string} name
 * @param {Record<string, string | number>} [slots]
 */
export function word(name, slots = {}) {
  const template = document.getElementById('words');
  const text = template?.dataset[name.toLowerCase()] ?? '';
  return text.replace(/\{(\w+)\}/g, (_, slot) => String(slots[slot] ?? ''));
}

/**
 * Says something to who does not see the page, without breaking in.
 *
 * @param {string} text
 */
export function announce(text) {
  const region = document.getElementById('live-region');
  if (!region) return;
  // Emptied first, or the same words would not be told a second time.
  region.textContent = '';
  requestAnimationFrame(() => (region.textContent = text));
}

/**
 * A small button as the design system draws it.
 *
 * @param {string} text
 * @param {() => void} press
 */
export function smallButton(text, press) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn sm';
  button.textContent = text;
  button.addEventListener('click', press);
  return button;
}
