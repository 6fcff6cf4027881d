import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';

type Office = Record<'analyst unassigned' | 'analyst assigned' | 'head', { accountId: string }>;

const at = new Date('2026-02-12T06:00:00Z');

/** The head asks that an analyst be let onto the list of a confidential report. */
export async function makeAdmission(reportId: string, office: Office): Promise<string> {
  const id = newId();
  await db().admission.create({
    data: {
      id,
      reportId,
      accountId: office['analyst unassigned'].accountId,
      proposedById: office.head.accountId,
      reason: 'Работала с детскими садами',
      proposedAt: at,
    },
  });
  return id;
}

/** The assignee asks for a hidden author's name; the head has answered, or not yet. */
export async function makeLook(
  reportId: string,
  office: Office,
  isAgreed: boolean | null,
): Promise<string> {
  const id = newId();
  const second =
    isAgreed === null ? {} : { isAgreed, secondId: office.head.accountId, secondAt: at };
  await db().authorLook.create({
    data: {
      id,
      reportId,
      byId: office['analyst assigned'].accountId,
      reason: 'Проверить родство',
      askedAt: at,
      ...second,
    },
  });
  return id;
}
