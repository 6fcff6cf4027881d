import { parseWithZod } from '@conform-to/zod/v4';
import { isFieldName } from '#app/http/field-name.ts';
import { takeOddSigns } from '#app/http/odd-signs.ts';
import '#app/http/zod-codes.ts';
import type { KnownAct } from './acts.ts';
import type { Post } from './post.ts';

/** Whether no page could send it: it is refused as a whole. */
export const isMalformed = (post: Post): boolean =>
  !post.entries.every(([name]) => isFieldName(name));

/** The fields of a post that have to be refused; null where the schema takes all of it. */
export function refusedFields({ schema }: KnownAct, post: Post): string[] | null {
  if (isMalformed(post)) return [];
  const form = new FormData();
  for (const [name, value] of post.entries) {
    if (!['intent', 'key', 'file'].includes(name)) form.append(name, value);
  }
  const odd = takeOddSigns(form);
  if (odd.length > 0) return odd;
  const submission = parseWithZod(form, { schema: schema as never });
  return submission.status === 'success' ? null : Object.keys(submission.error ?? {});
}
