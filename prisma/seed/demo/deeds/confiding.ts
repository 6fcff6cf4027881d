import { canonicalJson } from '#app/features/reports/domain/canonical-json.ts';
import { reportEvent } from '#app/features/reports/events.ts';
import { reviewEvent } from '#app/features/review/events.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { PersonName } from '../people.ts';
import type { Deed } from '../stage.ts';

const DAY_MS = 86_400_000;

/** The head names the first analyst of a confidential report, of which the head knows no more than that it is. */
export const namesAnalyst =
  (report: string, person: PersonName): Deed =>
  async ({ actor, now, context, cast, reportId }) => {
    const id = reportId(report);
    const { accountId } = cast.actor(person);
    await inTransaction(async (tx) => {
      const opensAt = new Date(now.getTime() + DAY_MS).toISOString();
      const named = reviewEvent('review.analyst-named', id, { after: { accountId, opensAt } });
      await recordEvent(tx, { actor, now }, named);
      await tx.reportPerson.create({
        data: { reportId: id, accountId, relation: 'named', addedAt: now },
      });
      const people = await tx.reportPerson.findMany({
        where: { reportId: id, relation: { not: 'recused' } },
        select: { accountId: true },
        orderBy: { accountId: 'asc' },
      });
      const members = people.map((one) => one.accountId);
      const hash = sha256(canonicalJson(members));
      const listVersionId = context.newId();
      await tx.namedListVersion.create({
        data: {
          id: listVersionId,
          reportId: id,
          number: 1,
          sha256: hash,
          createdAt: now,
          members: { create: members.map((memberId) => ({ accountId: memberId })) },
        },
        select: { id: true },
      });
      const after = { listVersionId, sha256: hash };
      await recordEvent(
        tx,
        { actor, now },
        reportEvent('report.named-list-changed', id, { after }),
      );
    });
  };
