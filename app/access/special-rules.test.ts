import { describe, expect, test } from 'vitest';
import type { Actor, GroupRole, OfficeRole } from './actor.ts';
import { actorOf, operatorActor, systemActor, visitor } from './actor.ts';
import { authorize } from './authorize.ts';
import { can, circleAction, couldEver } from './can.ts';
import type { AttachmentFacts, CommentFacts, ReportFacts, SourceFacts } from './facts.ts';
import { confidential, draft, ordinary, personas } from './personas.ts';

const person = (accountId: string, ...places: [string, GroupRole][]): Actor => ({
  kind: 'account',
  accountId,
  officeRole: null,
  memberships: places.map(([groupId, role]) => ({ groupId, role, groupKind: 'mixed' })),
});
const office = (accountId: string, officeRole: OfficeRole): Actor => ({
  kind: 'account',
  accountId,
  officeRole,
  memberships: [],
});
const full = { allowed: true, extent: 'full' };
const hidden = { allowed: false, answer: 404, reason: 'hidden' };
const no = (reason: string) => ({ allowed: false, answer: 403, reason });
const head = personas['head']!;
const assigned = personas['analyst assigned']!;

describe('a report that was referred with its details kept back', () => {
  const sealed: ReportFacts = { ...ordinary, status: 'redirected', isSealed: true };
  const groupPeople = [
    'member-author',
    'member of the same group',
    'coordinator',
    'journalist-author',
  ];
  const bare = { allowed: true, extent: 'metadata' };

  test.each(groupPeople)('leaves %s with its bare facts, and nothing to do', (name) => {
    const actor = personas[name]!;
    expect(can(actor, 'report.read', sealed)).toEqual(bare);
    expect(can(actor, 'report.timeline.read', sealed)).toEqual(hidden);
    expect(can(actor, circleAction('group', 'read'), sealed)).toEqual(hidden);
    expect(can(actor, 'report.amend', sealed)).toEqual(no('sealed'));
    const source: SourceFacts = {
      report: sealed,
      isProtected: false,
      addedById: 'author',
      namedIds: [],
    };
    const file = { report: sealed, source, uploadedById: 'author', restrictedToIds: ['author'] };
    expect(can(actor, 'source.read', source)).toEqual(hidden);
    expect(can(actor, 'attachment.original.download', file)).toEqual(hidden);
  });

  test('is hidden from strangers as ever, and whole to the office', () => {
    expect(can(personas['member of another group']!, 'report.read', sealed)).toEqual(hidden);
    expect(can(head, 'report.read', sealed)).toEqual(full);
    expect(can(assigned, circleAction('office', 'read'), sealed)).toEqual(full);
  });
});

describe('several roles', () => {
  const both = person('both', ['media', 'coordinator'], ['ngo', 'member']);

  test('each role counts in its own group and the most permissive wins', () => {
    expect(can(both, 'draft.read', draft)).toEqual(full);
    expect(can(both, 'group.profile.edit', { id: 'media' })).toEqual(full);
    expect(can(both, 'group.profile.edit', { id: 'ngo' })).toEqual(no('relation'));
  });

  test('a coordinator who is the author keeps what an author may do', () => {
    const writer = person('author', ['ngo', 'coordinator']);
    expect(can(writer, 'confidential.make-ordinary', confidential)).toEqual(full);
    expect(can(writer, 'export.with-identities', ordinary)).toEqual(full);
  });

  test('an office role leaves no room for memberships', () => {
    const actor = actorOf(
      {
        id: 'x',
        officeRole: 'analyst',
        suspendedAt: null,
        memberships: [
          {
            groupId: 'ngo',
            role: 'member',
            startedAt: new Date(0),
            endedAt: null,
            group: { kind: 'ngo', status: 'active' },
          },
        ],
      },
      new Date('2026-11-24T00:00:00Z'),
    );
    expect(can(actor, 'draft.read', draft)).toEqual(hidden);
  });

  test('a member of a suspended group stands as a reader', () => {
    const standing = (status: string) =>
      actorOf(
        {
          id: 'x',
          officeRole: null,
          suspendedAt: null,
          memberships: [
            {
              groupId: 'ngo',
              role: 'member',
              startedAt: new Date(0),
              endedAt: null,
              group: { kind: 'ngo', status },
            },
          ],
        },
        new Date('2026-11-24T00:00:00Z'),
      );
    expect(can(standing('active'), 'report.read', ordinary)).toEqual(full);
    expect(can(standing('suspended'), 'report.read', ordinary)).toEqual(hidden);
  });
});

describe('a partner group', () => {
  const partner = person('partner', ['media', 'coordinator']);

  test("its coordinator reads, talks, and changes nothing of the filing group's report", () => {
    expect(can(partner, 'report.read', ordinary)).toEqual(full);
    expect(can(partner, 'comment.group-internal.write', ordinary)).toEqual(full);
    expect(can(partner, 'report.amend', ordinary)).toEqual(no('relation'));
    expect(can(partner, 'draft.submit', draft)).toEqual(no('relation'));
  });
});

describe('an author who left the group', () => {
  const left = person('author', ['elsewhere', 'member']);

  test('has lost the report, the confidential one too', () => {
    expect(can(left, 'report.read', ordinary)).toEqual(hidden);
    expect(can(left, 'report.amend', ordinary)).toEqual(hidden);
    expect(can(left, 'confidential.read', { ...confidential, namedIds: ['author'] })).toEqual(
      hidden,
    );
  });
});

describe('the confidential rule', () => {
  const expert = person('expert', ['elsewhere', 'member']);
  const listed: ReportFacts = { ...confidential, namedIds: [...confidential.namedIds, 'expert'] };

  test('a named person of another group reads and talks, and edits nothing', () => {
    expect(can(expert, 'report.read', listed)).toEqual(full);
    expect(can(expert, 'comment.shared.write', listed)).toEqual(full);
    expect(can(expert, 'report.amend', listed)).toEqual(no('relation'));
  });

  test('a coordinator of the filing group must be on the list', () => {
    const coordinator = personas['coordinator']!;
    const withCoordinator = { ...confidential, namedIds: ['coordinator'] };
    expect(can(coordinator, 'report.amend', confidential)).toEqual(hidden);
    expect(can(coordinator, 'report.amend', withCoordinator)).toEqual(full);
  });

  test('only its author sends it, whatever the coordinator on its list may', () => {
    const secret: ReportFacts = {
      ...confidential,
      status: 'draft',
      namedIds: ['coordinator', 'journalist'],
    };
    expect(can(personas['coordinator']!, 'draft.edit', secret)).toEqual(full);
    expect(can(personas['coordinator']!, 'draft.submit', secret)).toEqual(no('relation'));
    expect(can(personas['journalist-author']!, 'draft.submit', secret)).toEqual(no('relation'));
    expect(can(personas['member-author']!, 'draft.submit', secret)).toEqual(full);
  });

  test('the head names the first analyst alone and every later one with the author', () => {
    const first = { ...confidential, analystNamed: false, assigneeId: null };
    expect(can(head, 'confidential.named-list.change', first)).toEqual(full);
    expect(can(head, 'confidential.named-list.change', confidential)).toEqual({
      allowed: true,
      extent: 'with-second',
    });
  });

  test('the head sees nothing of a confidential draft', () => {
    expect(can(head, 'report.read', { ...draft, visibility: 'confidential' })).toEqual(hidden);
  });

  test('an assigned analyst who is not on the list yet knows of nothing', () => {
    const waiting = { ...confidential, namedIds: [] };
    expect(can(assigned, 'report.read', waiting)).toEqual(hidden);
    expect(can(assigned, 'decision.triage', waiting)).toEqual(hidden);
  });
});

describe('recusal', () => {
  test('the head who stands aside reads, and decides, assigns, signs nothing', () => {
    const aside = { ...ordinary, recusedIds: ['head'] };
    expect(can(head, 'report.read', aside)).toEqual(full);
    expect(can(head, 'decision.triage', aside)).toEqual(no('recused'));
    expect(can(head, 'report.assign', { report: aside, toId: 'unassigned' })).toEqual(
      no('recused'),
    );
    expect(can(head, 'decision.sign', { report: aside, firstId: 'x' })).toEqual(no('recused'));
    expect(can(head, 'comment.office-only.read', aside)).toEqual(hidden);
  });

  test('it wins over being the assignee', () => {
    const aside = { ...ordinary, recusedIds: ['assigned'] };
    expect(can(assigned, 'decision.triage', aside)).toEqual(no('recused'));
  });
});

describe('taking a report', () => {
  const analyst = office('unassigned', 'analyst');
  const free = { ...ordinary, status: 'submitted', assigneeId: null };

  test('an analyst takes a free one, and neither hands it out nor takes it from a colleague', () => {
    expect(can(analyst, 'report.assign', { report: free, toId: 'unassigned' })).toEqual(full);
    expect(can(analyst, 'report.assign', { report: free, toId: 'assigned' })).toEqual(
      no('relation'),
    );
    expect(can(analyst, 'report.assign', { report: ordinary, toId: 'unassigned' })).toEqual(
      no('relation'),
    );
  });
});

describe('a merge', () => {
  const main: ReportFacts = { ...ordinary, mergedThrough: ['other'] };
  const guest = personas['member of another group']!;
  const source: SourceFacts = {
    report: main,
    isProtected: false,
    addedById: 'author',
    namedIds: [],
  };
  const file: AttachmentFacts = {
    report: main,
    source: null,
    uploadedById: 'author',
    restrictedToIds: null,
  };

  test("the other report's people read the main one and talk in the shared circle", () => {
    expect(can(guest, 'report.read', main)).toEqual(full);
    expect(can(guest, 'comment.shared.read', main)).toEqual(full);
    expect(can(guest, 'comment.shared.write', main)).toEqual(full);
    expect(can(guest, 'source.read', source)).toEqual(full);
    expect(can(guest, 'attachment.derivative.read', file)).toEqual(full);
  });

  test('never its group circle, originals, restricted files, protected sources; no changes', () => {
    expect(can(guest, 'comment.group-internal.read', main)).toEqual(hidden);
    expect(can(guest, 'attachment.original.download', file)).toEqual(no('relation'));
    expect(
      can(guest, 'attachment.derivative.read', { ...file, restrictedToIds: ['other'] }),
    ).toEqual(hidden);
    expect(
      can(guest, 'attachment.restricted.read', { ...file, restrictedToIds: ['other'] }),
    ).toEqual(hidden);
    const shielded = { ...source, isProtected: true, namedIds: ['other'] };
    expect(can(guest, 'source.read', shielded)).toEqual(hidden);
    expect(can(guest, 'source.protected-identity.read', shielded)).toEqual(hidden);
    expect(can(guest, 'report.amend', main)).toEqual(no('relation'));
    expect(can(guest, 'report.withdraw', main)).toEqual(no('relation'));
  });
});

describe('a protected source', () => {
  const shielded: SourceFacts = {
    report: ordinary,
    isProtected: true,
    addedById: 'journalist',
    namedIds: [],
  };

  test('its file is closed to everybody off its list, the assignee and the head too', () => {
    const file: AttachmentFacts = {
      report: ordinary,
      source: shielded,
      uploadedById: 'journalist',
      restrictedToIds: null,
    };
    expect(can(assigned, 'attachment.original.download', file)).toEqual(hidden);
    expect(can(head, 'attachment.derivative.read', file)).toEqual(hidden);
    expect(can(personas['journalist-author']!, 'attachment.original.download', file)).toEqual(full);
  });

  test('only who added it or protected it lifts the protection', () => {
    const named = { ...shielded, namedIds: ['second'] };
    const report = { ...ordinary, coAuthorIds: ['journalist', 'second'] };
    const second = person('second', ['media', 'journalist']);
    expect(can(second, 'source.protect', { ...named, report })).toEqual(no('relation'));
    expect(can(second, 'source.protected-identity.read', { ...named, report })).toEqual(full);
    const own = { ...named, report, protectedById: 'second' };
    expect(can(second, 'source.protect', own)).toEqual(full);
  });
});

describe('an own comment', () => {
  const author = personas['member-author']!;
  const at = (minutes: number, over: Partial<CommentFacts> = {}): CommentFacts => ({
    report: ordinary,
    circle: 'shared',
    authorId: 'author',
    createdAt: new Date('2026-11-24T06:00:00Z'),
    now: new Date(Date.UTC(2026, 10, 24, 6, minutes)),
    ...over,
  });

  test('is edited for fifteen minutes', () => {
    expect(can(author, 'comment.own.edit', at(15))).toEqual(full);
    expect(can(author, 'comment.own.edit', at(16))).toEqual(no('too-late'));
  });

  test('of a circle that the author no longer reads is gone', () => {
    expect(can(author, 'comment.own.edit', at(1, { circle: 'office' }))).toEqual(hidden);
    const coordinator = personas['coordinator']!;
    expect(can(coordinator, 'comment.moderate', at(1, { circle: 'office' }))).toEqual(hidden);
  });
});

describe('two people', () => {
  test('nobody signs their own draft, the head neither', () => {
    expect(can(head, 'decision.sign', { report: ordinary, firstId: 'head' })).toEqual(
      no('own-work'),
    );
    expect(authorize(head, 'decision.sign', { report: ordinary, firstId: 'assigned' })).toEqual({
      ok: true,
      needsSecond: true,
    });
  });
});

describe('without facts', () => {
  test('nothing of a report is allowed, to the head neither', () => {
    expect(can(head, 'report.read')).toEqual(hidden);
    expect(can(personas['coordinator']!, 'group.profile.edit')).toEqual(no('relation'));
  });

  test('the first gate says whether there could be an object', () => {
    expect(couldEver(personas['member-author']!, 'report.amend').allowed).toBe(true);
    expect(couldEver(personas['reader']!, 'report.amend')).toEqual(no('role'));
    expect(couldEver(personas['administrator']!, 'report.read')).toEqual(hidden);
    expect(couldEver(visitor, 'report.amend')).toEqual({
      allowed: false,
      answer: 401,
      reason: 'sign-in',
    });
  });
});

describe('the product itself and the operator', () => {
  test('do what is listed and read no report', () => {
    expect(can(systemActor, 'source.fetch-from-web')).toEqual(full);
    expect(can(systemActor, 'decision.triage', ordinary)).toEqual(no('role'));
    expect(can(operatorActor, 'user.office-role.grant-revoke')).toEqual(full);
    expect(can(operatorActor, 'report.read', ordinary)).toEqual(no('role'));
  });
});

describe('authorize', () => {
  test('does not take bare metadata for a yes', () => {
    expect(authorize(head, 'report.read', confidential)).toMatchObject({ ok: false, status: 403 });
    expect(authorize(visitor, 'report.amend', ordinary)).toMatchObject({ ok: false, status: 401 });
    expect(authorize(assigned, 'draft.edit', draft)).toMatchObject({ ok: false, status: 404 });
  });
});

test('the actions of a circle are rows of the matrix', () => {
  expect(circleAction('office', 'write')).toBe('comment.office-only.write');
  expect(can(personas['member-author']!, circleAction('group', 'read'), ordinary)).toEqual(full);
});
