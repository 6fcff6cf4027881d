// The pieces of which a draft's parts are made.
import type { ProvisionPath } from '#app/features/acts/domain/provision-path.ts';

/** What is picked from a list, and *other* in the person's own words. */
export interface Choice {
  keys: string[];
  other: string;
}

/** Words of a norm that are marked as the gap; `n` is the number that travels with them. */
export interface NormMark {
  n: number;
  text: string;
}

export interface Provision {
  state: 'resolved' | 'whole-act' | 'as-written' | 'doubtful';
  /** The act's own key in the register; null where the words are kept as written. */
  actKey: string | null;
  path: ProvisionPath;
  language: 'ru' | 'kk' | 'en';
  asWritten: string;
  marks: NormMark[];
}
