import { parseCitations } from '#app/features/acts/domain/citation-parse.ts';
import { loadActRegister } from '#app/features/acts/queries/load-act-register.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { citedProvisions } from '../domain/cited-provisions.ts';
import { withoutRepeats, type DraftContent, type Provision } from '../domain/draft-content.ts';
import { sentParts, type SaveDraft } from '../schema.ts';

/** What a form sends of a report's content, with what it asks of the norms done. */
export async function sentContent(
  tx: Transaction,
  reportId: string,
  input: SaveDraft,
): Promise<Partial<DraftContent>> {
  const sent = sentParts(input);
  if (!sent.norm) return sent;
  const { language } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { language: true },
  });
  const asked = { asks: input.norm, language: language as Language };
  return {
    ...sent,
    norm: { ...sent.norm, provisions: await provisionsAfter(tx, sent.norm.provisions, asked) },
  };
}

/**
 * The norms after what the form asks of them: one row taken away, an act of the register added
 * whole, a citation added as far as it is understood, else as it was written.
 */
async function provisionsAfter(
  tx: Transaction,
  sent: readonly Provision[],
  { asks, language }: { asks: SaveDraft['norm']; language: Language },
): Promise<Provision[]> {
  const { remove, add, citation } = asks;
  const left = sent.filter((_, index) => index !== remove);
  const added: Provision[] = [];
  if (add) {
    added.push({ state: 'whole-act', actKey: add, path: [], language, asWritten: '', marks: [] });
  }
  // One press does one thing: words left in the box wait for their own.
  const words = add === undefined && remove === undefined ? citation.trim() : '';
  if (words !== '') {
    const register = await loadActRegister(tx);
    const written = languageOf(words, language);
    const found = parseCitations(words, { lang: written, register });
    added.push(...citedProvisions(words, found, written));
  }
  return withoutRepeats([...left, ...added]);
}

/** In which language a citation is written, told by its letters and units. */
function languageOf(words: string, fallback: Language): Language {
  if (/[әғқңөұүһі]|бап|тармақ/iu.test(words)) return 'kk';
  if (/\p{Script=Cyrillic}/u.test(words)) return 'ru';
  return /[a-z]{3}/i.test(words) ? 'en' : fallback;
}
