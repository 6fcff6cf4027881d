import { parseCitations } from '#app/features/acts/domain/citation-parse.ts';
import { findCitedUnits } from '#app/features/acts/queries/find-cited-units.server.ts';
import { loadActRegister } from '#app/features/acts/queries/load-act-register.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { citedProvisions, pickedProvisions } from '../domain/cited-provisions.ts';
import { missingTwins, relationOf, twinOf } from '../domain/conflict.ts';
import { withoutRepeats, type DraftContent, type Provision } from '../domain/draft-content.ts';
import { sentParts, type SaveDraft } from '../schema.ts';

/** What a form sends of a report's content, with what it asks of the norms done. */
export async function sentContent(
  tx: Transaction,
  reportId: string,
  input: SaveDraft,
  kept: DraftContent,
  now: Date,
): Promise<Partial<DraftContent>> {
  const sent = sentParts(input);
  if (!sent.norm) return sent;
  const { language } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { language: true },
  });
  const gapKinds = (sent.kind ?? kept.kind).gapKinds.keys;
  const asked = { asks: input.norm, language: language as Language, gapKinds, now };
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
  asked: { asks: SaveDraft['norm']; language: Language; gapKinds: readonly string[]; now: Date },
): Promise<Provision[]> {
  const { asks, language, gapKinds } = asked;
  const { remove, add, twins, pick, citation } = asks;
  const left = sent.filter((_, index) => index !== remove);
  const added: Provision[] = [];
  if (pick && pick.at !== undefined && pick.at < left.length) {
    left.splice(pick.at, 1, ...pickedProvisions(pick, left[pick.at]));
  } else if (pick) {
    added.push(...pickedProvisions(pick));
  }
  if (add) {
    added.push({ state: 'whole-act', actKey: add, path: [], language, asWritten: '', marks: [] });
  }
  // One press does one thing: words left in the box wait for their own.
  const isPress = [add, remove, twins, pick].some((asked) => asked !== undefined);
  const words = isPress ? '' : citation.trim();
  if (words !== '') {
    const register = await loadActRegister(tx);
    const written = languageOf(words, language);
    const found = parseCitations(words, { lang: written, register });
    const cited = await settled(tx, citedProvisions(words, found, written), asked.now);
    // Of words that a row was picked from it has been said how they are meant.
    added.push(...cited.filter((one) => !left.some((row) => row.asWritten === one.asWritten)));
  }
  const isMismatch = relationOf(gapKinds) === 'mismatch';
  const alone = twins ? left : isMismatch ? added.filter(({ path }) => path.length > 0) : [];
  const others = missingTwins(alone).map((at) => twinOf(alone[at]!));
  return withoutRepeats([...left, ...added, ...others]);
}

/** Places under the word that the register has for their number, where the written word has no such unit. */
async function settled(
  tx: Transaction,
  cited: readonly Provision[],
  now: Date,
): Promise<Provision[]> {
  const keys = [...new Set(cited.flatMap(({ actKey }) => actKey ?? []))];
  if (keys.length === 0) return [...cited];
  const acts = await tx.act.findMany({
    where: { key: { in: keys } },
    select: { id: true, key: true, adiletId: true },
  });
  const places = cited.flatMap(({ actKey, path, language }, at) => {
    const act = acts.find(({ key }) => key === actKey);
    return act && path.length > 0 ? [{ at, act, path, language }] : [];
  });
  const units = await findCitedUnits(places, now, tx);
  return cited.map((provision, at) => {
    const place = places.findIndex((one) => one.at === at);
    return place < 0 ? provision : { ...provision, path: units[place]!.path };
  });
}

/** In which language a citation is written, told by its letters and units. */
function languageOf(words: string, fallback: Language): Language {
  if (/[әғқңөұүһі]|бап|тармақ/iu.test(words)) return 'kk';
  if (/\p{Script=Cyrillic}/u.test(words)) return 'ru';
  return /[a-z]{3}/i.test(words) ? 'en' : fallback;
}
