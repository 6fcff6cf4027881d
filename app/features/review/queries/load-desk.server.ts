import type { Actor } from '#app/access/actor.ts';
import { calendarOf, type Calendar, type Day } from '#app/features/reports/domain/working-days.ts';
import { intakeReportsSql } from '#app/features/reports/visibility.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { KeptReadings } from '#app/platform/kept-readings.ts';
import type { QueueCondition } from '../domain/queue-address.ts';
import { intakeSql, type IntakeLine } from './intake-lines.server.ts';

export interface DeskOption {
  key: string;
  label: string;
  /** Where its words are not of the page's language. */
  lang?: Language | null;
}

/** What lies around every list of the office: the calendar, what can be filtered by, and the intake. */
export interface Desk {
  calendar: Calendar;
  choices: DeskChoices;
  intake: IntakeLine[];
  /** The reader's own lists under names, the oldest first. */
  views: SavedView[];
}

/** What can be filtered by; the lists that were not asked for are empty. */
export interface DeskChoices {
  region: DeskOption[];
  level: DeskOption[];
  kind: DeskOption[];
  act: DeskOption[];
  group: DeskOption[];
  assignee: DeskOption[];
}

/** A list of the queue that a person keeps: the query of its address under a name. */
export interface SavedView {
  id: string;
  name: string;
  query: string;
}

type Row = Omit<Desk, 'calendar' | 'choices'> & {
  days: { day: Day; isWorking: boolean }[];
  choices: string;
};

/** The same for everybody and for a long time: one text for each language. */
const choiceReadings = new KeptReadings<DeskChoices>(500_000);

const list = (select: string): string => `(select coalesce(json_agg(x), '[]') from (${select}) x)`;

/** All of it in one statement, with the choices that are asked for. */
export async function loadDesk(
  actor: Actor,
  lang: Language,
  asked: readonly QueueCondition[],
): Promise<Desk> {
  const intake = intakeReportsSql(actor, { first: 3 });
  const me = actor.kind === 'account' ? actor.accountId : null;
  const labels = (table: string, where = '') =>
    list(`select key, label_${lang} as label from ${table} ${where} order by position`);
  const choice = (name: keyof DeskChoices, select: string) =>
    `'${name}', case when '${name}' = any($2::text[]) then ${select} else '[]' end`;
  const [row] = await rows<Row>(
    `review.desk:${intake.key}:${lang}`,
    `select ${list('select day::text as day, is_working as "isWorking" from calendar_day')} as days,
       json_build_object(
         ${choice('region', labels('region'))},
         ${choice('level', labels('education_level', 'where is_active'))},
         ${choice('kind', labels('gap_kind', 'where is_active'))},
         ${choice(
           'act',
           list(`select key, coalesce(nullif(short_${lang}, ''), short_ru) as label,
             case when short_${lang} = '' then 'ru' end as lang from act order by label`),
         )},
         ${choice('group', list(`select id as key, name as label from monitoring_group where status = 'active' order by name limit 500`))},
         ${choice(
           'assignee',
           list(`select id as key, name as label from account
             where office_role in ('analyst', 'head') and suspended_at is null order by name`),
         )})::text as choices,
       ${list('select id, name, query from saved_filter where account_id = $1::uuid order by created_at, id')} as views,
       ${list(intakeSql(intake))} as intake`,
    [me, asked, ...intake.values],
  );
  if (!row) throw new Error('The desk is always one row');
  const { days, choices, ...desk } = row;
  return {
    ...desk,
    calendar: calendarOf(days),
    choices: choiceReadings.of(choices, (text) => JSON.parse(text) as DeskChoices),
  };
}
