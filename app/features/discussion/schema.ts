import { z } from 'zod';
import { circles } from './domain/circles.ts';
import { tidy } from './domain/comment-text.ts';

const LONGEST = 20_000;
const MOST_MENTIONED = 30;

const id = z.uuid();
const circle = z.enum(circles);
const text = z.string().transform(tidy).pipe(z.string().min(1).max(LONGEST));
/** Where the form stood: on the report's own page, or on the page of the discussion. */
const back = z.enum(['report', 'discussion']).default('discussion');

/** Something to say: in a thread, as an addition to one's own comment, or as the start of a thread. */
export const postCommentSchema = z.strictObject({
  circle,
  thread: id.optional(),
  adds: id.optional(),
  text,
  mention: z.array(id).max(MOST_MENTIONED).default([]),
  back,
});

/** Other words for one's own comment, over the version that was read. */
export const editCommentSchema = z.strictObject({
  comment: id,
  version: z.int().min(1),
  text,
  back,
});

/** A comment that is taken away. */
export const removeCommentSchema = z.strictObject({ comment: id, back });

/** A thread that is settled, or taken up again. */
export const resolveThreadSchema = z.strictObject({
  thread: id,
  resolved: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
  back,
});

/** Up to when a circle has been read. */
export const markReadSchema = z.strictObject({ circle, until: z.iso.datetime(), back });
