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

const reason = z.string().trim().max(4_000);
const needed = reason.min(1);
const version = z.coerce.number().int().positive();
const day = z.iso.date();

/** What each decision asks for; fields of the others are dropped before. */
export const decideSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), version, reason: reason.default('') }),
  z.strictObject({ kind: z.literal('request_clarification'), version, reason: needed, dueOn: day }),
  z.strictObject({
    kind: z.enum(['redirect_body', 'refer_law_enforcement']),
    version,
    reason: needed,
    addressee: z.string().trim().min(1).max(300),
    letterNumber: z.string().trim().max(60).default(''),
    letterDate: day.optional(),
  }),
  z.strictObject({
    kind: z.enum(['reject_out_of_scope', 'reject_no_sources']),
    version,
    reason: needed,
  }),
  z.strictObject({ kind: z.literal('defer'), version, reason: needed, deferredUntil: day }),
]);

export type DecideInput = z.output<typeof decideSchema>;
