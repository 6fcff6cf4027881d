// What is recorded of findings and measures: who, which stage, which days; texts lie in their rows.
import type { EventUnion } from '#app/access/event.ts';
import { recorderOf } from '#app/access/event.ts';

export type FindingChanges = {
  'finding.drafted': { after: { dossierId: string; isConfirmed: boolean } };
  'finding.signed': { after: { signedById: string } };
};

export type MeasureChanges = {
  'measure.added': { after: { dossierId: string; position: number } };
  'measure.stage-recorded': {
    after: { stageId: string; stage: string; startedOn: string; endedOn: string | null };
  };
};

export type OutcomeEvent = EventUnion<FindingChanges> | EventUnion<MeasureChanges>;

const ofFinding = recorderOf<FindingChanges>('finding');
const ofMeasure = recorderOf<MeasureChanges>('measure');

/** An event about what the office concluded on a report. */
export const findingEvent = <T extends keyof FindingChanges>(
  type: T,
  findingId: string,
  reportId: string,
  change: FindingChanges[T],
) => ofFinding(type, findingId, change, { reportId });

/** An event about a measure that follows from a report. */
export const measureEvent = <T extends keyof MeasureChanges>(
  type: T,
  measureId: string,
  reportId: string,
  change: MeasureChanges[T],
) => ofMeasure(type, measureId, change, { reportId });
