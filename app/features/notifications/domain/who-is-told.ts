// Whom an event is told, and as what: one rule for each type that people hear of. Whether they may
// know of it is asked of the rights afterwards. From domain/rules.md and issue 5, "Notifications".
import type { Circle, ReportFacts } from '#app/access/facts.ts';
import type { Heard, HeardType } from './heard-event.ts';
import type { Kind } from './kinds.ts';

export interface Told {
  accountId: string;
  kind: Kind;
  circle: Circle | null;
}

/** The people around the report of the event. */
export interface Around {
  report: ReportFacts;
  /** Coordinators of its filing groups. */
  coordinatorIds: readonly string[];
  /** All people of its groups. */
  memberIds: readonly string[];
  /** Who has said something in the circle of the event. */
  saidIds: readonly string[];
  /** Who stands on the named list since the event and did not before. */
  newlyNamedIds: readonly string[];
  /** People of the office who follow a region of the report. */
  followerIds: readonly string[];
  /** The heads of the office. */
  headIds: readonly string[];
}

type Ids = readonly (string | null)[];
type Rules = {
  [T in HeardType]?: (event: Heard<T>, around: Around) => [kind: Kind, to: Ids][];
};

const authorsOf = ({ report }: Around): Ids => [report.authorId, ...report.coAuthorIds];
const authorSide = (around: Around): Ids => [...authorsOf(around), ...around.coordinatorIds];
const everybodyAt = (around: Around): Ids => [...authorSide(around), around.report.assigneeId];

const isByAuthor = ({ actorId }: { actorId: string | null }, { report }: Around): boolean =>
  actorId === report.authorId;

/** A decision or a new stage: those who wrote the report, their coordinators, and who holds it. */
const step = (kind: Kind) => (_: unknown, around: Around) =>
  [[kind, everybodyAt(around)]] as [Kind, Ids][];

const rules: Rules = {
  // Of the office those hear of it who follow its region; the queue tells the others.
  'report.submitted': (_, around) => [
    ['submitted', [...authorSide(around), ...around.memberIds, ...around.report.namedIds]],
    ['in-region', around.followerIds],
  ],
  'report.claimed': (_, around) => [['claimed', authorSide(around)]],
  'report.assigned': (event, around) => [
    ['assigned', [event.after.assigneeId]],
    ['claimed', authorSide(around)],
  ],
  'report.clarification-requested': (_, around) => [['asked', authorSide(around)]],
  'report.clarification-answered': (_, { report }) => [['answered', [report.assigneeId]]],
  'report.accepted': step('accepted'),
  'report.rejected': step('rejected'),
  'report.redirected': step('redirected'),
  'report.deferred': step('deferred'),
  'report.merged': step('merged'),
  // Its people now read and write in this report's circle of group and office.
  'report.took-in': step('took-in'),
  'report.merge-undone': step('merge-undone'),
  'report.withdrawn': step('withdrawn'),
  'report.status-moved': step('moved'),
  // Who holds it looks at it for the office; what nobody holds yet, the head.
  'report.recheck-raised': (_, around) => [
    ['recheck', everybodyAt(around)],
    ['recheck', around.report.assigneeId === null ? around.headIds : []],
  ],
  'report.person-added': ({ after }) =>
    after.part === 'author' ? [] : [['joined', [after.accountId]]],
  'report.invitation-answered': ({ after }) => [
    [after.isAccepted ? 'invite-accepted' : 'invite-declined', [after.inviterId]],
  ],
  'report.named-list-changed': (_, { newlyNamedIds }) => [['joined', newlyNamedIds]],
  'report.ready-flagged': ({ after }, { coordinatorIds }) =>
    after.isReady ? [['ready', coordinatorIds]] : [],
  'report.author-uncovered': (_, { report }) => [['uncovered', [report.authorId]]],
  'review.analyst-named': (_, { report }) => [['analyst-named', [report.authorId]]],
  'review.analyst-objected': (_, { headIds }) => [['objected', headIds]],
  // Of author and head the one asks and the other answers.
  'review.admission-asked': (event, around) =>
    isByAuthor(event, around)
      ? [['admission-asked', around.headIds]]
      : [['analyst-named', [around.report.authorId]]],
  'review.admission-agreed': (event, around) =>
    isByAuthor(event, around) ? [] : [['admission-agreed', [around.report.authorId]]],
  'review.admission-refused': (event, around) =>
    isByAuthor(event, around)
      ? [['objected', around.headIds]]
      : [['admission-refused', [around.report.authorId]]],
  'review.look-asked': (_, { headIds }) => [['look-asked', headIds]],
  'review.review-asked': (_, { headIds }) => [['review-asked', headIds]],
  'review.review-declined': (_, around) => [['review-declined', authorSide(around)]],
  'comment.added': ({ after }, around) => [
    ['mentioned', after.mentionedIds],
    ['commented', [...authorsOf(around), around.report.assigneeId, ...around.saidIds]],
  ],
  'comment.edited': ({ after }) => [['mentioned', after.mentionedIds]],
};

/** Whether people are told of events of this type at all. */
export const isTold = (type: string): type is HeardType => Object.hasOwn(rules, type);

/** Everybody to be told, each once and as what concerns them most; never who did it. */
export function whoIsTold(event: Heard, circle: Circle | null, around: Around): Told[] {
  const rule = rules[event.type] as ((event: Heard, around: Around) => [Kind, Ids][]) | undefined;
  const told = new Map<string, Told>();
  for (const [kind, ids] of rule?.(event, around) ?? []) {
    for (const accountId of ids) {
      if (accountId === null || accountId === event.actorId || told.has(accountId)) continue;
      told.set(accountId, { accountId, kind, circle });
    }
  }
  return [...told.values()];
}
