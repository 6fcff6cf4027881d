import { dayOf, type Calendar } from '#app/features/reports/domain/working-days.ts';
import { KeptReadings } from '#app/platform/kept-readings.ts';
import { queueRowOf, type QueueRow, type RawQueueRow } from './queue-row.server.ts';

/** Some hundred rows of the queue. */
const MOST_LETTERS = 1_000_000;

let readings = new KeptReadings<QueueRow>(MOST_LETTERS);
let readFor: { day: string; calendar: Calendar } | null = null;

/** A row by its text; until the day or the calendar changes, the same text is the same row. */
export function keptRow(text: string, now: Date, calendar: Calendar): QueueRow {
  const day = dayOf(now);
  if (readFor?.day !== day || readFor.calendar !== calendar) {
    readFor = { day, calendar };
    readings = new KeptReadings(MOST_LETTERS);
  }
  const raw = (): RawQueueRow => JSON.parse(text) as RawQueueRow;
  // Where a clock has stood, its state is of the moment and not of the day.
  if (!text.includes(NEVER_STOOD) && !text.includes(NO_CLOCK))
    return queueRowOf(raw(), now, calendar);
  return readings.of(text, () => queueRowOf(raw(), now, calendar));
}

const NEVER_STOOD = '"pauses" : []';
const NO_CLOCK = '"clock":null';
