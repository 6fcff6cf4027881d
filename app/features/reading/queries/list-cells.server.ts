import type { Actor } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ArticleState } from '../domain/article-state.ts';
import { ownGroups } from './list-campaigns.server.ts';
import { knowsOfReports } from './load-article-states.server.ts';
import {
  standingColumns,
  standingJoins,
  stateOf,
  type StandingRow,
} from './standing-sql.server.ts';

export interface CampaignCell {
  key: string;
  position: number;
  unit: string;
  number: string;
  heading: string;
  actId: string;
  state: ArticleState;
}

type Row = Omit<CampaignCell, 'state'> & StandingRow;

/** So many articles of one's own list at once. */
const LIST = 20;

interface Asked {
  id: string;
  lang: Language;
}

/** The articles of a campaign that stand between two positions, in reading order. One statement. */
export async function listCells(
  actor: Actor,
  { id, lang, from, to }: Asked & { from: number; to: number },
): Promise<CampaignCell[]> {
  const found = await rows<Row>(
    `reading.cells:${lang}`,
    `${cells(lang)} and ca.position between $2::int and $3::int order by ca.position`,
    [id, from, to],
  );
  return found.map(cellFor(actor));
}

export interface OwnPart {
  cells: CampaignCell[];
  /** Where the next part of the list begins, and the one before. */
  next: number | null;
  previous: number | null;
}

/** A part of the list of the actor's own groups, from a position on. One statement. */
export async function listOwnCells(
  actor: Actor,
  { id, lang, from }: Asked & { from: number },
): Promise<OwnPart> {
  const found = await rows<Row & { previous: number | null }>(
    `reading.own-cells:${lang}`,
    `with own as materialized (
       select oc.article_key, oc.position from campaign_article oc join act_article oa on oa.key = oc.article_key
       where oc.campaign_id = $1::uuid and oc.group_id = any($3::uuid[]) and oa.repealed_from is null)
     ${cells(
       lang,
       `(select min(position) from (select position from own where position < $2::int
       order by position desc limit ${LIST}) b) as previous,`,
     )}
       and ca.position in (select position from own where position >= $2::int order by position limit ${LIST + 1})
     order by ca.position`,
    [id, from, ownGroups(actor)],
  );
  return {
    cells: found.slice(0, LIST).map(cellFor(actor)),
    next: found[LIST]?.position ?? null,
    previous: found[0]?.previous ?? null,
  };
}

const cells = (lang: Language, more = '') =>
  `select ${more} a.key, ca.position, a.unit, a.number, a.act_id as "actId",
     coalesce(nullif(a.heading_${lang}, ''), a.heading_ru) as heading, ${standingColumns}
   from campaign_article ca join act_article a on a.key = ca.article_key ${standingJoins}
   where ca.campaign_id = $1::uuid and a.repealed_from is null`;

function cellFor(actor: Actor): (row: Row) => CampaignCell {
  const seesReports = knowsOfReports(actor);
  return (row) => ({
    key: row.key,
    position: row.position,
    unit: row.unit,
    number: row.number,
    heading: row.heading,
    actId: row.actId,
    state: stateOf(row, seesReports),
  });
}
