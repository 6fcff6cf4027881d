import { createFirstAdministratorLink } from '#app/features/people/commands/create-first-administrator-link.server.ts';
import { makeLink } from '#app/features/people/commands/make-link.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId, newSecret, sha256 } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeAsked } from '#tests/factories/clarification.ts';
import { makeMember } from '#tests/factories/group.ts';
import { makeInvitation } from '#tests/factories/invitation.ts';
import { makeReport } from '#tests/factories/report.ts';
import type { Act, Asked } from '../rights/expected/row.ts';
import type { Persona } from '../rights/personas.ts';
import type { ThingName } from '../rights/things.ts';
import type { RunningApp } from '../rights/running-app.ts';

type Instead = Partial<Act> & { persona?: Persona; thing?: ThingName };

/** A link of that purpose which nobody has used. */
const linkOf = (purpose: 'reset' | 'sign-in', accountId: string) =>
  inTransaction((tx) => makeLink(tx, { purpose, accountId }, new Date()));

async function invitationPath({ cast, people }: Asked): Promise<string> {
  const id = await makeInvitation({
    groupId: cast.group.id,
    groupRole: 'member',
    invitedById: people.coordinator.accountId,
  });
  const token = newSecret();
  await db().invitation.update({
    where: { id },
    data: { tokenHash: sha256(token), sentAt: new Date() },
  });
  return `/invitation/${token}`;
}

/** A file that the persona has sent for the thing, and not added yet. */
async function uploadPath(asked: Asked): Promise<string> {
  const { origin } = (asked as Asked & RunningApp).app;
  const body = new FormData();
  body.append('file', new Blob([`Ответ управления ${newId()}`]), 'otvet.txt');
  const answer = await fetch(`${origin}/reports/${asked.thing.id}/files/new`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: `lacuna=${asked.person.secret}`, Origin: origin },
    body,
  });
  return new URL(answer.headers.get('location') ?? '', origin).pathname;
}

async function addedFilePath(asked: Asked): Promise<string> {
  const { origin } = (asked as Asked & RunningApp).app;
  const upload = await uploadPath(asked);
  await fetch(origin + upload, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: `lacuna=${asked.person.secret}`, Origin: origin },
    body: new URLSearchParams({ name: 'otvet.txt' }),
  });
  return `${upload.replace('/uploads/', '/files/')}/access`;
}

/** Where the rights ask of what is not there, here it has to be, so that a form is met. */
export const instead: Record<string, Instead> = {
  'account/first-administrator default': {
    persona: 'visitor',
    path: async () =>
      `/first/${await inTransaction((tx) => createFirstAdministratorLink(tx, new Date()))}`,
  },
  'account/invitation default': { persona: 'visitor', path: invitationPath },
  'account/new-password default': {
    persona: 'visitor',
    path: async () => `/reset/${(await linkOf('reset', (await makeAccount()).id)).token}`,
  },
  'account/sign-in-link default': {
    persona: 'visitor',
    path: async () => `/sign-in-link/${(await linkOf('sign-in', (await makeAccount()).id)).token}`,
  },
  'account/sign-in default': { persona: 'visitor' },
  'account/reset default': { persona: 'visitor' },
  'groups/member hand-over': {
    persona: 'coordinator',
    path: async ({ cast }) => {
      const { membershipId } = await makeMember(cast.group.id);
      return `/groups/${cast.group.id}/members/${membershipId}`;
    },
  },
  'groups/member leave': {
    persona: 'author',
    path: ({ cast, person }) => `/groups/${cast.group.id}/members/${person.membershipId}`,
    form: () => ({ confirmed: 'no' }),
  },
  'reports/answer default': {
    path: async ({ cast, people }) => {
      const { id } = await makeAsked({ groupId: cast.group.id, authorId: people.author.accountId });
      return `/reports/${id}/answer`;
    },
  },
  'review/reopening default': {
    persona: 'head',
    path: async ({ cast, people }) => {
      const { id } = await makeReport({
        groupId: cast.group.id,
        authorId: people.author.accountId,
        assigneeId: people['analyst assigned'].accountId,
        status: 'rejected',
      });
      return `/review/${id}/reopening`;
    },
  },
  'sources/upload default': { path: uploadPath, persona: 'author', thing: 'ordinary' },
  'sources/upload discard': { path: uploadPath, persona: 'author', thing: 'ordinary' },
  'sources/file-access default': { path: addedFilePath, persona: 'author', thing: 'ordinary' },
  'sources/file-access delete': { path: addedFilePath, persona: 'author', thing: 'draft' },
};
