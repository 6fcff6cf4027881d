import type { CountingBack } from '../calendar.ts';
import { begins, routes, type Written } from '../deeds/drafting.ts';
import type { GivenSource } from '../deeds/given-source.ts';
import { adds } from '../deeds/sources.ts';
import type { Deed, Step } from '../stage.ts';
import type { PersonName } from '../people.ts';

/** Where the numbers have come to by the autumn. */
const FIRST_NUMBER = 402;

/** A report that is on its way: who sent it and how many working days ago, and what happened since. */
export interface Filed {
  name: string;
  by: PersonName;
  sent: number;
  written: Written;
  sources: readonly GivenSource[];
  /** Before it is sent: confidential, the name hidden. */
  before?: readonly Deed[];
  since?: readonly { ago: number; time: string; who: PersonName; deed: Deed }[];
}

/** The steps of one filed report; the hours differ, so that no two are sent at once. */
export function filed(report: Filed, back: CountingBack, index: number): Step[] {
  const { name, by, sent, written, sources, before = [], since = [] } = report;
  const minute = (at: number) => {
    const minutes = (index * 17) % 240;
    const hour = 9 + Math.floor((minutes + at) / 60);
    return `${String(hour).padStart(2, '0')}:${String((minutes + at) % 60).padStart(2, '0')}`;
  };
  const own: Deed[] = [
    begins(name, written),
    ...sources.map((source, at) => adds(name, at + 1, source)),
    ...before,
    routes(name, FIRST_NUMBER),
  ];
  return [
    ...own.map((deed, at): Step => ({ at: back.ago(sent, minute(at * 4)), who: by, deed })),
    ...since.map(({ ago, time, who, deed }): Step => ({ at: back.ago(ago, time), who, deed })),
  ];
}
