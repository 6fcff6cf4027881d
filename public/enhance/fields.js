/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */
/** @typedef {Record<string, string[]>} Values */

const SILENT = new Set(['hidden', 'password', 'file', 'submit', 'button', 'image', 'reset']);

/** @param {unknown} node @returns {node is Field} */
export function isField(node) {
  return (
    node instanceof HTMLInputElement ||
    node instanceof HTMLTextAreaElement ||
    node instanceof HTMLSelectElement
  );
}

/**
 * The controls that people type into; a hidden one only where it says that it holds their text.
 *
 * @param {HTMLFormElement} form
 * @returns {Field[]}
 */
export function fieldsOf(form) {
  return [...form.elements]
    .filter(isField)
    .filter((field) => field.name && (!SILENT.has(field.type) || 'keepValue' in field.dataset));
}

/** @param {Field} field */
const isChoice = (field) =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

/**
 * What stands in a form now, by name.
 *
 * @param {HTMLFormElement} form
 * @returns {Values}
 */
export function valuesOf(form) {
  /** @type {Values} */
  const values = {};
  for (const field of fieldsOf(form)) {
    const own = (values[field.name] ??= []);
    if (field instanceof HTMLSelectElement) {
      own.push(...[...field.selectedOptions].map((option) => option.value));
    } else if (!isChoice(field) || /** @type {HTMLInputElement} */ (field).checked) {
      own.push(field.value);
    }
  }
  return values;
}

/**
 * Puts values back; listeners hear `input`, as if they had been typed.
 *
 * @param {HTMLFormElement} form
 * @param {Values} values
 */
export function fill(form, values) {
  /** @type {Map<string, number>} */
  const used = new Map();
  for (const field of fieldsOf(form)) {
    const own = values[field.name];
    if (!own) continue;
    if (field instanceof HTMLSelectElement) {
      for (const option of field.options) option.selected = own.includes(option.value);
    } else if (isChoice(field)) {
      /** @type {HTMLInputElement} */ (field).checked = own.includes(field.value);
    } else {
      const index = used.get(field.name) ?? 0;
      used.set(field.name, index + 1);
      field.value = own[index] ?? '';
    }
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** @param {Values} a @param {Values} b */
export function areEqual(a, b) {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => String(a[name] ?? []) === String(b[name] ?? []));
}

/**
 * Whether a control differs from what the server sent.
 *
 * @param {Field} field
 */
export function isTyped(field) {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    // Without an option chosen by the server the browser takes the first: that is not typing.
    if (!options.some((option) => option.defaultSelected)) return field.selectedIndex > 0;
    return options.some((option) => option.selected !== option.defaultSelected);
  }
  if (field instanceof HTMLInputElement && isChoice(field)) {
    return field.checked !== field.defaultChecked;
  }
  return field.value !== field.defaultValue;
}

/** @param {HTMLFormElement} form */
export function hasTyped(form) {
  return fieldsOf(form).some(isTyped);
}

/**
 * What a form without files sends.
 *
 * @param {HTMLFormElement} form
 */
export function bodyOf(form) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') body.append(name, value);
  }
  return body;
}
