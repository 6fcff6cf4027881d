import { describe, expect, test } from 'vitest';
import type { ReportFacts } from '#app/access/facts.ts';
import { confidential, draft, ordinary, personas } from '#app/access/personas.ts';
import { draftTopic, topicsOf, type TouchedEvent } from './live-topics.ts';

const event = (type: string, circle: TouchedEvent['circle'] = null): TouchedEvent => ({
  type,
  reportId: 'R',
  groupId: null,
  circle,
});
const told = (touched: TouchedEvent, report: ReportFacts | null, topic: string) =>
  Object.entries(personas)
    .filter(([, actor]) =>
      topicsOf(touched, report).some((one) => one.topic === topic && one.isFor(actor)),
    )
    .map(([name]) => name);

const group = [
  'member-author',
  'member of the same group',
  'coordinator',
  'journalist-author',
  'journalist colleague',
  'read-only token of the author',
];
const listed = [
  'member-author',
  'journalist-author',
  'analyst assigned',
  'read-only token of the author',
];
const office = ['analyst assigned', 'analyst unassigned', 'analyst recused', 'head'];

describe('who is told that a report has changed', () => {
  test.each<[string, TouchedEvent, ReportFacts, string[]]>([
    ['a move', event('report.claimed'), ordinary, [...group, ...office]],
    ['a draft', event('report.version-saved'), draft, group],
    ['a confidential one', event('report.claimed'), confidential, listed],
    ['the office’s own work', event('review.recused'), ordinary, office],
    ['said in the group', event('comment.added', 'group'), ordinary, group],
    ['said to both', event('comment.added', 'shared'), ordinary, [...group, ...office]],
    [
      'said in the office',
      event('thread.resolved', 'office'),
      ordinary,
      ['analyst assigned', 'analyst unassigned', 'head'],
    ],
    ['said nobody knows where', event('comment.added'), ordinary, []],
  ])('%s', (_, touched, report, expected) => {
    expect(told(touched, report, 'report:R').toSorted()).toEqual(expected.toSorted());
  });

  test('of a report that is gone nobody is', () => {
    expect(topicsOf(event('report.deleted'), null)).toEqual([]);
  });
});

test('the queue of the office moves with reports, of a confidential one for those who know of it', () => {
  expect(told(event('report.submitted'), ordinary, 'queue')).toEqual(office);
  expect(told(event('report.submitted'), confidential, 'queue')).toEqual([
    'analyst assigned',
    'head',
  ]);
  expect(told(event('comment.added', 'shared'), ordinary, 'queue')).toEqual([]);
  expect(told(event('report.version-saved'), draft, 'queue')).toEqual([]);
});

test('what happens in a group its members see, and the office', () => {
  const touched = { ...event('invitation.accepted'), reportId: null, groupId: 'ngo' };
  expect(told(touched, null, 'group:ngo')).toEqual([
    'member-author',
    'member of the same group',
    'coordinator',
    'analyst assigned',
    'analyst unassigned',
    'analyst recused',
    'head',
    'administrator',
    'read-only token of the author',
  ]);
});

test('while somebody writes in a draft, those who read it are told', () => {
  const readersOf = (report: ReportFacts) => {
    const { topic, isFor } = draftTopic('R', report);
    expect(topic).toBe('draft:R');
    return Object.entries(personas)
      .filter(([, actor]) => isFor(actor))
      .map(([name]) => name);
  };
  expect(readersOf(draft)).toEqual(group);
  expect(readersOf({ ...confidential, status: 'draft', assigneeId: null })).not.toContain('head');
});
