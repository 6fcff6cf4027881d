import { parseCitations } from '#app/features/acts/domain/citation-parse.ts';
import { loadActRegister } from '#app/features/acts/queries/load-act-register.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { citedProvisions } from '../domain/cited-provisions.ts';
import { missingTwins, relationOf, twinOf } from '../domain/conflict.ts';
import { withoutRepeats, type DraftContent, type Provision } from '../domain/draft-content.ts';
import { sentParts, type SaveDraft } from '../schema.ts';

/** What a form sends of a report's content, with what it asks of the norms done. */
export async function sentContent(
  tx: Transaction,
  reportId: string,
  input: SaveDraft,
  kept: DraftContent,
): Promise<Partial<DraftContent>> {
  const sent = sentParts(input);
  if (!sent.norm) return sent;
  const { language } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { language: true },
  });
  const gapKinds = (sent.kind ?? kept.kind).gapKinds.keys;
  const asked = { asks: input.norm, language: language as Language, gapKinds };
  return {
    ...sent,
    norm: { ...sent.norm, provisions: await provisionsAfter(tx, sent.norm.provisions, asked) },
  };
}

/**
 * The norms after what the form asks of them: one row taken away, an act of the register added
 * whole, a citation added as far as it is understood, else as it was written. In a mismatch of languages
 * a place that is named comes in both.
 */
async function provisionsAfter(
  tx: Transaction,
  sent: readonly Provision[],
  asked: { asks: SaveDraft['norm']; language: Language; gapKinds: readonly string[] },
): Promise<Provision[]> {
  const { asks, language, gapKinds } = asked;
  const { remove, add, twins, citation } = asks;
  const left = sent.filter((_, index) => index !== remove);
  const added: Provision[] = [];
  if (add) {
    added.push({ state: 'whole-act', actKey: add, path: [], language, asWritten: '', marks: [] });
  }
  // One press does one thing: words left in the box wait for their own.
  const isPress = add !== undefined || remove !== undefined || twins !== undefined;
  const words = isPress ? '' : citation.trim();
  if (words !== '') {
    const register = await loadActRegister(tx);
    const written = languageOf(words, language);
    const found = parseCitations(words, { lang: written, register });
    added.push(...citedProvisions(words, found, written));
  }
  const isMismatch = relationOf(gapKinds) === 'mismatch';
  const alone = twins ? left : isMismatch ? added.filter(({ path }) => path.length > 0) : [];
  const others = missingTwins(alone).map((at) => twinOf(alone[at]!));
  return withoutRepeats([...left, ...added, ...others]);
}

/** In which language a citation is written, told by its letters and units. */
function languageOf(words: string, fallback: Language): Language {
  if (/[әғқңөұүһі]|бап|тармақ/iu.test(words)) return 'kk';
  if (/\p{Script=Cyrillic}/u.test(words)) return 'ru';
  return /[a-z]{3}/i.test(words) ? 'en' : fallback;
}
