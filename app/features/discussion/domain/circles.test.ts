import { describe, expect, test } from 'vitest';
import type { ReportFacts } from '#app/access/facts.ts';
import { confidential, draft, ordinary, personas } from '#app/access/personas.ts';
import { circlesOf, writesCircle } from './circles.ts';

const merged: ReportFacts = { ...ordinary, mergedThrough: ['other'] };
const marks = { shared: 's', group: 'g', office: 'o' } as const;

/** Circles that are read, those that are written in capitals; in order: ordinary, draft, confidential, joined by «other». */
const table: Record<string, [string, string, string, string]> = {
  visitor: ['', '', '', ''],
  reader: ['', '', '', ''],
  'member-author': ['SG', 'G', 'SG', 'SG'],
  'member of the same group': ['SG', 'G', '', 'SG'],
  'member of another group': ['', '', '', 'S'],
  coordinator: ['SG', 'G', '', 'SG'],
  'coordinator of another group': ['', '', '', 'S'],
  'journalist-author': ['SG', 'G', 'SG', 'SG'],
  'journalist colleague': ['SG', 'G', '', 'SG'],
  'analyst assigned': ['SO', '', 'SO', 'SO'],
  'analyst unassigned': ['so', '', '', 'so'],
  'analyst recused': ['s', '', '', 's'],
  head: ['SO', '', '', 'SO'],
  administrator: ['', '', '', ''],
  'suspended user': ['', '', '', ''],
  'ex-member': ['', '', '', ''],
  'read-only token of the author': ['sg', 'g', 'sg', 'sg'],
  'expired session': ['', '', '', ''],
};

describe.each([
  ['ordinary', ordinary, 0],
  ['draft', draft, 1],
  ['confidential', confidential, 2],
  ['joined by another group', merged, 3],
] as const)('%s', (_, report, column) => {
  test.each(Object.entries(personas))('%s', (name, actor) => {
    const found = circlesOf(actor, report)
      .map((circle) => {
        const mark = marks[circle];
        return writesCircle(actor, circle, report) ? mark.toUpperCase() : mark;
      })
      .join('');
    expect(found).toBe(table[name]?.[column]);
  });
});
