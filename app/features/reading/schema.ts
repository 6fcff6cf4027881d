import { z } from 'zod';

const nameSchema = z.string().trim().min(1).max(200);
const aboutSchema = z.string().trim().max(4_000).default('');
const versionSchema = z.coerce.number().int().min(1);
const partSchema = z.string().regex(/^[\w./-]{1,160}$/);

/** A part of an act and the group that is to read it; empty where it is shared evenly or stays. */
const handSchema = z
  .array(z.string().max(240))
  .max(1_000)
  .default([])
  .transform((lines, context) => {
    const picked = new Map<string, string>();
    for (const line of lines) {
      const [part = '', groupId = ''] = line.split('|');
      if (groupId === '') continue;
      if (!partSchema.safeParse(part).success || !z.uuid().safeParse(groupId).success) {
        context.addIssue({ code: 'custom', message: 'errors.not-valid' });
        return z.NEVER;
      }
      picked.set(part, groupId);
    }
    return picked;
  });

/** So many ranges are given at once. */
export const RANGE_ROWS = 6;

const typed = z.string().trim().max(160).default('');
const rangeSchema = z.strictObject({ part: typed, from: typed, to: typed, groupId: typed });
const needed = { part: partSchema, from: z.string().min(1), groupId: z.uuid() };

/** Rows of a range each, with the place of the row; one without numbers and a group was left empty. */
const rangesSchema = z
  .array(rangeSchema.optional())
  .max(RANGE_ROWS)
  .default([])
  .transform((rows) =>
    rows.flatMap((row, at) =>
      row && row.from + row.to + row.groupId !== '' ? [{ ...row, row: at }] : [],
    ),
  )
  .superRefine((ranges, context) => {
    for (const range of ranges) {
      for (const name of ['part', 'from', 'groupId'] as const) {
        if (needed[name].safeParse(range[name]).success) continue;
        context.addIssue({ code: 'custom', path: [range.row, name], message: 'errors.required' });
      }
    }
  });

export const openCampaignSchema = z.strictObject({
  name: nameSchema,
  about: aboutSchema,
  dueOn: z.iso.date(),
  parts: z.array(partSchema).min(1, 'reading.choose-parts').max(1_000),
  groups: z.array(z.uuid()).max(200).default([]),
  hand: handSchema,
  ranges: rangesSchema,
});

export const changeCampaignSchema = z.strictObject({
  name: nameSchema,
  about: aboutSchema,
  dueOn: z.iso.date(),
  hand: handSchema,
  ranges: rangesSchema,
  version: versionSchema,
});

export const closeCampaignSchema = z.strictObject({ version: versionSchema });

/** The mark that lay before the reader, empty where there was none. */
const seenSchema = z.union([z.uuid(), z.literal('')]).default('');

export const markSchema = z.strictObject({
  note: z.string().trim().max(4_000).default(''),
  edition: z.iso.date(),
  seen: seenSchema,
});

/** Without a mark named, what the sender has marked last. */
export const undoSchema = z.strictObject({ markId: seenSchema });

export const askSchema = z.strictObject({ question: z.string().trim().min(1).max(4_000) });

export const answerSchema = z.strictObject({
  questionId: z.uuid(),
  answer: z.string().trim().min(1).max(4_000),
});

export type OpenCampaignInput = z.output<typeof openCampaignSchema>;
export type ChangeCampaignInput = z.output<typeof changeCampaignSchema>;
