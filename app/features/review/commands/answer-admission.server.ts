import {
  conflict,
  forbidden,
  hidden,
  type CommandContext,
  type Result,
} from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { admissionState, otherSide, type Side } from '../domain/admission.ts';
import { reviewEvent } from '../events.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { letIn } from './let-in.server.ts';
import { accountOf } from './office-move.server.ts';
import { takeListed } from './take-listed.server.ts';

export interface AdmissionAnswer {
  reportId: string;
  admissionId: string;
  /** Why not; null consents. */
  objection: string | null;
}

/**
 * The other side consents to somebody on the list, who may then open the report at once, or objects with a
 * reason: then the head names somebody else. What time has opened is answered no more.
 */
export function answerAdmission(context: CommandContext, given: AdmissionAnswer): Promise<Result> {
  const { reportId, admissionId, objection } = given;
  return allOrNothing(async (tx): Promise<Result> => {
    const list = await takeListed(tx, context, reportId);
    if ('ok' in list) return list;
    const admission = await tx.admission.findFirst({
      where: { id: admissionId, reportId },
      include: { proposedBy: { select: { officeRole: true } } },
    });
    if (!admission) return hidden;
    const { accountId, proposedBy } = admission;
    const proposer: Side = proposedBy.officeRole === null ? 'author' : 'head';
    if (list.side !== otherSide(proposer)) return forbidden('review.other-side-answers');
    const { now } = context;
    if (admissionState(admission, now) !== 'waiting') return conflict('review.admission-settled');
    const isAgreed = objection === null;
    await tx.admission.update({
      where: { id: admissionId },
      data: {
        isAgreed,
        answeredById: accountOf(context),
        answeredAt: now,
        objection: objection ?? '',
      },
      select: { id: true },
    });
    const moment = { actor: recordedActor(context.actor), now };
    await recordEvent(tx, moment, answerEvent(reportId, { isAgreed, admission }));
    if (isAgreed) await letIn(tx, moment, { id: admissionId, reportId, accountId });
    return { ok: true };
  });
}

function answerEvent(
  reportId: string,
  given: { isAgreed: boolean; admission: { id: string; accountId: string; opensAt: Date | null } },
) {
  const { id: admissionId, accountId, opensAt } = given.admission;
  if (given.isAgreed)
    return reviewEvent('review.admission-agreed', reportId, { after: { admissionId } });
  return opensAt === null
    ? reviewEvent('review.admission-refused', reportId, { before: { admissionId } })
    : reviewEvent('review.analyst-objected', reportId, { before: { accountId } });
}
