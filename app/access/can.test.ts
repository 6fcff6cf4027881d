import { describe, expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { can } from './can.ts';
import type { Decision } from './decision.ts';
import type { Thing } from './expected-answers.ts';
import { expected } from './expected-answers.ts';
import type { AnyFacts, AttachmentFacts, ReportFacts, SourceFacts } from './facts.ts';
import type { Action } from './matrix.ts';
import { actions } from './matrix.ts';
import { confidential, draft, ordinary, personas } from './personas.ts';

const confidentialDraft: ReportFacts = { ...confidential, status: 'draft', assigneeId: null };
const sourceOf = (report: ReportFacts): SourceFacts => ({
  report,
  isProtected: false,
  addedById: 'journalist',
  namedIds: [],
});
const fileOf = (report: ReportFacts, restrictedToIds: string[] | null): AttachmentFacts => ({
  report,
  source: null,
  uploadedById: 'author',
  restrictedToIds,
});
const written = new Date('2026-11-24T05:50:00Z');

const things: Record<Thing, (actor: Actor) => AnyFacts> = {
  none: () => undefined,
  group: () => ({ id: 'ngo' }),
  'own account': (actor) => ({
    accountId: actor.kind === 'account' ? actor.accountId : '',
    groupIds: [],
  }),
  'colleague account': () => ({ accountId: 'somebody', groupIds: ['ngo'] }),
  ordinary: () => ordinary,
  draft: () => draft,
  'closed-hand draft': () => ({ ...draft, authorsMaySend: false }),
  confidential: () => confidential,
  'confidential draft': () => confidentialDraft,
  'own comment': () => ({
    report: ordinary,
    circle: 'shared',
    authorId: 'author',
    createdAt: written,
    now: new Date('2026-11-24T06:00:00Z'),
  }),
  source: () => sourceOf(ordinary),
  'protected source': () => ({
    ...sourceOf(ordinary),
    isProtected: true,
    namedIds: ['author', 'assigned'],
  }),
  'source of a member, protected by the journalist': () => ({
    ...sourceOf(ordinary),
    isProtected: true,
    addedById: 'author',
    protectedById: 'journalist',
    namedIds: ['journalist'],
  }),
  'draft source': () => sourceOf(draft),
  'confidential source': () => sourceOf(confidential),
  file: () => fileOf(ordinary, null),
  'restricted file': () => fileOf(ordinary, ['assigned', 'head']),
  'draft file': () => fileOf(draft, null),
  signing: () => ({ report: ordinary, firstId: 'assigned' }),
  assignment: (actor) => ({
    report: ordinary,
    toId: actor.kind === 'account' ? actor.accountId : '',
  }),
  'confidential assignment': () => ({ report: confidential, toId: 'unassigned' }),
};

const letters = { full: 'F', metadata: 'M', 'with-second': '2' } as const;
const letterOf = (decision: Decision) =>
  decision.allowed ? letters[decision.extent] : String(decision.answer)[2];

describe.each(expected)('%s of a %s', (action, thing, answers) => {
  const columns = answers.replaceAll(' ', '');
  const rows = Object.entries(personas).map(([name, actor], at) => [name, actor, columns[at]!]);

  test.each(rows as [string, Actor, string][])('%s', (_name, actor, answer) => {
    expect(letterOf(can(actor, action as Action, things[thing](actor) as never))).toBe(answer);
  });
});

test('every action of the matrix has its expectation', () => {
  const named = new Set(expected.map(([action]) => action));
  expect(actions.filter((action) => !named.has(action))).toEqual([]);
  expect(expected.every(([, , answers]) => answers.replaceAll(' ', '').length === 18)).toBe(true);
});
