import type { Actor } from '#app/access/actor.ts';
import type { ReportState } from '#app/features/reports/domain/lifecycle.ts';
import { relationsTo } from '#app/features/reports/domain/report-relations.ts';
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { peopleShown } from '#app/features/reports/policy.ts';
import { getReport, type ReportPage } from '#app/features/reports/queries/get-report.server.ts';
import { citedLinks } from '#app/features/acts/queries/cited-links.server.ts';
import type { WordLink } from '#app/richtext/word-links.ts';
import type { Language } from '#app/i18n/languages.ts';
import { officeActs, type OfficeActs } from '../domain/office-acts.ts';
import { findLikely, type Likely } from './find-likely.server.ts';
import { loadDecisionSide, type DecisionSide } from './load-decision-side.server.ts';

export interface ShownComment {
  id: string;
  at: string;
  body: string;
  links: readonly WordLink[];
  author: { name: string | null; office: boolean };
}

/** A report as somebody of the office decides on it. */
export interface DecisionPage {
  report: ReportPage;
  side: Omit<DecisionSide, 'comments'>;
  comments: ShownComment[];
  likely: Likely[];
  acts: OfficeActs;
  holder: { name: string; isReader: boolean } | null;
}

/** The page of a decision for a reader of the office, or null where there is none for them. */
export async function getDecision(
  actor: Actor,
  asked: { id: string; lang: Language; now: Date },
): Promise<DecisionPage | null> {
  const found = await getReport(actor, asked);
  if (!found) return null;
  const { report, facts } = found;
  const [{ comments, ...side }, likely] = await Promise.all([
    loadDecisionSide(actor, { reportId: report.id, lang: asked.lang, now: asked.now }),
    findLikely(actor, { reportId: report.id, lang: asked.lang }),
  ]);
  const said = comments.toReversed();
  const links = await citedLinks(
    said.map(({ body }) => body),
    report.registerStamp,
  );
  const state: ReportState & { isAuthorHidden: boolean } = {
    isAuthorHidden: report.isAuthorHidden,
    status: facts.status as ReportStatus,
    visibility: facts.visibility,
    assigneeId: facts.assigneeId,
    askedFrom: side.askedFrom,
    beforeMerge: side.merge,
  };
  const shown = peopleShown(actor, facts, report.isAuthorHidden);
  const relations = relationsTo(actor, facts);
  const holder = report.people.find(({ relation }) => relation === 'assignee');
  return {
    report,
    side,
    likely,
    comments: said.map(({ author, ...comment }, at) => ({
      ...comment,
      links: links[at] ?? [],
      author: { name: shown(author).name, office: author.office },
    })),
    acts: officeActs(state, relations),
    holder: holder?.name
      ? { name: holder.name, isReader: relations.accountId === holder.id }
      : null,
  };
}
