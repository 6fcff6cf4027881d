// What did happen to a report, newest first, for its readers: moves, decisions with their reasons,
// stages of measures. What belongs to the office alone is not among it.
import type { Day } from './working-days.ts';

export interface TimelineEntry {
  key: string;
  /** `status` changed the status; a `refused` proposal ended. */
  kind: 'status' | 'note' | 'refused';
  /** A moment, or a day. */
  at: string;
  until: Day | null;
  /** A key under `story.`, or the words of a stage. */
  what: { key: string } | { words: string };
  /** Nobody where the product did it by itself; a null name is a hidden author. */
  by: { name: string | null; office: boolean } | null;
  /** The reason of a decision, the note of a stage. */
  said: string;
  facts: {
    to?: string;
    /** The proposal that a stage belongs to, where there is more than one. */
    proposal?: string;
    addressee?: string;
    letterNumber?: string;
    letterDate?: Day;
    until?: Day;
  };
  url: string | null;
}

/** Newest first; of one moment, the later recorded first. */
export const newestFirst = (entries: readonly TimelineEntry[]): TimelineEntry[] =>
  entries.toSorted((a, b) => (moment(a) === moment(b) ? 0 : moment(a) < moment(b) ? 1 : -1));

/** A day stands at its noon in Almaty, so that days and moments have one order. */
const moment = ({ at }: TimelineEntry): number =>
  Date.parse(at.length === 10 ? `${at}T12:00:00+05:00` : at);
