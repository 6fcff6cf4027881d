import { z } from 'zod';
import { emailSchema } from '#app/features/people/schema.ts';
import { isPlainName } from '#app/features/people/domain/plain-name.ts';

const kindSchema = z.enum(['ngo', 'media', 'mixed']);
const roleSchema = z.enum(['member', 'journalist', 'coordinator']);
const languageSchema = z.enum(['ru', 'kk', 'en']);
const groupNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine(isPlainName, 'people.name-is-no-link');
const regionsSchema = z
  .array(z.string().regex(/^[a-z_]{1,40}$/))
  .min(1, 'groups.choose-region')
  .max(20);

export const newGroupSchema = z.strictObject({
  name: groupNameSchema,
  kind: kindSchema,
  about: z.string().trim().max(2_000).default(''),
  regions: regionsSchema,
  email: emailSchema,
  language: languageSchema,
});

export const saveGroupSchema = z.strictObject({
  name: groupNameSchema,
  kind: kindSchema,
  about: z.string().trim().max(2_000).default(''),
  regions: regionsSchema,
  version: z.coerce.number().int().min(1),
});

export const sendingSchema = z.strictObject({ authorsMaySend: z.enum(['yes', 'no']) });

export const groupStatusSchema = z.strictObject({
  move: z.enum(['approve', 'suspend', 'restore']),
});

export const inviteMemberSchema = z.strictObject({
  email: emailSchema,
  role: roleSchema,
  language: languageSchema,
});

export const changeRoleSchema = z.strictObject({ role: roleSchema });

const confirmedSchema = z.literal('yes', 'groups.member.confirm-first');

export const endMembershipSchema = z.strictObject({
  /** The last day, in the office's time. */
  until: z.iso.date(),
  confirmed: confirmedSchema,
});

export const leaveSchema = z.strictObject({ confirmed: confirmedSchema });

export const mergeGroupSchema = z.strictObject({
  intoId: z.uuid(),
  /** The name of the group that ends, typed as a yes. */
  name: z.string().trim().max(200),
});

export type NewGroupInput = z.output<typeof newGroupSchema>;
export type SaveGroupInput = z.output<typeof saveGroupSchema>;
export type InviteMemberInput = z.output<typeof inviteMemberSchema>;
