// What is recorded of a report: ids, statuses, holders, lists and dates. Replay reads these.
import type { EventUnion } from '#app/access/event.ts';
import { recorderOf } from '#app/access/event.ts';
import type { ReportStatus } from './domain/statuses.ts';

export type GroupPart = 'filing' | 'partner';
/** Parts that events name; a confidential list stands in them as its version alone. */
export type PersonPart = 'author' | 'co_author';
export type Visibility = 'ordinary' | 'confidential';

/** Status and holder, the part that every move changes. */
export interface Standing {
  status: ReportStatus;
  assigneeId: string | null;
}

interface Moved<More = unknown> {
  before: Standing;
  after: Standing & More;
}

interface Created extends Standing {
  visibility: Visibility;
  language: string;
  authorId: string;
  coAuthorIds: string[];
  filingGroupIds: string[];
  partnerGroupIds: string[];
  /** The report from which this one was split off. */
  splitFromId: string | null;
}

export type ReportChanges = {
  'report.created': { after: Created };
  'report.version-saved': {
    after: {
      versionId: string;
      sha256: string;
      /** Names of the fields that differ from the version before. */
      fields: string[];
      isAmendment: boolean;
    };
  };
  'report.submitted': Moved;
  'report.withdrawn': Moved;
  'report.claimed': Moved;
  'report.assigned': Moved;
  'report.released': Moved;
  'report.deferred': Moved<{ decisionId: string; deferredUntil: string }>;
  'report.clarification-requested': Moved<{ clarificationId: string; dueOn: string }>;
  'report.clarification-answered': Moved<{ clarificationId: string }>;
  'report.accepted': Moved<{ decisionId: string; dossierId: string }>;
  'report.rejected': Moved<{ decisionId: string; kind: string }>;
  'report.redirected': Moved<{ decisionId: string; kind: string }>;
  'report.merged': Moved<{ mergeId: string; intoId: string; decisionId: string }>;
  'report.merge-undone': Moved<{ mergeId: string }>;
  /** Any other move: reopened, analysis started, and what the dossier brings. */
  'report.status-moved': Moved<{ move: string }>;
  /** On the parent; the child's own `report.created` names the parent. */
  'report.split': { after: { childId: string; decisionId: string } };
  'report.group-added': { after: { groupId: string; part: GroupPart } };
  'report.person-added': { after: { accountId: string; part: PersonPart } };
  /** Somebody is invited by an address, which the event does not hold. */
  'report.person-invited': {
    after: { invitationId: string; part: 'co_author' | 'named'; expiresAt: string };
  };
  'report.invitation-revoked': { before: { invitationId: string } };
  'report.invitation-answered': {
    after: { invitationId: string; isAccepted: boolean; inviterId: string };
  };
  /** The group was merged into another, which stands in its place. */
  'report.group-replaced': {
    before: { groupId: string; part: GroupPart };
    after: { groupId: string; part: GroupPart };
  };
  'report.person-removed': { before: { accountId: string; part: PersonPart } };
  'report.named-list-changed': { after: { listVersionId: string; sha256: string } };
  'report.visibility-set': { before: Visible; after: Visible };
  'report.author-hidden': {
    before: { isAuthorHidden: boolean };
    after: { isAuthorHidden: boolean };
  };
  /** Somebody looked behind the hidden name; the reason lies in its row. */
  'report.author-uncovered': { after: { lookId: string } };
  'report.number-given': { after: { number: number } | { mark: string } };
  'report.ready-flagged': { before: { isReady: boolean }; after: { isReady: boolean } };
  /** The filer proposes to the office that it be joined to another one. */
  'report.duplicate-proposed': { after: { otherId: string } };
  /** Tied to another one: what goes on after it, or what is about the like. */
  'report.linked': { after: { otherId: string; kind: 'follow_up' | 'related' } };
  'report.unlinked': { before: { otherId: string; kind: 'related' } };
  /** A newer edition changed words that it cites. */
  'report.recheck-raised': { after: { recheckIds: string[]; editionId: string } };
  'report.recheck-answered': {
    after: { recheckId: string; answer: 'holds' | 'amended' | 'closed' };
  };
  'report.class-set': { before: { classes: string[] }; after: { classes: string[] } };
  'report.deleted': { after: { deletedAt: string } };
  /** A deleted draft's rows are gone for good. */
  'report.purged': { after: { purgedAt: string } };
  'report.restored': { before: { deletedAt: string } };
};

interface Visible {
  visibility: Visibility;
}

export type ReportEvent = EventUnion<ReportChanges>;
export type ReportEventType = ReportEvent['type'];

const record = recorderOf<ReportChanges>('report');

/** An event about one report. */
export const reportEvent = <T extends ReportEventType>(
  type: T,
  reportId: string,
  change: ReportChanges[T],
  groupId: string | null = null,
) => record(type, reportId, change, { reportId, groupId });
