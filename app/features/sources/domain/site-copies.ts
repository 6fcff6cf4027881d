// Which copy a source rests on, and whether the site says something else by now.

/** A visit to a site, as far as the choice needs it; `textSha256` is null where nothing could be read. */
export interface Visit {
  id: string;
  at: string;
  outcome: 'captured' | 'partial' | 'blocked' | 'failed' | 'by_hand';
  textSha256: string | null;
}

/** The copy that was sealed first, and the newest one where it is another. */
export interface SiteCopies<Copy extends Visit> {
  sealed: Copy;
  /** The newest copy, or null while there is one alone. */
  newest: Copy | null;
  /** Whether the newest one reads otherwise. */
  isChanged: boolean;
}

/** The copies of a site among the visits, newest visit first; null where none can be read. */
export function siteCopies<Copy extends Visit>(visits: readonly Copy[]): SiteCopies<Copy> | null {
  const readable = visits.filter(
    ({ outcome, textSha256 }) =>
      textSha256 !== null && (outcome === 'captured' || outcome === 'partial'),
  );
  // A copy in part gives way to the first whole one.
  const sealed = readable.findLast(({ outcome }) => outcome === 'captured') ?? readable.at(-1);
  if (!sealed) return null;
  const [last] = readable;
  const newest = last && last.id !== sealed.id && last.at > sealed.at ? last : null;
  return {
    sealed,
    newest,
    isChanged: newest !== null && newest.textSha256 !== sealed.textSha256,
  };
}
