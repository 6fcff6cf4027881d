import { describe, expect, test } from 'vitest';
import { personas, ordinary, confidential, draft } from '#app/access/personas.ts';
import { visitor } from '#app/access/actor.ts';
import { relationsTo } from './report-relations.ts';

const of = (name: string, facts = ordinary) => relationsTo(personas[name]!, facts);

describe('the side of the author', () => {
  test.each(['member-author', 'journalist-author', 'coordinator'])('holds the %s', (name) => {
    expect(of(name).isAuthorSide).toBe(true);
  });

  test.each(['member of the same group', 'journalist colleague', 'coordinator of another group'])(
    'does not hold the %s',
    (name) => expect(of(name).isAuthorSide).toBe(false),
  );

  test('a coordinator who is not on a confidential list is not of it', () => {
    expect(of('coordinator', confidential).isAuthorSide).toBe(false);
    const listed = { ...confidential, namedIds: ['coordinator'] };
    expect(of('coordinator', listed).isAuthorSide).toBe(true);
  });
});

describe('sending', () => {
  test('is as the group allows, and of a confidential draft the author alone', () => {
    const closed = { ...draft, authorsMaySend: false };
    expect(of('member-author', draft).maySend).toBe(true);
    expect(of('member-author', closed).maySend).toBe(false);
    expect(of('coordinator', closed).maySend).toBe(true);
    const secret = { ...closed, visibility: 'confidential' as const, namedIds: ['coordinator'] };
    expect(of('member-author', secret).maySend).toBe(true);
    expect(of('journalist-author', secret).maySend).toBe(false);
    expect(of('coordinator', secret).maySend).toBe(false);
  });
});

describe('the office', () => {
  test('assignee, head, and whoever stands aside', () => {
    expect(of('analyst assigned')).toMatchObject({ isOffice: true, isAssignee: true });
    expect(of('analyst unassigned')).toMatchObject({ isOffice: true, isAssignee: false });
    expect(of('head')).toMatchObject({ isOffice: true, isHead: true });
    expect(of('analyst recused')).toMatchObject({ isOffice: false });
    expect(of('head', { ...ordinary, recusedIds: ['head'] })).toMatchObject({
      isOffice: false,
      isHead: false,
    });
  });

  test('has no part in a confidential report outside its list', () => {
    expect(of('head', confidential)).toMatchObject({ isOffice: false, isHead: false });
    expect(of('analyst assigned', { ...confidential, namedIds: [] }).isAssignee).toBe(false);
  });

  test('the administrator and a visitor are nothing to it', () => {
    expect(of('administrator').isOffice).toBe(false);
    expect(relationsTo(visitor, ordinary).accountId).toBeNull();
  });
});
