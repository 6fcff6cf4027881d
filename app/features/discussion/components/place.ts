import { createContext, useContext } from 'react';

/** What was typed into a form that was refused, to stand in its box again. */
export interface Refused {
  circle: string;
  thread: string;
  /** The own comment that the words were to add to, or nothing. */
  adds: string;
  text: string;
  refusal: string | undefined;
  error: string | undefined;
  mentionError: string | undefined;
  mentioned: readonly string[];
}

/** Where the discussion stands: which report, on which of its pages, and what was refused last. */
export interface DiscussionPlace {
  reportId: string;
  back: 'report' | 'discussion';
  now: string | Date;
  /** The comment that is being put in other words, or added to. */
  edited?: string | undefined;
  addedTo?: string | undefined;
  /** The reader's words stand here without their name. */
  isReaderHidden: boolean;
  refused?: Refused | undefined;
}

const PlaceContext = createContext<DiscussionPlace | null>(null);

export const PlaceProvider = PlaceContext.Provider;

/** The place of the discussion around a component. */
export function usePlace(): DiscussionPlace {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('A part of a discussion stands outside of one');
  return place;
}
