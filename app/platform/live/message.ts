// What processes on one database tell each other over LISTEN and NOTIFY: ids and codes, nothing else.

/** The channel of PostgreSQL on which all of it is told. */
export const CHANNEL = 'lacuna';

/** An event that was recorded. */
export interface EventKept {
  eventId: string;
  type: string;
  reportId: string | null;
  groupId: string | null;
}

/** People who have something new, or something less, among their notifications. */
export interface PeopleTold {
  told: readonly string[];
}

/** A draft in which somebody writes: who, where, and what the server has now may differ. */
export interface DraftTouched {
  draft: string;
}

export type LiveMessage = EventKept | PeopleTold | DraftTouched;

/** PostgreSQL takes up to 8,000 bytes; an id with its quotes and comma is 39. */
export const MOST_TOLD = 200;

/** The text of a message. */
export const encode = (message: LiveMessage): string => JSON.stringify(message);

/** The message of a text, or null where it is none of ours. */
export function decode(text: string | undefined): LiveMessage | null {
  try {
    const value = JSON.parse(text ?? '') as Partial<EventKept & PeopleTold & DraftTouched> | null;
    if (Array.isArray(value?.told)) return { told: value.told };
    if (typeof value?.draft === 'string') return { draft: value.draft };
    if (typeof value?.eventId !== 'string' || typeof value.type !== 'string') return null;
    const { eventId, type, reportId = null, groupId = null } = value;
    return { eventId, type, reportId, groupId };
  } catch {
    return null;
  }
}
