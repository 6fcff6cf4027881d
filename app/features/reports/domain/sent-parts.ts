// The parts of a draft as a form sends them.
import { z } from 'zod';
import { EMPTY_DOCUMENT } from '#app/richtext/document.ts';
import { readMarkdown } from '#app/richtext/read-field.ts';
import { LIMITS } from '#app/richtext/schema.ts';
import { validateRichText } from '#app/richtext/validate.ts';
import type { DraftPart } from './draft-content.ts';
import { frequencies } from './frequency.ts';
import { conflictSchema, normSchema } from './sent-norms.ts';
import { choiceSchema, textSchema } from './sent-text.ts';

const narrativeSchema = z
  .strictObject({
    narrative: z.string().optional(),
    narrativeMarkdown: z
      .string()
      .max(LIMITS.bytes * 2)
      .optional(),
  })
  .prefault({})
  .transform(({ narrative, narrativeMarkdown }, context) => {
    if (narrative === undefined && !narrativeMarkdown) return { narrative: EMPTY_DOCUMENT };
    const verdict =
      narrative === undefined ? readMarkdown(narrativeMarkdown ?? '') : validateRichText(narrative);
    if (verdict.ok) return { narrative: verdict.doc };
    context.addIssue({
      code: 'custom',
      path: ['narrative'],
      message: `richtext.refusal.${verdict.reason}`,
    });
    return z.NEVER;
  });

/** What a save says of each part; a part that is not sent is as if it were empty. */
export const partSchemas = {
  title: z
    .strictObject({
      title: textSchema(200).transform((title) => title.replace(/\s+/g, ' ').trim()),
    })
    .prefault({}),
  norm: normSchema,
  what: narrativeSchema,
  kind: z.strictObject({ gapKinds: choiceSchema, factors: choiceSchema }).prefault({}),
  conflict: conflictSchema,
  where: z
    .strictObject({
      regions: choiceSchema,
      levels: choiceSchema,
      organisations: choiceSchema,
      risks: choiceSchema,
      place: textSchema(200),
    })
    .prefault({}),
  harm: z
    .strictObject({
      harms: choiceSchema,
      people: textSchema(500),
      count: z
        .number()
        .int()
        .min(0)
        .max(20_000_000)
        .nullish()
        .transform((count) => count ?? null),
      frequency: z
        .enum(frequencies)
        .nullish()
        .transform((frequency) => frequency ?? null),
    })
    .prefault({}),
  fix: z.strictObject({ measure: textSchema(4_000) }).prefault({}),
} satisfies Record<DraftPart, z.ZodType>;
