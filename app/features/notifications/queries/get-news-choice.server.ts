import type { AccountActor } from '#app/access/actor.ts';
import {
  listRegions,
  type RegionOption,
} from '#app/features/groups/queries/list-regions.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { db } from '#app/platform/database.server.ts';
import type { LetterKind } from '../domain/kinds.ts';
import { followsRegions, lettersFor } from '../domain/news-choice.ts';

/** What a person can choose to hear of, and what they have chosen. */
export interface NewsChoiceView {
  letters: { kind: LetterKind; isOn: boolean }[];
  regions: (RegionOption & { isFollowed: boolean })[];
}

/** The choice of somebody's own profile. */
export async function getNewsChoice(actor: AccountActor, lang: Language): Promise<NewsChoiceView> {
  const { mailOff, followedRegions } = await db().account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { mailOff: true, followedRegions: { select: { regionKey: true } } },
  });
  const followed = new Set(followedRegions.map(({ regionKey }) => regionKey));
  const regions = followsRegions(actor) ? await listRegions(lang) : [];
  return {
    letters: lettersFor(actor).map((kind) => ({ kind, isOn: !mailOff.includes(kind) })),
    regions: regions.map((one) => ({ ...one, isFollowed: followed.has(one.key) })),
  };
}
