// What is recorded of reading campaigns: which articles, groups, editions and days; never a note or a question.
import type { EventUnion } from '#app/access/event.ts';
import { recorderOf } from '#app/access/event.ts';

export type CampaignChanges = {
  'campaign.opened': { after: { dueOn: string; articles: number; groupIds: string[] } };
  'campaign.changed': {
    before: { dueOn: string };
    /** `given` are the groups that have articles which they did not have. */
    after: { dueOn: string; fields: string[]; moved: number; given: string[] };
  };
  'campaign.closed': { after: { groupIds: string[] } };
};

interface Place {
  campaignId: string;
  articleKey: string;
}

export type ReadingChanges = {
  'reading.marked': { after: Place & { editionFrom: string; replacesId: string | null } };
  'reading.mark-undone': { before: Place & { editionFrom: string } };
  'reading.asked': { after: Place };
  'reading.answered': { after: Place & { askedById: string } };
};

export type ReadingEvent = EventUnion<CampaignChanges> | EventUnion<ReadingChanges>;

/** An event about a campaign. */
export const campaignEvent = recorderOf<CampaignChanges>('campaign');

const ofReading = recorderOf<ReadingChanges>('reading');

/** An event about a mark or a question of a group. */
export const readingEvent = <T extends keyof ReadingChanges>(
  type: T,
  id: string,
  groupId: string,
  change: ReadingChanges[T],
) => ofReading(type, id, change, { groupId });
