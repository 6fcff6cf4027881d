import { paths } from '#app/paths.ts';
import { newId, newSecret } from '#app/platform/ids.ts';
import { makeReportInvitation } from '#tests/factories/report-invitation.ts';
import { makeSession } from '#tests/factories/session.ts';
import { everyone, signedIn, type Asked, type Row } from './row.ts';

/** A link that nobody was sent says that it is over, to everybody alike. */
const token = newSecret();

/** An invitation to a report that is for the member of another group. */
const forInvited = 's4 44.4444 44444 s4s';
const onInvitation = async ({ people, cast }: Asked) => {
  const invited = people['member of another group'];
  return paths.reportInvitation(await makeReportInvitation(cast, invited.accountId));
};

export const account: Record<string, Row> = {
  'routes/account/profile.tsx': {
    path: () => '/account',
    read: signedIn,
    acts: {
      default: {
        answers: signedIn,
        form: ({ persona }) => ({ name: `Тест ${persona}`, language: 'ru', theme: 'system' }),
      },
      news: { answers: signedIn, form: () => ({ letters: ['mention'], regions: ['shymkent'] }) },
    },
  },
  'routes/account/password.tsx': {
    path: () => '/account/password',
    read: signedIn,
    acts: {
      default: {
        answers: signedIn,
        form: () => ({ oldPassword: 'не тот пароль', password: newSecret() }),
        findsMistakes: true,
      },
    },
  },
  'routes/account/email.tsx': {
    path: () => '/account/email',
    read: signedIn,
    acts: {
      default: {
        answers: signedIn,
        form: () => ({ email: `${newId()}@example.kz`, oldPassword: 'не тот пароль' }),
        findsMistakes: true,
      },
    },
  },
  'routes/account/new-email.tsx': {
    path: () => `/email/${token}`,
    read: everyone,
    acts: { default: { answers: everyone } },
  },
  'routes/account/sessions.tsx': {
    path: () => '/account/sessions',
    read: signedIn,
    acts: {
      one: {
        answers: signedIn,
        form: async ({ person }) => ({
          sessionId: person.accountId ? (await makeSession(person.accountId)).id : newId(),
        }),
      },
      others: { answers: signedIn, endsSession: true },
    },
  },
  'routes/account/first-administrator.tsx': {
    path: () => `/first/${token}`,
    read: everyone,
    acts: {
      default: {
        answers: everyone,
        form: () => ({ name: 'Тест', email: 'first@example.kz', password: newSecret() }),
      },
    },
  },
  'routes/account/invitation.tsx': {
    path: () => `/invitation/${token}`,
    read: everyone,
    acts: {
      default: { answers: everyone, form: () => ({ name: 'Тест', password: newSecret() }) },
    },
  },
  'routes/account/report-invitation.tsx': {
    path: onInvitation,
    read: forInvited,
    acts: { default: { answers: forInvited }, decline: { answers: forInvited } },
  },
  'routes/account/language.ts': {
    path: () => '/language',
    isResource: true,
    acts: { default: { answers: everyone, form: () => ({ language: 'ru', back: '/' }) } },
  },
  'routes/account/reset.tsx': {
    path: () => '/reset',
    read: everyone,
    acts: { default: { answers: everyone, form: () => ({ email: `${newId()}@example.kz` }) } },
  },
  'routes/account/new-password.tsx': {
    path: () => `/reset/${token}`,
    read: everyone,
    acts: { default: { answers: everyone, form: () => ({ password: newSecret() }) } },
  },
  'routes/account/sign-in.tsx': {
    path: () => '/sign-in',
    read: everyone,
    acts: {
      default: {
        answers: everyone,
        form: () => ({ email: `${newId()}@example.kz`, password: 'не тот' }),
      },
    },
  },
  'routes/account/sign-in-link.tsx': {
    path: () => `/sign-in-link/${token}`,
    read: everyone,
    acts: { default: { answers: everyone } },
  },
  'routes/account/sign-out.ts': {
    path: () => '/sign-out',
    isResource: true,
    acts: { default: { answers: everyone, endsSession: true } },
  },
  'routes/account/notifications.tsx': {
    path: () => '/notifications',
    read: signedIn,
    acts: { default: { answers: signedIn } },
  },
  'routes/account/notification.ts': {
    path: () => `/notifications/${newId()}`,
    read: 's4 4444444 44444 s4s',
    isResource: true,
  },
  'routes/api/events.ts': { path: () => '/api/events', read: signedIn, isResource: true },
};
