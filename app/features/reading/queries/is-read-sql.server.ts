/**
 * Whether nothing is left to be read at an article now, of the rows that `standingJoins` brings: the
 * same as `isRead(articleState(…))`, for sums over many articles. A test holds the two together.
 */
export const isReadSql = `(s.reported + s.confirmed + s.being_amended > 0
  or coalesce(greatest(m.edition_from, s.unchanged_on, s.amended_on) >= coalesce(a.changed_from, '-infinity'), false))`;
