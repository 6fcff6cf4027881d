// The eighteen personas of the test of rights and the report that they all ask for.
import type { Actor, GroupKind, GroupRole, OfficeRole } from './actor.ts';
import { actorOf, visitor } from './actor.ts';
import type { ReportFacts } from './facts.ts';

const now = new Date('2026-11-24T06:00:00Z');

interface Place {
  groupId: string;
  role: GroupRole;
  ended?: true;
}

const kinds: Record<string, GroupKind> = { ngo: 'ngo', media: 'media', other: 'mixed' };

function account(id: string, places: Place[], office: OfficeRole | null = null, suspended = false) {
  return actorOf(
    {
      id,
      officeRole: office,
      suspendedAt: suspended ? now : null,
      memberships: places.map(({ groupId, role, ended }) => ({
        groupId,
        role,
        startedAt: new Date('2026-01-10T00:00:00Z'),
        endedAt: ended ? new Date('2026-11-01T00:00:00Z') : null,
        group: { kind: kinds[groupId] ?? 'mixed', status: 'active' },
      })),
    },
    now,
  );
}

const author = account('author', [{ groupId: 'ngo', role: 'member' }]);

/** In the order of the columns of `expected-answers.ts`. */
export const personas: Record<string, Actor> = {
  visitor,
  reader: account('reader', []),
  'member-author': author,
  'member of the same group': account('same', [{ groupId: 'ngo', role: 'member' }]),
  'member of another group': account('other', [{ groupId: 'other', role: 'member' }]),
  coordinator: account('coordinator', [{ groupId: 'ngo', role: 'coordinator' }]),
  'coordinator of another group': account('far', [{ groupId: 'other', role: 'coordinator' }]),
  'journalist-author': account('journalist', [{ groupId: 'media', role: 'journalist' }]),
  'journalist colleague': account('colleague', [{ groupId: 'media', role: 'journalist' }]),
  'analyst assigned': account('assigned', [], 'analyst'),
  'analyst unassigned': account('unassigned', [], 'analyst'),
  'analyst recused': account('recused', [], 'analyst'),
  head: account('head', [], 'head'),
  administrator: account('administrator', [], 'administrator'),
  'suspended user': account('author', [{ groupId: 'ngo', role: 'member' }], null, true),
  'ex-member': account('ex', [{ groupId: 'ngo', role: 'member', ended: true }]),
  'read-only token of the author': { ...author, readOnly: true } as Actor,
  'expired session': actorOf(null, now),
};

/** Filed by an NGO with a media partner, in triage, ordinary. */
export const ordinary: ReportFacts = {
  status: 'in_triage',
  visibility: 'ordinary',
  filingGroupIds: ['ngo'],
  partnerGroupIds: ['media'],
  authorId: 'author',
  coAuthorIds: ['journalist'],
  namedIds: [],
  assigneeId: 'assigned',
  recusedIds: ['recused'],
  authorsMaySend: true,
  published: false,
};

/** The same, confidential, with the assigned analyst on its list. */
export const confidential: ReportFacts = {
  ...ordinary,
  visibility: 'confidential',
  namedIds: ['author', 'journalist', 'assigned'],
  analystNamed: true,
};

/** The same before it was sent. */
export const draft: ReportFacts = { ...ordinary, status: 'draft', assigneeId: null };
