import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { ReadUnit } from '#app/features/acts/queries/load-unit-texts.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ArticleState } from '../domain/article-state.ts';
import { ownGroups, seesCampaigns } from './list-campaigns.server.ts';
import { knowsOfReports } from './load-article-states.server.ts';
import {
  standingColumns,
  standingJoins,
  stateOf,
  type StandingRow,
} from './standing-sql.server.ts';

export interface Reading {
  campaign: { id: string; name: string; about: string; dueOn: string; isClosed: boolean };
  position: number;
  articleKey: string;
  act: { key: string; short: string };
  group: { id: string; name: string };
  unit: string;
  number: string;
  heading: string;
  state: ArticleState;
  reports: number;
  mark: ReadingMarkView | null;
  questions: ReadingQuestionView[];
  /** Of the same reading list: the reader's own group's, else the whole campaign. */
  previous: number | null;
  next: number | null;
  /** The next one of the list that is not read yet. */
  nextUnread: number | null;
  own: { articles: number; read: number };
  mayMark: boolean;
  mayAnswer: boolean;
}

export interface ReadingMarkView {
  id: string;
  groupId: string;
  group: string;
  /** Who and what they wrote are for the own group and the office. */
  by: string | null;
  note: string | null;
  at: string;
  editionFrom: string;
  /** Whether the reader's group may take it back. */
  isOwn: boolean;
}

export interface ReadingQuestionView {
  id: string;
  by: string;
  at: string;
  question: string;
  answer: string;
  answeredBy: string | null;
  answeredAt: string | null;
}

type Row = Omit<Reading, 'state' | 'mark' | 'mayMark' | 'mayAnswer'> &
  StandingRow & { markJson: Omit<ReadingMarkView, 'isOwn'> | null };

/**
 * One article of a campaign as its readers have it before them: where it lies in their list, what was
 * marked and asked. Null for those who take no part. One statement.
 */
export async function getReading(
  actor: Actor,
  asked: { campaignId: string; position: number; lang: Language },
): Promise<Reading | null> {
  if (!seesCampaigns(actor)) return null;
  const { lang, campaignId, position } = asked;
  const isOffice = can(actor, 'campaign.manage').allowed;
  const own = ownGroups(actor);
  const [row] = await rows<Row>(
    `reading.article:${lang}`,
    `with listed as materialized (
       select ca.position, a.is_read from campaign_article ca
       join act_article a on a.key = ca.article_key
       where ca.campaign_id = $1::uuid and a.repealed_from is null and ca.group_id = (
         select group_id from campaign_article where campaign_id = $1::uuid and position = $2::int))
     select json_build_object('id', c.id, 'name', c.name, 'about', c.about, 'dueOn', c.due_on,
         'isClosed', c.closed_at is not null) as campaign,
       ca.position, ca.article_key as "articleKey", a.unit, a.number,
       coalesce(nullif(a.heading_${lang}, ''), a.heading_ru) as heading,
       json_build_object('key', act.key, 'short', coalesce(nullif(act.short_${lang}, ''), act.short_ru)) as act,
       json_build_object('id', g.id, 'name', g.name) as "group", ${standingColumns},
       (select json_build_object('id', m.id, 'groupId', m.group_id, 'group', mg.name, 'by', mp.name,
          'note', m.note, 'at', m.at, 'editionFrom', m.edition_from)
        from monitoring_group mg, account mp where mg.id = m.group_id and mp.id = m.by_id) as "markJson",
       (select coalesce(json_agg(json_build_object('id', q.id, 'by', p.name, 'at', q.asked_at,
          'question', q.question, 'answer', q.answer, 'answeredBy', o.name, 'answeredAt', q.answered_at)
          order by q.asked_at), '[]')
        from reading_question q join account p on p.id = q.asked_by_id
        left join account o on o.id = q.answered_by_id
        where q.campaign_id = c.id and q.article_key = a.key
          and ($3 or q.group_id = any($4::uuid[]))) as questions,
       (select max(position) from listed where position < $2) as previous,
       (select min(position) from listed where position > $2) as next,
       coalesce((select min(position) from listed where position > $2 and not is_read),
         (select min(position) from listed where position < $2 and not is_read)) as "nextUnread",
       (select json_build_object('articles', count(*), 'read', count(*) filter (where is_read)) from listed) as own
     from reading_campaign c join campaign_article ca on ca.campaign_id = c.id
     join act_article a on a.key = ca.article_key join act on act.id = a.act_id
     join monitoring_group g on g.id = ca.group_id ${standingJoins}
     where c.id = $1::uuid and ca.position = $2::int and ($3 or exists (select from campaign_article o
       where o.campaign_id = c.id and o.group_id = any($4::uuid[])))`,
    [campaignId, position, isOffice, own],
  );
  if (!row) return null;
  const { markJson, ...rest } = row;
  const isRunning = !row.campaign.isClosed;
  return {
    ...rest,
    state: stateOf(row, knowsOfReports(actor)),
    mark: markJson && shownMark(markJson, isOffice, own),
    mayMark: isRunning && can(actor, 'campaign.mark', { id: row.group.id }).allowed,
    mayAnswer: isOffice,
  };
}

function shownMark(
  mark: Omit<ReadingMarkView, 'isOwn'>,
  isOffice: boolean,
  own: readonly string[],
): ReadingMarkView {
  const isOwn = own.includes(mark.groupId);
  const isOpen = isOffice || isOwn;
  return { ...mark, by: isOpen ? mark.by : null, note: isOpen ? mark.note : null, isOwn };
}

export interface ArticleText {
  language: 'ru' | 'kk';
  edition: string;
  units: ReadUnit[];
}

/** The words of an article in its newest Russian and Kazakh editions; one statement. */
export async function loadArticleTexts(articleKey: string): Promise<ArticleText[]> {
  return rows<ArticleText>(
    'reading.texts',
    `select e.language, e.valid_from::text as edition, json_agg(json_build_object('key', u.key,
         'articleKey', u.article_key, 'unit', u.unit, 'number', u.number, 'isCounted', u.is_counted,
         'heading', u.heading, 'text', u.text, 'note', u.note, 'isRepealed', u.is_repealed,
         'standing', u.standing, 'standingOn', u.standing_on, 'position', u.position) order by u.position) as units
     from act_unit u join (
       select distinct on (e.language) e.id, e.language, e.valid_from
       from act_edition e where e.language in ('ru', 'kk')
         and exists (select from act_unit h where h.edition_id = e.id and h.article_key = $1)
         and e.act_id = (select act_id from act_article where key = $1)
       order by e.language, e.valid_from desc) e on e.id = u.edition_id
     where u.article_key = $1 group by e.language, e.valid_from`,
    [articleKey],
  );
}

/** A factor of the official checklist. */
export interface ChecklistLine {
  key: string;
  label: string;
  hint: string;
}

/** The official checklist of corruption-prone factors, as it stands beside what is read. */
export async function loadChecklist(lang: Language): Promise<ChecklistLine[]> {
  // Definitions are kept in Russian and English; a Kazakh page shows the names alone.
  const hint = lang === 'kk' ? `''` : `definition_${lang}`;
  return rows<ChecklistLine>(
    `reading.checklist:${lang}`,
    `select key, label_${lang} as label, ${hint} as hint from corruption_factor where is_active order by position`,
    [],
  );
}
