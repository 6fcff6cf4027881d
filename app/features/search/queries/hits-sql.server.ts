import { MOST_COUNTED } from '../domain/search-address.ts';
import { matchSql } from './excerpt-sql.server.ts';

/** How one kind of thing is searched. `searched`: what holds the words; the rest says what it belongs to. */
export interface Searched {
  /** Its name in the statement. */
  name: string;
  /** The id of the hits, newest first by it. */
  id: string;
  /** From the indexed words to the report `r`. */
  byWords: string;
  /** From the things themselves, for a walk from the newest on. */
  byAge: string;
  matches: (by: 'index' | 'filter') => string;
  visible: string;
  limit: string;
}

/**
 * The hits and one page of them, as two CTEs. Few hits come through the index and are sorted. Where
 * there are more than are counted, the things are walked from the newest on, since a hit is soon met;
 * the condition that decides is worked out once, and the other branch never runs.
 */
export const hitsSql = (of: Searched): string => `
  ${of.name}_hit as materialized (
    select ${of.id} as id from ${of.byWords}
    where ${of.matches('index')} and ${of.visible} limit ${MOST_COUNTED + 1}),
  ${of.name}_page as (
    select id from (
      select id from ${of.name}_hit
      where (select count(*) from ${of.name}_hit) <= ${MOST_COUNTED} and id < $3::uuid
      union all
      select id from (
        select ${of.id} as id from ${of.byAge}
        where (select count(*) from ${of.name}_hit) > ${MOST_COUNTED} and ${of.id} < $3::uuid
          and ${of.matches('filter')} and ${of.visible}
        order by ${of.id} desc limit ${of.limit}) as newest) as either
    order by id desc limit ${of.limit})`;

/** Reports by the text of their current version. */
export const reportsSearched = (scope: string, limit: string): Searched => ({
  name: 'report',
  id: 'r.id',
  byWords: 'report_version v join report r on r.current_version_id = v.id',
  byAge: 'report r join report_version v on v.id = r.current_version_id',
  matches: (by) => matchSql('v', by),
  visible: scope,
  limit,
});

/** The copy whose text is read: as on the source's page. */
export const readCopySql = `(select c.id from capture c where c.source_id = s.id and c.text <> ''
  order by c.outcome = 'captured' desc, c.at desc, c.id desc limit 1)`;

/** Sources by what is known of them and by their readable text; protected ones never. */
export const sourcesSearched = (scope: string, limit: string): Searched => ({
  name: 'source',
  id: 's.id',
  byWords: `(select k.id from source k where ${matchSql('k')}
      union select k.source_id from capture k where ${matchSql('k')}) as m
    join source s on s.id = m.id join report r on r.id = s.report_id`,
  byAge: 'source s join report r on r.id = s.report_id',
  matches: (by) => {
    const ofCopy = `exists (select from capture k where k.id = ${readCopySql} and ${matchSql('k', 'filter')})`;
    return `(${matchSql('s', by === 'index' ? 'filter' : by)} or ${ofCopy})`;
  },
  visible: `not s.is_protected and ${scope}`,
  limit,
});

/** Comments in the circles that the reader reads. */
export const commentsSearched = (scope: string, circles: string, limit: string): Searched => ({
  name: 'comment',
  id: 'c.id',
  byWords: 'comment c join thread t on t.id = c.thread_id join report r on r.id = t.report_id',
  byAge: 'comment c join thread t on t.id = c.thread_id join report r on r.id = t.report_id',
  matches: (by) => matchSql('c', by),
  visible: `c.removed_at is null and ${circles} and ${scope}`,
  limit,
});
