import { newId } from '#app/platform/ids.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { makeInvitation } from '#tests/factories/invitation.ts';
import { everyone, signedIn, headAndAdministrator, type Act, type Row } from './row.ts';

const coordinator = 's3 333.333 33333 s3s';
/** Its rule is that of reading the members, which readers without a group do not: the page stays unknown to them. */
const inviters = 's4 333.333 33333 s4s';

/** Of an invitation nobody knows but who may send it again. */
const ofInvitation = 's4 444.444 44444 s4s';

const onInvitation = (): Act => ({
  answers: ofInvitation,
  form: async ({ cast, people: { coordinator } }) => ({
    invitationId: await makeInvitation({
      groupId: cast.group.id,
      groupRole: 'member',
      invitedById: coordinator.accountId,
    }),
  }),
});

/** A member who is there for this act alone. */
const onMember: Act['path'] = async ({ cast }) => {
  const { membershipId } = await makeMember(cast.group.id);
  return `/groups/${cast.group.id}/members/${membershipId}`;
};

export const groups: Record<string, Row> = {
  'routes/groups/list.tsx': { path: () => '/groups', read: signedIn },
  'routes/groups/group.tsx': {
    path: ({ cast }) => `/groups/${cast.group.id}`,
    read: everyone,
    acts: {
      resend: onInvitation(),
      revoke: onInvitation(),
      sending: { answers: coordinator, form: () => ({ authorsMaySend: 'yes' }) },
      status: {
        answers: 's3 3333333 333.3 s3s',
        // Of an active group there is nothing to bring back: the head is told so.
        form: () => ({ move: 'restore' }),
      },
    },
  },
  'routes/groups/edit.tsx': {
    path: ({ cast }) => `/groups/${cast.group.id}/edit`,
    read: coordinator,
    acts: {
      default: {
        answers: coordinator,
        form: () => ({ name: 'ОФ «Ашық кезек»', kind: 'ngo', regions: 'shymkent', version: '1' }),
      },
    },
  },
  'routes/groups/invite.tsx': {
    path: ({ cast }) => `/groups/${cast.group.id}/invite`,
    // The office invites a first coordinator: from the page, if the group turns out to have none.
    read: 's4 333.333 333.. s4s',
    acts: {
      default: {
        answers: inviters,
        form: () => ({ email: `${newId()}@example.kz`, role: 'member', language: 'ru' }),
      },
    },
  },
  'routes/groups/merge.tsx': {
    path: ({ cast }) => `/groups/${cast.group.id}/merge`,
    read: 's3 3333333 333.3 s3s',
    acts: {
      default: {
        answers: 's3 3333333 333.3 s3s',
        // No group has that name: nothing is merged, and the head is told so.
        form: ({ cast }) => ({ intoId: cast.other.id, name: 'Другая' }),
        findsMistakes: true,
      },
    },
  },
  'routes/groups/new.tsx': {
    path: () => '/groups/new',
    read: headAndAdministrator,
    acts: {
      default: {
        answers: headAndAdministrator,
        form: () => ({
          name: `Группа ${newId()}`,
          kind: 'ngo',
          regions: 'shymkent',
          email: `${newId()}@example.kz`,
          language: 'ru',
        }),
      },
    },
  },
  'routes/groups/member.tsx': {
    path: ({ cast, people: { author } }) =>
      `/groups/${cast.group.id}/members/${author.membershipId}`,
    // One's own place, and each place of the group for its coordinator.
    read: 's4 .44.444 44444 s4s',
    acts: {
      role: { answers: coordinator, path: onMember, form: () => ({ role: 'journalist' }) },
      'hand-over': {
        // Of oneself, and of a place that is not there, nobody takes over.
        answers: 's3 3334333 33333 s3s',
        path: ({ cast }) => `/groups/${cast.group.id}/members/${newId()}`,
      },
      end: {
        answers: coordinator,
        path: onMember,
        form: () => ({ until: '2026-12-31', confirmed: 'yes' }),
      },
      // Nothing was planned for the place: the coordinator is told so.
      keep: { answers: coordinator, path: onMember },
      leave: {
        answers: 's3 3333333 33333 s3s',
        // Leaving is one's own act; here everybody asks to leave a group of others.
        path: async () => `/groups/${(await makeGroup()).id}/members/${newId()}`,
        form: () => ({ confirmed: 'yes' }),
      },
    },
  },
};
