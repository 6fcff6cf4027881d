// How an article stands: read or not, and how far the reports that touch it have come.
// From issue 7, section 5, and domain/rules.md, "The way of a report".
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';

/** From «nobody has looked» to «amended», in the order in which they are told. */
export const articleStates = [
  'not_looked_at',
  'again',
  'looked_at',
  'reported',
  'confirmed',
  'being_amended',
  'amended',
] as const;
export type ArticleState = (typeof articleStates)[number];

export const articleStages = [
  'reported',
  'confirmed',
  'being_amended',
  'unchanged',
  'amended',
] as const;
export type ArticleStage = (typeof articleStages)[number];

const stages: Record<ReportStatus, ArticleStage | null> = {
  draft: null,
  submitted: 'reported',
  in_triage: 'reported',
  needs_clarification: 'reported',
  accepted: 'reported',
  under_analysis: 'reported',
  finding_confirmed: 'confirmed',
  // The office has looked and the norm works: nothing stands against the article.
  finding_not_confirmed: null,
  measures_in_progress: 'being_amended',
  closed_resolved: 'amended',
  // The gap was found and the act was left as it was.
  closed_no_change: 'unchanged',
  // Its words went on in the main report, which cites its own provisions.
  merged: null,
  redirected: null,
  rejected: null,
  withdrawn: null,
};

/** How far a report brings the articles that it cites; null where it says nothing of them (any more). */
export const stageOf = (status: ReportStatus): ArticleStage | null => stages[status];

/** What is known of an article. Days are ISO texts. */
export interface ArticleStanding {
  /** The day of the edition in which its words changed last. */
  changedFrom: string | null;
  /** The edition that lay before whoever found nothing, where a mark holds. */
  editionFrom: string | null;
  reported: number;
  confirmed: number;
  beingAmended: number;
  /** The last day on which a report was closed without a change, or because the act was amended. */
  unchangedOn: string | null;
  amendedOn: string | null;
}

/**
 * The state: what is under way counts before what is done, the furthest first. Without it, whoever
 * looked last before the words changed has looked at other words, so the article is looked at again.
 */
export function articleState(article: ArticleStanding): ArticleState {
  if (article.beingAmended > 0) return 'being_amended';
  if (article.confirmed > 0) return 'confirmed';
  if (article.reported > 0) return 'reported';
  const { changedFrom, editionFrom, unchangedOn, amendedOn } = article;
  const lastLook = [editionFrom, unchangedOn, amendedOn].filter((day) => day !== null).toSorted();
  if (lastLook.length === 0) return 'not_looked_at';
  if (changedFrom !== null && changedFrom > lastLook.at(-1)!) return 'again';
  if (amendedOn !== null) return 'amended';
  return unchangedOn !== null ? 'confirmed' : 'looked_at';
}

/** Whether nothing is left to be read there for now. */
export const isRead = (state: ArticleState): boolean =>
  state !== 'not_looked_at' && state !== 'again';
