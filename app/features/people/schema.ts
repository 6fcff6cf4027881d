import { z } from 'zod';
import { isPlainName } from './domain/plain-name.ts';

const ROLE = ['analyst', 'head', 'administrator'] as const;

/** An address as it is kept: without blanks around it, in small letters. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A name as its owner writes it, on one line and without a link in it. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine(isPlainName, 'people.name-is-no-link');

/** A password that is typed to get in; what a new one must be is asked by `passwordMistake`. */
const passwordSchema = z.string().min(1).max(1_000);
const languageSchema = z.enum(['ru', 'kk', 'en']);

export const signInSchema = z.strictObject({
  email: emailSchema,
  password: passwordSchema,
  /** Where to go on to. */
  to: z.string().max(2_000).optional(),
  /** A form that an ended session had interrupted. */
  resume: z.string().optional(),
});

export const askResetSchema = z.strictObject({ email: emailSchema });
export const newPasswordSchema = z.strictObject({ password: passwordSchema });
export const emptySchema = z.strictObject({});

export const changePasswordSchema = z.strictObject({
  oldPassword: passwordSchema,
  password: passwordSchema,
});

export const newEmailSchema = z.strictObject({ email: emailSchema, oldPassword: passwordSchema });

export const firstAdministratorSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  password: passwordSchema,
});

/** Who has no account gives a name with the new password; who has one only proves it. */
export const acceptInvitationSchema = z.strictObject({
  name: nameSchema.optional(),
  password: passwordSchema.optional(),
});

export const languageChoiceSchema = z.strictObject({
  language: languageSchema,
  back: z.string().max(2_000).optional(),
});

export const profileSchema = z.strictObject({
  name: nameSchema,
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  hasShortcuts: z.boolean().default(false),
});

export const sessionSchema = z.strictObject({ sessionId: z.uuid() });

export const inviteOfficeSchema = z.strictObject({
  email: emailSchema,
  role: z.enum(ROLE),
  language: languageSchema,
});

export const invitationIdSchema = z.strictObject({ invitationId: z.uuid() });
export const proposeRoleSchema = z.strictObject({ role: z.enum(['analyst', 'head']) });
export const proposalIdSchema = z.strictObject({ proposalId: z.uuid() });

const PEOPLE_ROLES = ['all', 'office', ...ROLE, 'member', 'journalist', 'coordinator'] as const;
const peopleFilterSchema = z.object({
  text: z.string().max(100).catch(''),
  status: z.enum(['all', 'active', 'suspended']).catch('all'),
  role: z.enum(PEOPLE_ROLES).catch('all'),
  after: z.uuid().nullable().catch(null),
});

/** The directory's filter as an address carries it; what does not fit counts as not asked for. */
export const readPeopleFilter = (query: URLSearchParams) =>
  peopleFilterSchema.parse({
    text: query.get('q') ?? '',
    status: query.get('status'),
    role: query.get('role'),
    after: query.get('after'),
  });

export type SignInInput = z.output<typeof signInSchema>;
export type NewEmailInput = z.output<typeof newEmailSchema>;
export type ProfileInput = z.output<typeof profileSchema>;
export type InviteOfficeInput = z.output<typeof inviteOfficeSchema>;
