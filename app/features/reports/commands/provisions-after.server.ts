import type { Language } from '#app/i18n/languages.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { withoutRepeats, type Provision } from '../domain/draft-content.ts';
import type { SaveDraft } from '../schema.ts';

/**
 * The norms after what the form asks of them: one row taken away, an act of the register added
 * whole, a citation added as far as it is understood, else as it was written.
 */
export async function provisionsAfter(
  _tx: Transaction,
  sent: readonly Provision[],
  { remove, add, citation }: SaveDraft['norm'],
  language: Language,
): Promise<Provision[]> {
  const left = sent.filter((_, index) => index !== remove);
  const added: Provision[] = [];
  if (add) added.push({ ...blank(language), state: 'whole-act', actKey: add });
  const words = citation.trim();
  if (words) added.push({ ...blank(language), asWritten: words.slice(0, 1_000) });
  return withoutRepeats([...left, ...added]);
}

const blank = (language: Language): Provision => ({
  state: 'as-written',
  actKey: null,
  path: [],
  language,
  asWritten: '',
  marks: [],
});
