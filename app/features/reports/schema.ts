// What comes in about reports. The same shapes serve the forms in the browser and the server.
import { z } from 'zod';
import {
  actKeySchema,
  provisionPathSchema,
  unitPlaceSchema,
  unitNumberSchema,
} from '#app/features/acts/schema.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import { EMPTY_DOCUMENT } from '#app/richtext/document.ts';
import { readMarkdown } from '#app/richtext/read-field.ts';
import { LIMITS } from '#app/richtext/schema.ts';
import { validateRichText } from '#app/richtext/validate.ts';
import type { Conflict } from './domain/conflict.ts';
import {
  draftParts,
  type Choice,
  type DraftContent,
  type DraftPart,
  type Provision,
} from './domain/draft-content.ts';
import { draftSections } from './domain/draft-sections.ts';
import { frequencies } from './domain/frequency.ts';
import { recheckAnswers } from './domain/recheck.ts';
import { dayNotes, mostTermDays } from './domain/office-days.ts';

const idSchema = z.uuid();
/** Browsers send line breaks as CR LF; they are kept as one sign. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .default('')
    .transform((value) => value.replace(/\r\n?/g, '\n'));
const languageSchema = z.enum(['ru', 'kk', 'en']);

const choiceSchema = z
  .strictObject({
    keys: z
      .array(z.string().regex(/^[a-z_]{1,60}$/))
      .max(60)
      .default([]),
    other: text(200),
  })
  .prefault({})
  .transform(({ keys, other }): Choice => ({ keys: [...new Set(keys)], other: other.trim() }));

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
    asWritten: text(1_000),
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

export type Picks = z.output<typeof picksSchema>;

/** What the form of the norms asks for besides what it says: a row more, a row less. */
const normSchema = z
  .strictObject({
    provisions: z.array(provisionSchema).max(40).default([]),
    checkedActs: text(4_000),
    citation: text(4_000),
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
const conflictSchema = z
  .strictObject({
    kinds: choiceSchema,
    shown: z.array(normNameSchema).max(40).default([]),
    sides: z.array(normNameSchema).max(40).default([]),
    yields: normNameSchema.optional(),
    why: text(2_000),
  })
  .prefault({})
  .transform(({ kinds, shown, sides, yields, why }): Conflict => ({
    kinds,
    apart: shown.filter((place) => !sides.includes(place)),
    yields: yields ?? null,
    why,
  }));

const digestSchema = z.string().regex(/^[0-9a-f]{16}$/);

/** A save of a draft: which parts are sent, how they stood when the form was loaded, and what they say. */
export const saveDraftSchema = z.strictObject({
  parts: z.array(z.enum(draftParts)).max(draftParts.length).default([]),
  /** Where to go after a save without the script: a section, the search of acts, the check. */
  then: z.enum(['edit', 'find', 'check', ...draftSections]).default('edit'),
  base: z
    .strictObject({
      title: digestSchema.optional(),
      norm: digestSchema.optional(),
      what: digestSchema.optional(),
      kind: digestSchema.optional(),
      conflict: digestSchema.optional(),
      where: digestSchema.optional(),
      harm: digestSchema.optional(),
      fix: digestSchema.optional(),
    })
    .prefault({}),
  title: z
    .strictObject({ title: text(200).transform((title) => title.replace(/\s+/g, ' ').trim()) })
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
      place: text(200),
    })
    .prefault({}),
  harm: z
    .strictObject({
      harms: choiceSchema,
      people: text(500),
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
  fix: z.strictObject({ measure: text(4_000) }).prefault({}),
});

export type SaveDraft = z.output<typeof saveDraftSchema>;

/** An amendment: the same fields, and why. */
export const amendReportSchema = saveDraftSchema.extend({
  reason: z.string().trim().min(1).max(1_000),
});

export type AmendReport = z.output<typeof amendReportSchema>;

/** The parts that a save brings, as content; what the form asks of the norms stays apart. */
export function sentParts({
  parts,
  norm,
  ...input
}: Pick<SaveDraft, 'parts' | DraftPart>): Partial<DraftContent> {
  const { provisions, checkedActs } = norm;
  const all = { ...input, norm: { provisions, checkedActs } };
  return Object.fromEntries(parts.map((part) => [part, all[part]]));
}

export const createDraftSchema = z.strictObject({
  groupId: idSchema,
  act: actKeySchema.optional(),
  /** Where in the act, in which language and edition, and the words that are marked there. */
  place: unitPlaceSchema.optional(),
  text: languageSchema.optional(),
  edition: z.iso.date().optional(),
  quotes: z.array(z.string().trim().min(1).max(2_000)).max(LIMITS.normMarks).default([]),
  after: idSchema.optional(),
});

/** What was on the page that was checked before sending: another text asks again. */
export const submitReportSchema = z.strictObject({ seen: digestSchema });

export const withdrawReportSchema = z.strictObject({});

export const answerClarificationSchema = z.strictObject({
  answer: z.string().trim().min(1).max(10_000),
});

/** What is said of a norm that has changed. */
export const answerRecheckSchema = z.strictObject({
  recheckId: idSchema,
  answer: z.enum(recheckAnswers),
  note: text(2_000).transform((note) => note.trim()),
});

/** Which rechecks are listed, and after which one the page goes on. */
export const readRecheckAddress = (query: URLSearchParams) =>
  z
    .object({
      view: z.enum(['waiting', 'closed']).catch('waiting'),
      after: z
        .string()
        .regex(/^\d{4}-[\d:T.+Z-]{10,30}_[0-9a-f-]{36}$/)
        .optional()
        .catch(undefined),
    })
    .parse(Object.fromEntries(query));

/** Acts of one button that carry nothing. */
export const noFieldsSchema = z.strictObject({});

export const visibilitySchema = z.strictObject({
  visibility: z.enum(['ordinary', 'confidential']),
});

export const hideAuthorSchema = z.strictObject({ isHidden: z.literal('yes').optional() });

export const flagReadySchema = z.strictObject({ isReady: z.enum(['yes', 'no']) });

export const linkRelatedSchema = z.strictObject({ name: z.string().trim().min(1).max(40) });

export const unlinkRelatedSchema = z.strictObject({ otherId: idSchema });

/** In which part of a draft one writes now; nothing where one has left it. */
export const writerSchema = z.strictObject({ part: z.enum(draftParts).optional() });

export const proposeDuplicateSchema = z.strictObject({ otherId: idSchema });

const partSchema = z.enum(['co_author', 'named']);

export const addColleagueSchema = z.strictObject({ accountId: idSchema, part: partSchema });

/** Whoever has the address; what the note says is all that they read of it before they come. */
export const inviteToReportSchema = z.strictObject({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  part: partSchema,
  note: z.string().trim().max(500).default(''),
});

export const reportInvitationSchema = z.strictObject({ invitationId: idSchema });

/** Who is of several groups says which one comes in as partner. */
export const acceptReportInvitationSchema = z.strictObject({ groupId: idSchema.optional() });

export const removePersonSchema = z.strictObject({ accountId: idSchema, part: partSchema });

export type InviteToReport = z.output<typeof inviteToReportSchema>;

/** A day near enough to count working days over it. */
const officeDay = z.iso
  .date('errors.not-valid')
  .refine((day) => day >= '2020-01-01' && day < '2100-01-01', 'errors.not-valid');

/** A day that differs from the week's habit. */
export const addOfficeDaySchema = z.strictObject({
  day: officeDay,
  state: z.enum(['rest', 'work']),
  note: z.enum(dayNotes),
});

/** Such a day given back to the week's habit, and how it was shown. */
export const removeOfficeDaySchema = z.strictObject({
  day: officeDay,
  seen: z.enum(['rest', 'work']),
});

const term = z.coerce
  .number('errors.not-valid')
  .int('errors.not-valid')
  .min(1, 'errors.not-valid')
  .max(mostTermDays, 'errors.not-valid');

/** The terms of the clocks, and how they were shown. */
export const termsSchema = z
  .strictObject({
    triage: term,
    clarification: term,
    analysis: term,
    seenTriage: term,
    seenClarification: term,
    seenAnalysis: term,
  })
  .transform(({ seenTriage, seenClarification, seenAnalysis, ...terms }) => ({
    terms,
    seen: { triage: seenTriage, clarification: seenClarification, analysis: seenAnalysis },
  }));
