import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';

export interface MeasureGiven {
  title: string;
  stages: { key: string; on: string; note?: string }[];
}

/** What the office does about an accepted report: its dossier with measures and their stages. */
export async function makeMeasures(
  reportId: string,
  recordedById: string,
  measures: readonly MeasureGiven[],
) {
  const dossierId = newId();
  const at = new Date('2026-03-01T06:00:00Z');
  await db().dossier.create({
    data: {
      id: dossierId,
      openedAt: at,
      reports: { create: { reportId, addedAt: at } },
      measures: {
        create: measures.map(({ title, stages }, position) => ({
          id: newId(),
          position,
          title,
          createdAt: at,
          stages: {
            create: stages.map(({ key, on, note = '' }) => ({
              id: newId(),
              stageKey: key,
              startedOn: new Date(on),
              note,
              recordedById,
              recordedAt: at,
            })),
          },
        })),
      },
    },
  });
  return { dossierId };
}

/** What two people of the office concluded on a report, in a dossier of its own. */
export async function makeFinding(
  reportId: string,
  { draftedById, signedById }: { draftedById: string; signedById: string | null },
  on: string,
): Promise<string> {
  const id = newId();
  const at = new Date(`${on}T06:00:00Z`);
  const dossierId = newId();
  await db().dossier.create({
    data: { id: dossierId, openedAt: at, reports: { create: { reportId, addedAt: at } } },
  });
  const signedAt = signedById === null ? null : at;
  await db().finding.create({
    data: { id, isConfirmed: true, draftedById, draftedAt: at, signedById, signedAt, dossierId },
    select: { id: true },
  });
  return id;
}
