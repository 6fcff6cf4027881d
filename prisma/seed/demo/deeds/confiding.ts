import { keepNamedList } from '#app/features/reports/commands/keep-named-list.server.ts';
import { reviewEvent } from '#app/features/review/events.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { PersonName } from '../people.ts';
import type { Deed } from '../stage.ts';

const DAY_MS = 86_400_000;

/** The head names the first analyst of a confidential report, of which the head knows no more than that it is. */
export const namesAnalyst =
  (report: string, person: PersonName): Deed =>
  async ({ actor, now, cast, reportId }) => {
    const id = reportId(report);
    const { accountId } = cast.actor(person);
    await inTransaction(async (tx) => {
      const opensAt = new Date(now.getTime() + DAY_MS).toISOString();
      const named = reviewEvent('review.analyst-named', id, { after: { accountId, opensAt } });
      await recordEvent(tx, { actor, now }, named);
      await tx.reportPerson.create({
        data: { reportId: id, accountId, relation: 'named', addedAt: now },
      });
      await keepNamedList(tx, { actor, now }, id);
    });
  };
