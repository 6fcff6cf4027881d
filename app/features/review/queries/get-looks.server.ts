import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { db } from '#app/platform/database.server.ts';

/** For so long after a look its name stands on the page; later it takes another one. */
const openMinutes = 10;

/** The reader's own looks behind the hidden name of a report, and the name while one is open. */
export interface Looks {
  id: string;
  title: string;
  /** A second person has to agree first. */
  needsSecond: boolean;
  waiting: { reason: string } | null;
  /** Agreed to and not opened yet. */
  agreed: { id: string } | null;
  refused: boolean;
  name: string | null;
}

/** For the assignee of a report whose author's name is hidden; null for everybody else. */
export async function getLooks(
  actor: Actor,
  { reportId, lang, now }: { reportId: string; lang: Language; now: Date },
): Promise<Looks | null> {
  const found = await getReport(actor, { id: reportId, lang, now });
  if (!found?.report.isAuthorHidden || actor.kind !== 'account' || actor.officeRole === null) {
    return null;
  }
  const may = can(actor, 'report.hidden-author.uncover', found.facts);
  if (!may.allowed) return null;
  const [last] = await db().authorLook.findMany({
    where: { reportId, byId: actor.accountId },
    orderBy: { askedAt: 'desc' },
    take: 1,
    select: { id: true, reason: true, isAgreed: true, openedAt: true },
  });
  const needsSecond = may.extent === 'with-second';
  const isOpened = last?.openedAt != null;
  const isOpen = isOpened && now.getTime() - last.openedAt!.getTime() < openMinutes * 60_000;
  return {
    id: reportId,
    title: found.report.version.title,
    needsSecond,
    waiting: last && !isOpened && last.isAgreed === null ? { reason: last.reason } : null,
    agreed: last && !isOpened && last.isAgreed === true ? { id: last.id } : null,
    refused: last?.isAgreed === false,
    name: isOpen ? await nameOf(found.facts.authorId) : null,
  };
}

const nameOf = async (id: string) =>
  (await db().account.findUniqueOrThrow({ where: { id }, select: { name: true } })).name;
