import { newId } from '#app/platform/ids.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeInvitation } from '#tests/factories/invitation.ts';
import { makeRoleProposal } from '#tests/factories/role-proposal.ts';
import { headAndAdministrator, onlyAdministrator, type Act, type Row } from './row.ts';

/** The head signs what the administrator proposed: the row's two persons. */
const ofOffice = headAndAdministrator;

/** What the administrator proposed, the administrator does not sign. */
const secondPerson = 's3 3333333 333.3 s3s';
/** The members of a group find each other on its page; the directory is the office's. */
const directory = 's4 4444444 ..... s4s';

const onInvitation = (answers = ofOffice): Act => ({
  answers,
  form: async ({ people }) => ({
    invitationId: await makeInvitation({
      officeRole: 'analyst',
      invitedById: people.administrator.accountId,
    }),
  }),
});

const onSomebody = async () => `/admin/people/${(await makeAccount({ officeRole: 'analyst' })).id}`;

const onProposal = (answers = ofOffice): Act => ({
  answers,
  path: onSomebody,
  form: async ({ people }) => ({
    proposalId: await makeRoleProposal(people.administrator.accountId),
  }),
});

export const people: Record<string, Row> = {
  'routes/admin/people.tsx': {
    path: () => '/admin/people',
    read: directory,
    acts: { approve: onInvitation(secondPerson), resend: onInvitation(), revoke: onInvitation() },
  },
  'routes/admin/people-invite.tsx': {
    path: () => '/admin/people/invite',
    read: ofOffice,
    acts: {
      default: {
        answers: ofOffice,
        form: () => ({ email: `${newId()}@office.kz`, role: 'analyst', language: 'ru' }),
      },
    },
  },
  'routes/admin/people-person.tsx': {
    path: ({ people: { author } }) => `/admin/people/${author.accountId}`,
    read: directory,
    acts: {
      suspend: { answers: onlyAdministrator, path: onSomebody },
      restore: { answers: onlyAdministrator, path: onSomebody },
      propose: { answers: ofOffice, path: onSomebody, form: () => ({ role: 'head' }) },
      approve: onProposal(secondPerson),
      decline: onProposal(),
    },
  },
};
