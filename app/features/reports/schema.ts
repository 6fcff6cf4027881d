// What comes in about reports. The same shapes serve the forms in the browser and the server.
import { z } from 'zod';
import { actKeySchema, unitPlaceSchema } from '#app/features/acts/schema.ts';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { LIMITS } from '#app/richtext/schema.ts';
import { draftParts, type DraftContent, type DraftPart } from './domain/draft-content.ts';
import { draftSections } from './domain/draft-sections.ts';
import { dayNotes, mostTermDays } from './domain/office-days.ts';
import { recheckAnswers } from './domain/recheck.ts';
import { partSchemas } from './domain/sent-parts.ts';
import { textSchema } from './domain/sent-text.ts';

const idSchema = z.uuid();
const languageSchema = z.enum(LANGUAGES);
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
  ...partSchemas,
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

export const answerClarificationSchema = z.strictObject({
  answer: z.string().trim().min(1).max(10_000),
});

/** What is said of a norm that has changed. */
export const answerRecheckSchema = z.strictObject({
  recheckId: idSchema,
  answer: z.enum(recheckAnswers),
  note: textSchema(2_000).transform((note) => note.trim()),
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
