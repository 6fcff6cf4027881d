// What a reader sees of a discussion, put in order from its rows: circles, threads, comments.
import type { Circle } from '#app/access/facts.ts';
import type { WordLink } from '#app/richtext/word-links.ts';
import type { Mentionable } from './mentions.ts';

/** A comment as the query brings it; `name` is null where it is hidden from this reader. */
export interface CommentRow {
  id: string;
  threadId: string;
  circle: Circle;
  author: { id: string; name: string | null; office: boolean; from?: string };
  body: string;
  at: Date;
  addsTo: Date | null;
  isEdited: boolean;
  isRemoved: boolean;
  isResolved: boolean;
  versions: number;
  rowVersion: number;
  mentions: readonly string[];
  /** Citations in it, each with its place in the register. */
  links: readonly WordLink[];
}

export interface CommentView extends Omit<
  CommentRow,
  'threadId' | 'circle' | 'isResolved' | 'author'
> {
  author: Omit<CommentRow['author'], 'id'>;
  /** The first that the reader has not read. */
  isFirstNew: boolean;
  mayEdit: boolean;
  mayAddTo: boolean;
  mayRemove: boolean;
}

export interface ThreadView {
  id: string;
  isResolved: boolean;
  comments: CommentView[];
  /** The idempotency key of its next answer. */
  key: string;
}

export interface CircleView {
  circle: Circle;
  mayWrite: boolean;
  /** How many read it, for the band over it. */
  people: { group: number; office: number };
  /** Whom one may mention here. */
  mentionable: (Mentionable & { office: boolean })[];
  threads: ThreadView[];
  /** Where the page of earlier comments ends, or null where all are shown. */
  before: string | null;
  count: number;
  unread: number;
  /** The newest comment shown: to be marked as read up to here. */
  newestAt: Date | null;
  /** The reader's own last comment here: changes when a text of theirs has arrived. */
  ownLastId: string | null;
  key: string;
}

export interface Reading {
  readerId: string;
  /** Up to when this circle was read; null where it never was. */
  readAt: Date | null;
  mayWrite: boolean;
  mayRemove: boolean;
  mayEdit(comment: CommentRow): boolean;
  newKey(): string;
}

/** The comments as a reader sees them who may not know some of the authors. */
export const withoutNames = (
  comments: readonly CommentRow[],
  nameless: ReadonlySet<string>,
): CommentRow[] =>
  comments.map((comment) => {
    const { id, office } = comment.author;
    return nameless.has(id) ? { ...comment, author: { id, name: null, office } } : comment;
  });

/** A circle's threads, the oldest first, each with its comments in order. */
export function threadsOf(comments: readonly CommentRow[], reading: Reading): ThreadView[] {
  const { readAt, newKey } = reading;
  const inOrder = comments.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const firstNew = readAt && inOrder.find((comment) => isUnread(comment, reading));
  const threads = new Map<string, ThreadView>();
  for (const comment of inOrder) {
    const { threadId, isResolved } = comment;
    const thread = threads.get(threadId) ?? {
      id: threadId,
      isResolved,
      comments: [],
      key: newKey(),
    };
    threads.set(threadId, thread);
    thread.comments.push(viewOf(comment, comment === firstNew, reading));
  }
  return [...threads.values()];
}

/** Whether a comment by somebody else came after the reader was last here. */
export const isUnread = ({ author, at, isRemoved }: CommentRow, reading: Reading): boolean =>
  author.id !== reading.readerId && !isRemoved && (reading.readAt === null || at > reading.readAt);

function viewOf(comment: CommentRow, isFirstNew: boolean, reading: Reading): CommentView {
  const { threadId: _, circle: __, isResolved: ___, author, ...rest } = comment;
  const { id: authorId, ...shown } = author;
  const isOwn = authorId === reading.readerId && !comment.isRemoved && reading.mayWrite;
  const mayEdit = isOwn && reading.mayEdit(comment);
  return {
    ...rest,
    author: shown,
    isFirstNew,
    mayEdit,
    mayAddTo: isOwn && !mayEdit,
    mayRemove: reading.mayRemove && !comment.isRemoved,
  };
}
