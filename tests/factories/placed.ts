import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeReport, type ReportGiven } from './report.ts';

/** Where a report lies: keys of the lists; `other` is what its author called otherwise. */
export interface Placed {
  levels?: readonly string[];
  areas?: readonly string[];
  regions?: readonly string[];
}

const lists = [
  ['levels', 'education_level', 'educationLevelKey'],
  ['areas', 'risk_area', 'riskAreaKey'],
  ['regions', 'region', 'regionKey'],
] as const;

/** Rows of a version's choices. */
export const choiceRows = (versionId: string, placed: Placed) =>
  lists.flatMap(([name, list, column]) =>
    (placed[name] ?? []).map((key, position) => ({
      id: newId(),
      versionId,
      list,
      position: position + 1,
      ...(key === 'other' ? { other: 'своими словами' } : { [column]: key }),
    })),
  );

/** A report in any state with what it is placed by. */
export async function makePlaced({ levels, areas, regions, ...given }: Placed & ReportGiven = {}) {
  const report = await makeReport({ status: 'submitted', ...given });
  const placed = { levels: levels ?? [], areas: areas ?? [], regions: regions ?? [] };
  await db().reportChoice.createMany({ data: choiceRows(report.versionId, placed) });
  return report;
}
