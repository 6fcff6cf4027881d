import { parseArgs } from 'node:util';
import { operatorActor } from '#app/access/actor.ts';
import { inviteMember } from '#app/features/groups/commands/invite-member.server.ts';
import { findGroups } from '#app/features/groups/queries/find-groups.server.ts';
import { inviteMemberSchema } from '#app/features/groups/schema.ts';
import { approveOfficeInvitation } from '#app/features/people/commands/approve-office-invitation.server.ts';
import { approveOfficeRole } from '#app/features/people/commands/approve-office-role.server.ts';
import { inviteToOffice } from '#app/features/people/commands/invite-to-office.server.ts';
import { findProposed } from '#app/features/people/queries/find-proposed.server.ts';
import { inviteOfficeSchema, type InviteOfficeInput } from '#app/features/people/schema.ts';
import { paths } from '#app/paths.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { newId } from '#app/platform/ids.ts';
import type { CommandIo } from './lines.ts';
import { refusalText } from './refusal-text.ts';

const WRONG_CALL = 2;
const USAGE =
  'Usage: npm run -s lacuna -- user invite --role ROLE [--group NAME_OR_ID] [--language ru|kk|en] EMAIL\n';
type Outcome = { ok: true; token: string } | { ok: false; say: string; code: number };

/**
 * `lacuna user invite`: invites to the office or into a group and prints the link. For an office role
 * that was proposed, the operator agrees to it, while there is no head.
 */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const call = readCall(args);
  if (!call) {
    io.stderr.write(USAGE);
    return WRONG_CALL;
  }
  const outcome = call.group === undefined ? await toOffice(call) : await toGroup(call);
  if (!outcome.ok) {
    io.stderr.write(`${outcome.say}\n`);
    return outcome.code;
  }
  io.stdout.write(`${readEnv().origin}${paths.invitation(outcome.token)}\n`);
  return 0;
}

interface Call {
  role: string;
  group: string | undefined;
  language: string;
  email: string;
}

function readCall(args: string[]): Call | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        group: { type: 'string' },
        language: { type: 'string', default: 'ru' },
      },
    });
    const [email, ...more] = positionals;
    if (!values.role || !email || more.length > 0) return null;
    return { role: values.role, group: values.group, language: values.language, email };
  } catch {
    return null;
  }
}

const context = () => ({
  actor: operatorActor,
  now: new Date(),
  newId: () => newId(),
  origin: readEnv().origin,
});

const WANTED: Record<string, string> = {
  email: 'EMAIL is not an e-mail address.',
  role: '--role is analyst, head or administrator; with --group member, journalist or coordinator.',
  language: '--language is ru, kk or en.',
};

/** No link to print, but something to say. */
const told = (say: string, code = 1): Outcome => ({ ok: false, say, code });
const wrong = (field: PropertyKey | undefined): Outcome =>
  told(WANTED[String(field)] ?? USAGE, WRONG_CALL);

async function toOffice({ email, role, language }: Call): Promise<Outcome> {
  const input = inviteOfficeSchema.safeParse({ email, role, language });
  if (!input.success) return wrong(input.error.issues[0]?.path[0]);
  return (await agreeToProposed(input.data)) ?? invite(input.data);
}

async function agreeToProposed({ email, role }: InviteOfficeInput): Promise<Outcome | null> {
  const { invitationId, proposalId } = await findProposed(email, role);
  if (invitationId) {
    const approved = await approveOfficeInvitation(context(), { invitationId });
    return approved.ok ? approved : told(refusalText(approved));
  }
  if (!proposalId) return null;
  const approved = await approveOfficeRole(context(), { proposalId });
  return approved.ok ? told('The role is set.', 0) : told(refusalText(approved));
}

async function invite(input: InviteOfficeInput): Promise<Outcome> {
  const invited = await inviteToOffice(context(), input);
  if (!invited.ok) return told(refusalText(invited));
  return invited.isSent ? invited : told('Proposed: it goes out once the head agrees.', 0);
}

async function toGroup({ email, role, language, group = '' }: Call): Promise<Outcome> {
  const input = inviteMemberSchema.safeParse({ email, role, language });
  if (!input.success) return wrong(input.error.issues[0]?.path[0]);
  const [groupId, ...more] = await findGroups(group);
  if (!groupId) return told('There is no group of that name or id.');
  if (more.length > 0) return told('Several groups have that name: give the id.');
  const invited = await inviteMember(context(), { ...input.data, groupId });
  if (!invited.ok) return told(refusalText(invited));
  return 'token' in invited ? invited : told('Invited already.');
}
