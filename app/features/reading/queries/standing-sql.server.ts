import { articleState, type ArticleState } from '../domain/article-state.ts';

/** What the columns of `standingSql` bring. */
export interface StandingRow {
  changedFrom: string | null;
  editionFrom: string | null;
  reported: number;
  confirmed: number;
  beingAmended: number;
  unchangedOn: string | null;
  amendedOn: string | null;
  /** All ordinary reports that touch the article and stand. */
  reports: number;
}

/** Of an article that the alias `a` stands for: whether a look holds (`m`), and what reports say (`s`). */
export const standingJoins = `
  left join reading_mark m on m.article_key = a.key and m.ended_at is null
  left join lateral (
    select coalesce(sum(reports) filter (where stage = 'reported'), 0)::int as reported,
      coalesce(sum(reports) filter (where stage = 'confirmed'), 0)::int as confirmed,
      coalesce(sum(reports) filter (where stage = 'being_amended'), 0)::int as being_amended,
      max(since) filter (where stage = 'unchanged' and reports > 0) as unchanged_on,
      max(since) filter (where stage = 'amended' and reports > 0) as amended_on,
      coalesce(sum(reports), 0)::int as reports
    from article_stage where article_key = a.key) s on true`;

export const standingColumns = `a.changed_from::text as "changedFrom",
  m.edition_from::text as "editionFrom", s.reported, s.confirmed, s.being_amended as "beingAmended",
  s.unchanged_on::text as "unchangedOn", s.amended_on::text as "amendedOn", s.reports`;

/** The state of a row, as far as the reader may know of reports. */
export const stateOf = (row: StandingRow, seesReports: boolean): ArticleState =>
  articleState(seesReports ? row : { ...row, ...noReports });

const noReports = {
  reported: 0,
  confirmed: 0,
  beingAmended: 0,
  unchangedOn: null,
  amendedOn: null,
};
