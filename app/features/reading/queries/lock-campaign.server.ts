import type { Transaction } from '#app/platform/database.server.ts';

export interface LockedCampaign {
  name: string;
  about: string;
  dueOn: string;
  isClosed: boolean;
  rowVersion: number;
}

/** A campaign's row, held until the transaction ends; null where there is none. */
export async function lockCampaign(tx: Transaction, id: string): Promise<LockedCampaign | null> {
  const [found] = await tx.$queryRaw<LockedCampaign[]>`
    select name, about, due_on::text as "dueOn", closed_at is not null as "isClosed",
      row_version as "rowVersion"
    from reading_campaign where id = ${id}::uuid for update`;
  return found ?? null;
}

/** The groups that have articles in a campaign. */
export async function groupsOf(tx: Transaction, campaignId: string): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select distinct group_id as id from campaign_article where campaign_id = ${campaignId}::uuid order by 1`;
  return found.map(({ id }) => id);
}
