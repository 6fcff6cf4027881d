import type { Actor } from '#app/access/actor.ts';
import { can, couldEver } from '#app/access/can.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ArticleState } from '../domain/article-state.ts';
import {
  standingColumns,
  standingJoins,
  stateOf,
  type StandingRow,
} from './standing-sql.server.ts';

export interface ArticleStateView {
  key: string;
  state: ArticleState;
  /** Ordinary reports that touch it, from `submitted` on; 0 for readers who may know of none. */
  reports: number;
  /** Those of them that became findings, however they ended. */
  findings: number;
  /** Whoever found nothing there, while that holds. */
  lookedAt: LookedAt | null;
}

export interface LookedAt {
  group: { id: string; name: string };
  /** The person and the words are for the own group and the office. */
  by: string | null;
  note: string | null;
  at: string;
  /** The edition that lay before them. */
  editionFrom: string;
}

interface Row extends StandingRow {
  key: string;
  groupId: string | null;
  groupName: string;
  by: string;
  note: string;
  at: string;
}

/** Whether this reader may know that a report exists at all, be it as a number. */
export const knowsOfReports = (actor: Actor): boolean => couldEver(actor, 'report.read').allowed;

/** Whether this reader may know who of a group looked and what they wrote. */
export const knowsReaders = (actor: Actor, groupId: string): boolean =>
  can(actor, 'group.members.read', { id: groupId }).allowed;

/**
 * The state of every article of an act, or of the articles named, in the order of the act; one
 * statement of as many rows as there are articles, however many reports there are.
 */
export async function loadArticleStates(
  actor: Actor,
  asked: { actId: string } | { articleKeys: readonly string[] },
): Promise<ArticleStateView[]> {
  if (!can(actor, 'act.read').allowed) return [];
  const ofAct = 'actId' in asked;
  if (!ofAct && asked.articleKeys.length === 0) return [];
  const found = await rows<Row & Record<string, unknown>>(
    ofAct ? 'reading.states-of-act' : 'reading.states',
    `select a.key, ${standingColumns}, m.group_id as "groupId", g.name as "groupName", p.name as by,
       m.note, to_json(m.at) #>> '{}' as at
     from act_article a ${standingJoins}
     left join monitoring_group g on g.id = m.group_id
     left join account p on p.id = m.by_id
     where ${ofAct ? 'a.act_id = $1::uuid' : 'a.key = any($1::text[])'}
     order by a.act_id, a.position`,
    [ofAct ? asked.actId : [...asked.articleKeys]],
  );
  const seesReports = knowsOfReports(actor);
  return found.map((row) => ({
    key: row.key,
    state: stateOf(row, seesReports),
    reports: seesReports ? row.reports : 0,
    findings: seesReports ? row.reports - row.reported : 0,
    lookedAt: lookedAt(actor, row),
  }));
}

function lookedAt(actor: Actor, row: Row): LookedAt | null {
  const { groupId, groupName, by, note, at, editionFrom } = row;
  if (groupId === null || editionFrom === null) return null;
  const isOpen = knowsReaders(actor, groupId);
  return {
    group: { id: groupId, name: groupName },
    by: isOpen ? by : null,
    note: isOpen ? note : null,
    at,
    editionFrom,
  };
}
