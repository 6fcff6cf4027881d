import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';

/** A chapter that can be given to a group, or what of an act stands in none. */
export interface Part {
  /** The chapter's key, or the act's for articles above all chapters. */
  key: string;
  actKey: string;
  act: string;
  number: string | null;
  unit: string | null;
  heading: string;
  articles: number;
  /** Of a campaign: the group that reads it, null where several do. */
  groupId: string | null;
}

export interface ActChoice {
  key: string;
  short: string;
  articles: number;
  chapters: number;
}

/** The acts whose articles the register knows, with how many there are to be read. */
export async function listReadableActs(actor: Actor, lang: Language): Promise<ActChoice[]> {
  if (!can(actor, 'campaign.manage').allowed) return [];
  return rows<ActChoice>(
    `reading.readable-acts:${lang}`,
    `select a.key, coalesce(nullif(a.short_${lang}, ''), a.short_ru) as short, n.articles, n.chapters
     from act a join act_type ty on ty.key = a.type_key join (
       select act_id, count(*)::int as articles, count(distinct chapter_key)::int as chapters
       from act_article where repealed_from is null group by act_id) n on n.act_id = a.id
     order by ty.rank nulls last, a.key`,
    [],
  );
}

/** The parts of some acts, or of a campaign, in reading order; one statement. */
export async function listParts(
  actor: Actor,
  asked: { lang: Language; actKeys: readonly string[] } | { lang: Language; campaignId: string },
): Promise<Part[]> {
  if (!can(actor, 'campaign.manage').allowed) return [];
  const { lang } = asked;
  const ofCampaign = 'campaignId' in asked;
  return rows<Part>(
    `reading.parts:${lang}:${ofCampaign ? 'campaign' : 'acts'}`,
    `with counted as (
       select a.key as act_key, coalesce(nullif(a.short_${lang}, ''), a.short_ru) as act, ar.chapter_key,
         count(*)::int as articles, min(ar.position) as first,
         ${ofCampaign ? 'case when count(distinct ca.group_id) = 1 then min(ca.group_id::text) end' : 'null'} as group_id
       from act_article ar join act a on a.id = ar.act_id
       ${
         ofCampaign
           ? 'join campaign_article ca on ca.article_key = ar.key where ca.campaign_id = $1::uuid and ar.repealed_from is null'
           : 'where a.key = any($1::text[]) and ar.repealed_from is null'
       }
       group by a.id, ar.chapter_key)
     select coalesce(c.chapter_key, c.act_key) as key, c.act_key as "actKey", c.act, u.unit, u.number,
       coalesce(u.heading, '') as heading, c.articles, c.group_id as "groupId"
     from counted c left join lateral (
       select u.unit, u.number, u.heading from act_unit u join act_edition e on e.id = u.edition_id
       where u.key = c.chapter_key
       order by e.language = '${lang}' desc, e.language = 'ru' desc, e.valid_from desc limit 1) u on true
     order by c.act_key, c.first`,
    [ofCampaign ? asked.campaignId : [...asked.actKeys]],
  );
}

/** The groups that can be given something to read. */
export async function listReaders(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!can(actor, 'campaign.manage').allowed) return [];
  return rows<{ id: string; name: string }>(
    'reading.readers',
    `select id, name from monitoring_group where status = 'active' order by name, id limit 200`,
    [],
  );
}

/** How the chapters of some keys are headed. */
export async function listChapters(
  keys: readonly string[],
  lang: Language,
): Promise<{ key: string; unit: string; number: string | null; heading: string }[]> {
  if (keys.length === 0) return [];
  return rows(
    `reading.chapters:${lang}`,
    `select distinct on (u.key) u.key, u.unit, u.number, u.heading
     from act_unit u join act_edition e on e.id = u.edition_id where u.key = any($1::text[])
     order by u.key, e.language = '${lang}' desc, e.language = 'ru' desc, e.valid_from desc`,
    [[...keys]],
  );
}
