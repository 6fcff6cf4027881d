// What people of the office, and an author who takes a report back, do to one report at once.
import type { AccountActor } from '#app/access/actor.ts';
import { withdrawReport } from '#app/features/reports/commands/withdraw-report.server.ts';
import { claimReport } from '#app/features/review/commands/claim-report.server.ts';
import { decideReport } from '#app/features/review/commands/decide-report.server.ts';
import { mergeReports } from '#app/features/review/commands/merge-reports.server.ts';
import { decideSchema, type DecisionKind, type OwnDecision } from '#app/features/review/schema.ts';
import type { Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeReady } from '#tests/factories/ready.ts';
import type { Contest } from './contest.ts';
import { namesOf, printOf } from './print.ts';

const now = new Date('2026-02-16T06:00:00Z');

const fieldsOf: Partial<Record<DecisionKind, object>> = {
  request_clarification: { dueOn: '2026-03-02' },
  redirect_body: { addressee: 'Акимат города' },
  defer: { deferredUntil: '2026-03-10' },
};

/** A decision on a report as it was made, by somebody who has just looked at it. */
const decide = (actor: AccountActor, reportId: string, kind: string) => () => {
  const fields = { kind, version: 1, reason: 'Основание', ...fieldsOf[kind as DecisionKind] };
  const input = decideSchema.parse(fields) as OwnDecision;
  return decideReport(contextOf(actor, now), { reportId, input });
};

export function officeContests(cast: Cast): Contest[] {
  const { analyst, assignee, head, author } = cast.actors;
  const print = (reports: Record<string, string>) => () =>
    printOf(namesOf(cast.actors, reports), Object.values(reports));
  return [
    {
      name: 'claim against claim',
      variants: [{ name: 'two analysts' }, { name: 'analyst and head' }],
      async make(variant) {
        const reportId = await makeReady(cast, { status: 'submitted', assigneeId: null });
        const other = variant === 'two analysts' ? assignee : head;
        const claim = (actor: AccountActor) => () =>
          claimReport(contextOf(actor, now), { reportId });
        return { acts: [claim(analyst), claim(other)], print: print({ report: reportId }) };
      },
    },
    {
      name: 'decide against decide',
      variants: [
        { name: 'accept, reject_out_of_scope' },
        { name: 'redirect_body, accept' },
        { name: 'reject_no_sources, defer' },
        { name: 'request_clarification, accept' },
        { name: 'accept, accept' },
      ],
      async make(variant) {
        const reportId = await makeReady(cast);
        const [one, other] = variant.split(', ') as [string, string];
        const acts = [decide(assignee, reportId, one), decide(head, reportId, other)] as const;
        return { acts, print: print({ report: reportId }) };
      },
    },
    {
      name: 'decide against withdraw',
      variants: [
        { name: 'accept' },
        { name: 'reject_out_of_scope' },
        { name: 'redirect_body' },
        // A report of which something is asked, or that waits, may still be taken back.
        { name: 'request_clarification', both: [0] },
        { name: 'defer', both: [0] },
      ],
      async make(kind) {
        const reportId = await makeReady(cast);
        const withdraw = () => withdrawReport(contextOf(author, now), { reportId });
        return {
          acts: [decide(assignee, reportId, kind), withdraw],
          print: print({ report: reportId }),
        };
      },
    },
    {
      name: 'merge against decide',
      variants: [
        { name: 'from accept' },
        { name: 'from reject_out_of_scope' },
        { name: 'from redirect_body' },
        { name: 'into reject_out_of_scope', both: [0] },
        { name: 'into accept', both: [0, 1] },
      ],
      async make(variant) {
        const [from, into] = [await makeReady(cast), await makeReady(cast)];
        const [which, kind] = variant.split(' ') as ['from' | 'into', string];
        const seen = { id: from, version: 1 };
        const input = { fromId: from, intoId: into, reason: 'Те же слова того же пункта', seen };
        const merge = () => mergeReports(contextOf(assignee, now), input);
        const decided = { from, into }[which];
        return { acts: [merge, decide(head, decided, kind)], print: print({ from, into }) };
      },
    },
  ];
}
