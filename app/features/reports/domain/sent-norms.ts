// The norms of a report as a form sends them.
import { z } from 'zod';
import { actKeySchema, provisionPathSchema, unitNumberSchema } from '#app/features/acts/schema.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { LIMITS } from '#app/richtext/schema.ts';
import type { Conflict } from './conflict.ts';
import type { Provision } from './draft-content.ts';
import { choiceSchema, textSchema } from './sent-text.ts';

const languageSchema = z.enum(LANGUAGES);

/** JSON inside a form's field, judged by its own schema. */
const json = <Inner extends z.ZodType>(max: number, inner: Inner) =>
  z
    .string()
    .max(max)
    .transform((value, context) => {
      try {
        return JSON.parse(value) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'errors.not-valid' });
        return z.NEVER;
      }
    })
    .pipe(inner);

const marksSchema = z
  .array(
    z.strictObject({
      n: z.number().int().min(1).max(LIMITS.normMarks),
      text: z.string().min(1).max(2_000),
    }),
  )
  .max(40);

/** A norm as the form shows it: a simple path in three boxes, any other as JSON. */
const provisionSchema = z
  .strictObject({
    actKey: actKeySchema.optional(),
    article: unitNumberSchema,
    point: unitNumberSchema,
    subpoint: unitNumberSchema,
    path: json(1_000, provisionPathSchema).optional(),
    language: languageSchema.default('ru'),
    asWritten: textSchema(1_000),
    doubtful: z.literal('yes').optional(),
    marks: json(20_000, marksSchema).default([]),
  })
  .transform(({ actKey, article, point, subpoint, path, doubtful, ...rest }): Provision => {
    const boxes = [
      { u: 'article', n: article },
      { u: 'point', n: point },
      { u: 'subpoint', n: subpoint },
    ] as const;
    const units = (path as PathUnit[] | undefined) ?? boxes.filter(({ n }) => n !== '');
    const found = doubtful ? 'doubtful' : units.length > 0 ? 'resolved' : 'whole-act';
    return {
      ...rest,
      state: actKey ? found : 'as-written',
      actKey: actKey ?? null,
      path: actKey ? [...units] : [],
    };
  });

/** Places that are picked for the norms: added, or in the place of the row `at`. */
const picksSchema = z.strictObject({
  at: z.number().int().min(0).max(40).optional(),
  actKey: actKeySchema,
  language: languageSchema,
  asWritten: z.string().max(1_000).default(''),
  paths: z
    .array(provisionPathSchema.transform((path) => path as PathUnit[]))
    .min(1)
    .max(20),
});

/** What the form of the norms asks for besides what it says: a row more, a row less. */
export const normSchema = z
  .strictObject({
    provisions: z.array(provisionSchema).max(40).default([]),
    checkedActs: textSchema(4_000),
    citation: textSchema(4_000),
    pick: json(8_000, picksSchema).optional(),
    add: actKeySchema.optional(),
    remove: z.number().int().min(0).max(40).optional(),
    /** The same places in the other language, where only one of the two is named. */
    twins: z.literal('yes').optional(),
  })
  .prefault({});

/** The place of a norm within its report, as the form names it. */
const normNameSchema = z.string().min(1).max(1_200);

/** Norms against one another: the form names all that it shows, and of them the sides. */
export const conflictSchema = z
  .strictObject({
    kinds: choiceSchema,
    shown: z.array(normNameSchema).max(40).default([]),
    sides: z.array(normNameSchema).max(40).default([]),
    yields: normNameSchema.optional(),
    why: textSchema(2_000),
  })
  .prefault({})
  .transform(({ kinds, shown, sides, yields, why }): Conflict => ({
    kinds,
    apart: shown.filter((place) => !sides.includes(place)),
    yields: yields ?? null,
    why,
  }));
