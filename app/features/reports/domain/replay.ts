// A report as its events tell it: status, holder, lists and links. Prose is not among them.
// From domain/rules.md, "What is kept".
import type { GroupPart, PersonPart, ReportEvent, Visibility } from '../events.ts';
import type { ReportStatus } from './statuses.ts';
import type { AskedFrom } from './transitions.ts';

export interface ReportTruth {
  status: ReportStatus;
  assigneeId: string | null;
  askedFrom: AskedFrom | null;
  visibility: Visibility;
  isAuthorHidden: boolean;
  isReady: boolean;
  number: number | null;
  mark: string | null;
  versionId: string | null;
  groups: Record<GroupPart, string[]>;
  people: Record<PersonPart, string[]>;
  namedList: { listVersionId: string; sha256: string } | null;
  classes: string[];
  mergedIntoId: string | null;
  splitFromId: string | null;
  splitIntoIds: string[];
  deferredUntil: string | null;
  deletedAt: string | null;
}

/** Replays a report's events in their order; null where the first does not create it. */
export function replay(events: readonly ReportEvent[]): ReportTruth | null {
  const [first, ...rest] = events;
  if (first?.type !== 'report.created') return null;
  const { after } = first;
  const created: ReportTruth = {
    status: after.status,
    assigneeId: after.assigneeId,
    askedFrom: null,
    visibility: after.visibility,
    isAuthorHidden: false,
    isReady: false,
    number: null,
    mark: null,
    versionId: null,
    groups: { filing: [...after.filingGroupIds], partner: [...after.partnerGroupIds] },
    people: { author: [after.authorId], co_author: [...after.coAuthorIds] },
    namedList: null,
    classes: [],
    mergedIntoId: null,
    splitFromId: after.splitFromId,
    splitIntoIds: [],
    deferredUntil: null,
    deletedAt: null,
  };
  return rest.reduce(apply, created);
}

function apply(truth: ReportTruth, event: ReportEvent): ReportTruth {
  switch (event.type) {
    case 'report.created':
    case 'report.author-uncovered':
    case 'report.duplicate-proposed':
    case 'report.recheck-raised':
    case 'report.recheck-answered':
    case 'report.linked':
    case 'report.unlinked':
    case 'report.purged':
    case 'report.person-invited':
    case 'report.invitation-revoked':
    case 'report.invitation-answered':
      return truth;
    case 'report.version-saved':
      return { ...truth, versionId: event.after.versionId };
    case 'report.split':
      return { ...truth, splitIntoIds: [...truth.splitIntoIds, event.after.childId] };
    case 'report.group-added': {
      const { groupId, part } = event.after;
      return { ...truth, groups: { ...truth.groups, [part]: [...truth.groups[part], groupId] } };
    }
    case 'report.group-replaced':
      return { ...truth, groups: groupsReplaced(truth.groups, event) };
    case 'report.person-added': {
      const { accountId, part } = event.after;
      return { ...truth, people: { ...truth.people, [part]: [...truth.people[part], accountId] } };
    }
    case 'report.person-removed': {
      const { accountId, part } = event.before;
      const others = truth.people[part].filter((id) => id !== accountId);
      return { ...truth, people: { ...truth.people, [part]: others } };
    }
    case 'report.named-list-changed':
      return { ...truth, namedList: event.after };
    case 'report.deleted':
      return { ...truth, deletedAt: event.after.deletedAt };
    case 'report.restored':
      return { ...truth, deletedAt: null };
    case 'report.visibility-set':
    case 'report.author-hidden':
    case 'report.number-given':
    case 'report.ready-flagged':
    case 'report.class-set':
      return { ...truth, ...event.after };
    default:
      return moved(truth, event);
  }
}

type Replaced = Extract<ReportEvent, { type: 'report.group-replaced' }>;

/** One group in another's place; where it was there already, it stands once, by its stronger part. */
function groupsReplaced(groups: ReportTruth['groups'], { before, after }: Replaced) {
  const without = (ids: string[]) =>
    ids.filter((id) => id !== before.groupId && id !== after.groupId);
  const rest = { filing: without(groups.filing), partner: without(groups.partner) };
  return { ...rest, [after.part]: [...rest[after.part], after.groupId] };
}

type MovedEvent = Extract<ReportEvent, { before: { status: ReportStatus } }>;

function moved(truth: ReportTruth, { type, before, after }: MovedEvent): ReportTruth {
  const from = before.status;
  const asked = type === 'report.clarification-requested' && (from as AskedFrom);
  return {
    ...truth,
    status: after.status,
    assigneeId: after.assigneeId,
    askedFrom: asked || null,
    deferredUntil: type === 'report.deferred' ? after.deferredUntil : null,
    mergedIntoId: type === 'report.merged' ? after.intoId : null,
  };
}
