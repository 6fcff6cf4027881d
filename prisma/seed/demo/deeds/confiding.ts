import { answerAdmission } from '#app/features/review/commands/answer-admission.server.ts';
import { nameAnalyst } from '#app/features/review/commands/name-analyst.server.ts';
import { db } from '#app/platform/database.server.ts';
import type { PersonName } from '../people.ts';
import { done, type Deed } from '../stage.ts';

/** The head names the first analyst of a confidential report, of which the head knows no more than that it is. */
export const namesAnalyst =
  (report: string, person: PersonName, reason: string): Deed =>
  async ({ context, cast, reportId }) => {
    const { accountId } = cast.actor(person);
    done(await nameAnalyst(context, { reportId: reportId(report), accountId, reason }));
  };

/** The author agrees to the analyst whom the head named. */
export const agreesToAnalyst =
  (report: string): Deed =>
  async ({ context, reportId }) => {
    const id = reportId(report);
    const { id: admissionId } = await db().admission.findFirstOrThrow({ where: { reportId: id } });
    done(await answerAdmission(context, { reportId: id, admissionId, objection: null }));
  };
