import { conflict, invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { Prisma, type Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { reviewEvent } from '../events.ts';
import { admissibleSql, type Admissible } from '../queries/admissible-sql.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { nameAnalyst, type Naming } from './name-analyst.server.ts';
import { accountOf } from './office-move.server.ts';
import { takeListed, type ListInHand } from './take-listed.server.ts';

/**
 * Author or head asks that somebody more be let onto the list of a routed confidential report; nothing
 * opens before the other side consents.
 */
export function askAdmission(context: CommandContext, asked: Naming): Promise<Result> {
  const { reportId, accountId, reason } = asked;
  return allOrNothing(async (tx): Promise<Result> => {
    const list = await takeListed(tx, context, reportId);
    if ('ok' in list) return list;
    const person = await find(tx, list, accountId);
    if (!person) return invalid('errors.check-fields', { accountId: 'review.not-for-the-list' });
    const waits = await tx.admission.count({
      where: { reportId, accountId, isAgreed: null, listedAt: null },
    });
    if (waits > 0) return conflict('review.admission-waits');
    const { now } = context;
    if (list.side === 'head' && (await firstWaits(tx, reportId, now))) {
      return conflict('review.analyst-named-already');
    }
    const id = context.newId();
    await tx.admission.create({
      data: { id, reportId, accountId, reason, proposedById: accountOf(context), proposedAt: now },
      select: { id: true },
    });
    const event = reviewEvent('review.admission-asked', reportId, { after: { admissionId: id } });
    await recordEvent(tx, { actor: recordedActor(context.actor), now }, event);
    return { ok: true };
  });
}

/** The head's first analyst, whom time lets in; else a request that waits for the other side. */
export async function proposeForList(
  context: CommandContext,
  asked: Naming & { isFirst: boolean },
): Promise<Result> {
  const { isFirst, ...naming } = asked;
  return isFirst ? nameAnalyst(context, naming) : askAdmission(context, naming);
}

/** While the author may still object to the first analyst, the head asks for nobody else. */
const firstWaits = async (tx: Transaction, reportId: string, now: Date): Promise<boolean> =>
  (await tx.admission.count({ where: { reportId, isAgreed: null, opensAt: { gt: now } } })) > 0;

/** The head asks for people of the office, the author for people of the report's groups. */
async function find(tx: Transaction, { id, side }: ListInHand, accountId: string) {
  const people = Prisma.raw(admissibleSql(side, 'r.id'));
  const found = await tx.$queryRaw<Admissible[]>`
    select p.* from report r cross join lateral (${people}) p where r.id = ${id}::uuid`;
  return found.find((person) => person.id === accountId);
}
