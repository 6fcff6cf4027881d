// What comes in about the office's work on a report. The same shapes serve the forms and the server.
import { z } from 'zod';

/** The decisions of triage, in the order of the decision page's keys. */
export const decisionKinds = [
  'accept',
  'request_clarification',
  'merge_duplicate',
  'split',
  'redirect_body',
  'refer_law_enforcement',
  'reject_out_of_scope',
  'reject_no_sources',
  'defer',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What each decision asks for besides itself; a form carries the fields of all. */
const fieldsOf: Record<DecisionKind, readonly string[]> = {
  accept: ['reason', 'analystId'],
  request_clarification: ['reason', 'dueOn'],
  merge_duplicate: ['reason', 'other'],
  split: ['reason', 'title', 'narrative', 'provisions', 'sources'],
  redirect_body: ['reason', 'addressee', 'letterNumber', 'letterDate'],
  refer_law_enforcement: ['reason', 'addressee', 'letterNumber', 'letterDate'],
  reject_out_of_scope: ['reason'],
  reject_no_sources: ['reason'],
  defer: ['reason', 'deferredUntil'],
};

const isKind = (value: unknown): value is DecisionKind =>
  (decisionKinds as readonly unknown[]).includes(value);

/** Of a form only what its kind asks for; a browser sends a field left empty as an empty text. */
function chosenOnly(form: unknown): unknown {
  if (typeof form !== 'object' || form === null || !('kind' in form) || !isKind(form.kind)) {
    return form;
  }
  const read = ['kind', 'version', ...fieldsOf[form.kind]];
  const given = Object.entries(form).filter(([name, value]) => read.includes(name) && value !== '');
  return Object.fromEntries(given);
}

/** Browsers send line breaks as CR LF; they are kept as one sign. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.replace(/\r\n?/g, '\n').trim());
const needed = (max: number) => text(max).pipe(z.string().min(1));
const reason = needed(4_000);
const version = z.coerce.number().int().positive();
const day = z.iso.date();
const id = z.uuid();
/** Boxes ticked: a browser sends one as a text, several as a list. */
const picked = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(200).default([]),
  );

const letter = {
  version,
  reason,
  addressee: needed(300),
  letterNumber: text(60).default(''),
  letterDate: day.optional(),
};

/** A decision on a report in triage; what other kinds ask for is dropped before. */
export const decideSchema = z.preprocess(
  chosenOnly,
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('accept'),
      version,
      reason: text(4_000).default(''),
      analystId: id.optional(),
    }),
    z.strictObject({ kind: z.literal('request_clarification'), version, reason, dueOn: day }),
    z.strictObject({ kind: z.literal('merge_duplicate'), version, reason, other: needed(40) }),
    z.strictObject({
      kind: z.literal('split'),
      version,
      reason,
      title: needed(200),
      narrative: needed(20_000),
      provisions: picked(z.coerce.number().int().min(0).max(100)),
      sources: picked(id),
    }),
    z.strictObject({ kind: z.literal('redirect_body'), ...letter }),
    z.strictObject({ kind: z.literal('refer_law_enforcement'), ...letter }),
    z.strictObject({ kind: z.literal('reject_out_of_scope'), version, reason }),
    z.strictObject({ kind: z.literal('reject_no_sources'), version, reason }),
    z.strictObject({ kind: z.literal('defer'), version, reason, deferredUntil: day }),
  ]),
);

export type DecideInput = z.output<typeof decideSchema>;
/** The decisions that move the report itself; merging and splitting take another report besides. */
export type OwnDecision = Exclude<DecideInput, { kind: 'merge_duplicate' | 'split' }>;
export type SplitInput = Extract<DecideInput, { kind: 'split' }>;

export const assignReportSchema = z.strictObject({ toId: id });
export const recuseSchema = z.strictObject({ reason });
export const reopenSchema = z.strictObject({ version, reason });
export const setClassSchema = z.strictObject({
  classes: picked(z.string().regex(/^[a-z_]{1,60}$/)).refine(
    (all) => all.length > 0,
    'errors.choose',
  ),
  reason,
});

/** Another report joined to the one that is open. */
export const joinSchema = z.strictObject({ otherId: id, version, reason });

/** A claim from a list, which stays where it was. */
export const claimSchema = z.strictObject({
  reportId: id,
  back: z.string().max(2_000).default(''),
});

/** Reports marked in a list: at least one. */
const marked = picked(id).refine((all) => all.length > 0, 'review.nothing-marked');

/** A claim of all that is marked. */
export const claimReportsSchema = z.strictObject({
  reportIds: marked,
  back: z.string().max(2_000).default(''),
  toId: z.string().max(60).optional(),
});

/** All that is marked goes to one person. */
export const assignReportsSchema = z.strictObject({
  reportIds: marked,
  back: z.string().max(2_000).default(''),
  toId: id,
});

/** The query of a list under a name of one's own. */
export const saveViewSchema = z.strictObject({ name: needed(60), from: z.string().max(2_000) });
export const deleteViewSchema = z.strictObject({ viewId: id });

/** Acts of one button that carry nothing. */
export const noFieldsSchema = z.strictObject({});

const yesOrNo = z.enum(['yes', 'no']).transform((value) => value === 'yes');

/** Somebody for the list of a confidential report: the head's first analyst, or one more. */
export const admissionSchema = z.strictObject({
  accountId: id,
  isFirst: yesOrNo,
  reason,
});
export const admissionConsentSchema = z.strictObject({ admissionId: id });
export const admissionObjectionSchema = z.strictObject({ admissionId: id, objection: reason });

/** A look behind a hidden name: why, and of a confidential report the second person's answer. */
export const askLookSchema = z.strictObject({ reason });
export const lookAnswerSchema = z.strictObject({ lookId: id, isAgreed: yesOrNo });
export const openLookSchema = z.strictObject({ lookId: id });

/** The group asks for review of a decision, and the head's written no. */
export const askReviewSchema = z.strictObject({ reason });
export const declineReviewSchema = z.strictObject({ reason });

/** Two reports of which the office says that they are not one, and taking that back. */
export const apartSchema = z.strictObject({ otherId: id });
export const endRecusalSchema = z.strictObject({ accountId: id });
