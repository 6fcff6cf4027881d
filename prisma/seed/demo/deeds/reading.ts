import { answerQuestion } from '#app/features/reading/commands/answer-question.server.ts';
import { askOffice } from '#app/features/reading/commands/ask-office.server.ts';
import { markArticle } from '#app/features/reading/commands/mark-article.server.ts';
import { openCampaign } from '#app/features/reading/commands/open-campaign.server.ts';
import { db } from '#app/platform/database.server.ts';
import type { GroupName } from '../people.ts';
import { done, type Deed } from '../stage.ts';

/** A campaign over whole acts; those of `byHand` are for one group, the others are shared evenly. */
export interface ToldCampaign {
  name: string;
  about: string;
  dueOn: string;
  actKeys: readonly string[];
  evenly: readonly GroupName[];
  byHand: Readonly<Record<string, GroupName>>;
}

/** The office opens a campaign. */
export const opensCampaign =
  ({ actKeys, evenly, byHand, ...campaign }: ToldCampaign): Deed =>
  async ({ context, cast }) => {
    const acts = await db().actArticle.findMany({
      where: { act: { key: { in: [...actKeys] } } },
      select: { chapterKey: true, act: { select: { key: true } } },
    });
    done(
      await openCampaign(context, {
        ...campaign,
        parts: [...new Set(acts.map(({ chapterKey, act }) => chapterKey ?? act.key))],
        groups: evenly.map((group) => cast.groupId(group)),
        ranges: [],
        hand: new Map(Object.entries(byHand).map(([part, group]) => [part, cast.groupId(group)])),
      }),
    );
  };

/** The place of an article in the campaign that reads it. */
async function placeOf(articleKey: string) {
  const { campaignId, position } = await db().campaignArticle.findFirstOrThrow({
    where: { articleKey },
  });
  return { campaignId, position };
}

/** A member reads an article in its newest editions and finds nothing. */
export const findsNothing =
  (articleKey: string, note = ''): Deed =>
  async ({ context }) => {
    const newest = await db().actEdition.findFirstOrThrow({
      where: { units: { some: { articleKey } } },
      orderBy: { validFrom: 'desc' },
    });
    const edition = newest.validFrom.toISOString().slice(0, 10);
    const place = await placeOf(articleKey);
    done(await markArticle(context, { ...place, note, edition, seen: '' }));
  };

/** A member asks the office about an article. */
export const asksOffice =
  (articleKey: string, question: string): Deed =>
  async ({ context }) => {
    done(await askOffice(context, { ...(await placeOf(articleKey)), question }));
  };

/** The office answers the question that waits at an article. */
export const answersReader =
  (articleKey: string, answer: string): Deed =>
  async ({ context }) => {
    const { id: questionId, campaignId } = await db().readingQuestion.findFirstOrThrow({
      where: { articleKey, answeredAt: null },
    });
    done(await answerQuestion(context, { campaignId, questionId, answer }));
  };
