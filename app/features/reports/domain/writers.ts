// Who writes in a draft besides the reader. Somebody is there for a minute after their last sign of life.
import type { DraftPart } from './draft-content.ts';

/** How long a sign of life holds. */
export const PRESENT_MS = 60_000;

export interface Writer<Person> {
  person: Person;
  part: DraftPart;
}

interface SignOfLife {
  id: string;
  name: string;
  part: DraftPart;
  at: string;
}

/** The others who write now, as the reader is shown them; of `me` the reader needs no telling. */
export const writersNow = <Person>(
  signs: readonly SignOfLife[],
  asked: { me: string | null; now: Date },
  shown: (person: { id: string; name: string }) => Person,
): Writer<Person>[] =>
  signs
    .filter(({ id, at }) => id !== asked.me && asked.now.getTime() - Date.parse(at) < PRESENT_MS)
    .map(({ id, name, part }) => ({ person: shown({ id, name }), part }));
