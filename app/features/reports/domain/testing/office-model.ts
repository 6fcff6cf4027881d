// A small office in memory, for the test of replay: people try moves and acts at random, the legal
// ones change a report and leave their event. It keeps its own books and never replays.
import type { Actor } from '#app/access/actor.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import type { ReportEvent } from '../../events.ts';
import { reportEvent } from '../../events.ts';
import type { ReportState } from '../lifecycle.ts';
import type { ReportTruth } from '../replay.ts';

export interface Case {
  id: string;
  truth: ReportTruth;
  /** The named list, of which events hold only the version. */
  namedIds: string[];
  beforeMerge: ReportState['beforeMerge'];
  events: ReportEvent[];
}
export interface Model {
  reports: Case[];
  ids: number;
}

const member = (id: string, groupId: string, role: 'member' | 'journalist' | 'coordinator') =>
  ({
    kind: 'account',
    accountId: id,
    officeRole: null,
    memberships: [{ groupId, role, groupKind: 'mixed' }],
  }) as const satisfies Actor;
const officer = (id: string, officeRole: 'analyst' | 'head') =>
  ({ kind: 'account', accountId: id, officeRole, memberships: [] }) as const satisfies Actor;
export const people = [
  member('p0', 'g0', 'member'),
  member('p1', 'g1', 'journalist'),
  member('p2', 'g0', 'coordinator'),
  officer('p3', 'analyst'),
  officer('p4', 'analyst'),
  officer('p5', 'head'),
];

export const nextId = (model: Model) => `id-${(model.ids += 1)}`;

/** An office with one draft. */
export function newModel(): Model {
  const model: Model = { reports: [], ids: 0 };
  create(model, people[0]!.accountId, null);
  return model;
}

export function create(model: Model, authorId: string, parent: Case | null): Case {
  const id = nextId(model);
  const from = parent?.truth;
  const truth: ReportTruth = {
    status: parent ? 'in_triage' : 'draft',
    assigneeId: from?.assigneeId ?? null,
    askedFrom: null,
    visibility: from?.visibility ?? 'ordinary',
    isAuthorHidden: false,
    isReady: false,
    number: null,
    mark: null,
    versionId: null,
    groups: {
      filing: [...(from?.groups.filing ?? ['g0'])],
      partner: [...(from?.groups.partner ?? [])],
    },
    people: { author: [authorId], co_author: [...(from?.people.co_author ?? [])] },
    namedList: null,
    classes: [],
    mergedIntoId: null,
    splitFromId: parent?.id ?? null,
    splitIntoIds: [],
    deferredUntil: null,
    deletedAt: null,
  };
  const made: Case = { id, truth, namedIds: [], beforeMerge: null, events: [] };
  model.reports.push(made);
  made.events.push(
    reportEvent('report.created', id, {
      after: {
        status: truth.status,
        assigneeId: truth.assigneeId,
        visibility: truth.visibility,
        language: 'ru',
        authorId,
        coAuthorIds: [...truth.people.co_author],
        filingGroupIds: [...truth.groups.filing],
        partnerGroupIds: [...truth.groups.partner],
        splitFromId: truth.splitFromId,
      },
    }),
  );
  return made;
}

export function factsOf({ truth, namedIds }: Case): ReportFacts {
  return {
    status: truth.status,
    visibility: truth.visibility,
    filingGroupIds: truth.groups.filing,
    partnerGroupIds: truth.groups.partner,
    authorId: truth.people.author[0]!,
    coAuthorIds: truth.people.co_author,
    namedIds,
    assigneeId: truth.assigneeId,
    recusedIds: [],
    authorsMaySend: true,
    published: false,
  };
}
