import { parseHTML } from 'linkedom';

/** The form that the page of an ended session holds, to be sent again after signing in. */
export function keptWhenEnded(html: string): unknown {
  const { document } = parseHTML(html);
  const kept = document.querySelector('input[name=resume]')?.getAttribute('value');
  return kept ? (JSON.parse(kept) as unknown) : null;
}
