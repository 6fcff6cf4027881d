import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { reportOf, type Cast } from './cast.ts';
import type { ReportGiven } from './report.ts';

const at = new Date('2026-02-12T06:00:00Z');

/** A routed report of the cast with its clock, and with all that the office needs to accept it. */
export async function makeReady(cast: Cast, given: ReportGiven = {}) {
  const { id, versionId } = await reportOf(cast, { at, ...given });
  await db().reportProvision.create({
    data: { id: newId(), versionId, position: 0, state: 'as-written', asWritten: 'ст. 26 п. 12' },
  });
  const choices = [
    { list: 'region', regionKey: 'shymkent' },
    { list: 'education_level', educationLevelKey: 'preschool' },
  ];
  await db().reportChoice.createMany({
    data: choices.map((choice) => ({ id: newId(), versionId, position: 0, ...choice })),
  });
  await db().source.create({
    data: {
      id: newId(),
      reportId: id,
      position: 1,
      kind: 'document',
      state: 'by_hand',
      title: 'Порядок предоставления свободных мест',
      addedById: cast.actors.author.accountId,
      addedAt: at,
    },
  });
  await db().reportClock.create({
    data: { id: newId(), reportId: id, kind: 'triage', startedAt: at, limitDays: 10 },
  });
  return id;
}
