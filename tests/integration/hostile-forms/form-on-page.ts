import { parseHTML } from 'linkedom';

export type Control = Element;

/** The page as a browser would show it, and the controls of one act's form on it. */
export interface FormOnPage {
  document: Document;
  /** The controls of that name which somebody can see and change. */
  controls(name: string): Control[];
  /** The names of all such controls. */
  shown: Set<string>;
}

/** Reads a page and finds on it the form that sends that act to that address. */
export function formOnPage(html: string, path: string, intent: string): FormOnPage {
  const { document } = parseHTML(html);
  const all = [...document.querySelectorAll('input[name], textarea[name], select[name]')].filter(
    (control) =>
      control.getAttribute('type') !== 'hidden' && isOf(formOf(document, control), path, intent),
  );
  const nameOf = (control: Element) => control.getAttribute('name') ?? '';
  return {
    document,
    controls: (name) => all.filter((control) => nameOf(control) === name),
    shown: new Set(all.map(nameOf)),
  };
}

function formOf(document: Document, control: Element): Element | null {
  const id = control.getAttribute('form');
  return id === null ? control.closest('form') : document.getElementById(id);
}

function isOf(form: Element | null, path: string, intent: string): boolean {
  if (form?.getAttribute('method') !== 'post') return false;
  const target = (form.getAttribute('action') ?? path).split('?')[0];
  if (target !== path.split('?')[0]) return false;
  const intents = [...form.querySelectorAll('[name=intent]')].map((one) =>
    one.getAttribute('value'),
  );
  return intents.includes(intent) || (intent === 'default' && intents.length !== 1);
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' };

/** What stands in a control when the page opens. */
export function shownIn(control: Control): string {
  if (control.tagName === 'TEXTAREA') {
    // The parser leaves what stands in a text area as it came.
    const text = control.innerHTML.replace(
      /&(lt|gt|quot|#x27|amp);/g,
      (_all, name: string) => entities[name]!,
    );
    return text.replace(/^\n/, '');
  }
  if (control.tagName !== 'SELECT') return control.getAttribute('value') ?? '';
  return control.querySelector('option[selected]')?.getAttribute('value') ?? '';
}

/** What may be chosen of, where it can't be typed: values of boxes that one ticks, of rows that one picks. */
export const isChosen = (control: Control): boolean =>
  control.tagName === 'SELECT' || /^(checkbox|radio)$/.test(control.getAttribute('type') ?? '');
