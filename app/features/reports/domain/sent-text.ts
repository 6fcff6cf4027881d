// Texts and choices as a form sends them.
import { z } from 'zod';
import type { Choice } from './draft-content.ts';

/** Browsers send line breaks as CR LF; they are kept as one sign. */
export const textSchema = (max: number) =>
  z
    .string()
    .max(max)
    .default('')
    .transform((value) => value.replace(/\r\n?/g, '\n'));

/** Entries of a list, each once, and what one says in own words. */
export const choiceSchema = z
  .strictObject({
    keys: z
      .array(z.string().regex(/^[a-z_]{1,60}$/))
      .max(60)
      .default([]),
    other: textSchema(200),
  })
  .prefault({})
  .transform(({ keys, other }): Choice => ({ keys: [...new Set(keys)], other: other.trim() }));
