import { z } from 'zod';
import { letterKinds } from './domain/kinds.ts';

/** What a person wants to hear of: the letters that are left on, and the regions that they follow. */
export const newsChoiceSchema = z.strictObject({
  letters: z.array(z.enum(letterKinds)).max(letterKinds.length).default([]),
  regions: z
    .array(z.string().regex(/^[a-z_]{1,40}$/))
    .max(40)
    .default([]),
});

export type NewsChoice = z.output<typeof newsChoiceSchema>;
