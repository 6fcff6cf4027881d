import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { ownGroups, seesCampaigns } from './list-campaigns.server.ts';

export interface CampaignHead {
  id: string;
  name: string;
  about: string;
  dueOn: string;
  closedAt: string | null;
  openedBy: string;
  rowVersion: number;
  groups: { id: string; name: string; isOwn: boolean }[];
  acts: { id: string; key: string; short: string }[];
  questions: CampaignQuestion[];
  mayManage: boolean;
}

/** A question that waits for the office's answer. */
export interface CampaignQuestion {
  id: string;
  position: number;
  number: string;
  group: string;
  question: string;
  askedAt: string;
}

/** A campaign with who takes part in it; null for those who do not and manage none. One statement. */
export async function getCampaign(
  actor: Actor,
  { id, lang }: { id: string; lang: Language },
): Promise<CampaignHead | null> {
  if (!seesCampaigns(actor)) return null;
  const isOffice = can(actor, 'campaign.manage').allowed;
  const found = await rows<CampaignHead>(
    `reading.campaign:${lang}`,
    `select c.id, c.name, c.about, c.due_on::text as "dueOn", to_json(c.closed_at) #>> '{}' as "closedAt",
       o.name as "openedBy", c.row_version as "rowVersion", $2::boolean as "mayManage",
       (select json_agg(json_build_object('id', g.id, 'name', g.name, 'isOwn', g.id = any($3::uuid[]))
          order by g.first)
        from (select g.id, g.name, min(ca.position) as first from campaign_article ca
          join monitoring_group g on g.id = ca.group_id where ca.campaign_id = c.id group by g.id, g.name) g) as groups,
       (select json_agg(json_build_object('id', a.id, 'key', a.key,
          'short', coalesce(nullif(a.short_${lang}, ''), a.short_ru)) order by a.first)
        from (select a.id, a.key, a.short_ru, a.short_kk, a.short_en, min(ca.position) as first
          from campaign_article ca join act_article ar on ar.key = ca.article_key join act a on a.id = ar.act_id
          where ca.campaign_id = c.id group by a.id) a) as acts,
       (select coalesce(json_agg(json_build_object('id', q.id, 'position', ca.position, 'number', ar.number,
          'group', g.name, 'question', q.question, 'askedAt', q.asked_at) order by q.asked_at), '[]')
        from reading_question q join monitoring_group g on g.id = q.group_id
        join campaign_article ca on ca.campaign_id = q.campaign_id and ca.article_key = q.article_key
        join act_article ar on ar.key = q.article_key
        where q.campaign_id = c.id and q.answered_at is null
          and ($2 or q.group_id = any($3::uuid[]))) as questions
     from reading_campaign c join account o on o.id = c.opened_by_id
     where c.id = $1::uuid and ($2 or exists (select from campaign_article ca
       where ca.campaign_id = c.id and ca.group_id = any($3::uuid[])))`,
    [id, isOffice, ownGroups(actor)],
  );
  return found[0] ?? null;
}
