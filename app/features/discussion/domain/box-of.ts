interface Said {
  circle: string;
  thread: string;
  /** The own comment that they add to. */
  adds: string;
  comment: string;
}

interface Circle {
  circle: string;
  mayWrite: boolean;
  threads: readonly {
    id: string;
    isResolved: boolean;
    comments: readonly { id: string; mayEdit: boolean; mayAddTo: boolean }[];
  }[];
}

/** The id of the box in which refused words stand again; null where the page has no such box. */
export function boxOf(
  { circle, thread, adds, comment }: Said,
  circles: readonly Circle[],
  edited: string | null,
): string | null {
  if (comment) {
    const own = circles
      .flatMap(({ threads }) => threads)
      .flatMap(({ comments }) => comments)
      .find(({ id, mayEdit }) => mayEdit && id === comment);
    return own && edited === comment ? `edit-${comment}` : null;
  }
  const place = circles.find((one) => one.circle === circle && one.mayWrite);
  if (!place) return null;
  if (!thread) return `say-${circle}`;
  const open = place.threads.find(({ id, isResolved }) => id === thread && !isResolved);
  if (!open) return null;
  const added = open.comments.find(({ id, mayAddTo }) => mayAddTo && id === adds);
  return `say-${added?.id ?? thread}`;
}
