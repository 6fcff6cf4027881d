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
  const read = () => queueRowOf(JSON.parse(text) as RawQueueRow, now, calendar);
  return isOfTheDay(text, day) ? readings.of(text, read) : read();
}

/** Whether a clock stands or runs all day: where it was stopped or goes on today, its state is of the moment. */
function isOfTheDay(text: string, day: string): boolean {
  const moments = text.matchAll(/"(?:from|to)" : "([^"]+)"/g);
  return [...moments].every(([, moment = '']) => dayOf(new Date(moment)) < day);
}
