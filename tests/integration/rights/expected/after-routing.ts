import { randomUUID } from 'node:crypto';
import { makeAdmission, makeLook } from '#tests/factories/consents.ts';
import { inviteTo } from '#tests/factories/report-invitation.ts';
import {
  draftReaders,
  joinedReaders,
  listed,
  readers,
  unlisted,
  type ByThing,
  type Row,
} from './row.ts';

/** Author, co-author, coordinator of a filing group; their colleagues see and may not. */
const groupWriters: ByThing = {
  ordinary: 's3 .34.4.3 33333 s3s',
  listed: 's3 .4444.4 33333 s3s',
};
/** The same and the office's holder and head. */
const adders: ByThing = {
  draft: 's3 .34.4.3 44443 s3s',
  ordinary: 's3 .34.4.3 .33.3 s3s',
  listed: 's3 .4444.4 .4433 s3s',
};
/** The page of adding is there for who may add. */
const addPage: ByThing = {
  draft: 's3 .44.4.4 44443 s3s',
  ordinary: 's3 .44.4.4 .44.3 s3s',
  listed: 's3 .4444.4 .4443 s3s',
};
/** The list of a confidential report is its author's and the head's, who need not be on it. */
const authorAndHead = 's4 .444444 444.4 s4s';
const nobodyKnows = 's4 4444444 44444 s4s';
const draftWriters = 's4 .34.4.3 44444 s4s';

/** What a group does with a report after it was sent, and what it rests on. */
export const afterRouting: Record<string, Row> = {
  'routes/reports/admission.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/admission`,
    read: { ordinary: nobodyKnows, listed: authorAndHead, unlisted: authorAndHead },
    acts: {
      default: {
        answers: { ordinary: 's4 .343433 444.4 s4s', unlisted: 's4 .444434 444.4 s4s' },
        form: () => ({ accountId: randomUUID(), isFirst: 'no', reason: 'Нужен ещё один.' }),
        findsMistakes: true,
      },
      // The head proposed, so that the author answers.
      agree: {
        answers: { unlisted: 's4 .444434 44434 s4s' },
        form: async ({ thing, people }) => ({ admissionId: await makeAdmission(thing.id, people) }),
        spendsThing: true,
      },
      object: {
        answers: { unlisted: 's4 .444434 44434 s4s' },
        form: async ({ thing, people }) => ({
          admissionId: await makeAdmission(thing.id, people),
          objection: 'Знакомы лично.',
        }),
        spendsThing: true,
      },
      look: {
        answers: { listed: 's4 3444434 344.4 s4s' },
        form: async ({ thing, people }) => ({
          lookId: await makeLook(thing.id, people, null),
          isAgreed: 'yes',
        }),
        spendsThing: true,
      },
    },
  },
  'routes/reports/review-request.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/review-request`,
    // Nothing was decided yet: who may ask is told so.
    read: { ordinary: 's3 3343433 33333 s3s' },
    acts: {
      default: {
        answers: { ordinary: 's3 .34.4.3 33333 s3s', listed: 's3 .4444.4 33333 s3s' },
        form: () => ({ reason: 'Нашёлся источник.' }),
      },
    },
  },
  'routes/reports/amend.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/amend`,
    read: groupWriters,
    acts: {
      default: {
        answers: groupWriters,
        form: () => ({ reason: 'Уточнение.' }),
        findsMistakes: true,
      },
    },
  },
  'routes/reports/answer.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/answer`,
    // Nothing was asked.
    read: { ordinary: 's3 3343433 33333 s3s' },
    acts: { default: { answers: groupWriters, form: () => ({ answer: 'Ответ.' }) } },
  },
  'routes/reports/withdraw.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/withdraw`,
    read: groupWriters,
    acts: { default: { answers: groupWriters, spendsThing: true } },
  },
  'routes/reports/versions.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/versions`,
    read: { draft: draftReaders, ordinary: readers, unlisted, listed, joined: joinedReaders },
  },
  'routes/reports/people.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/people`,
    read: { draft: draftReaders },
    acts: {
      default: {
        answers: { draft: draftWriters },
        form: () => ({ email: 'nobody@example.kz', part: 'co_author' }),
      },
      colleague: {
        answers: { draft: draftWriters },
        form: ({ people }) => ({
          accountId: people['journalist and co-author'].accountId,
          part: 'co_author',
        }),
      },
      revoke: {
        answers: { draft: draftWriters },
        form: async ({ thing, people }) => ({
          invitationId: await inviteTo(thing.id, people.author.accountId),
        }),
      },
      remove: {
        answers: { draft: draftWriters },
        form: ({ people }) => ({
          accountId: people['journalist and co-author'].accountId,
          part: 'co_author',
        }),
        spendsThing: true,
      },
    },
  },
  'routes/reports/source-new.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/sources/new`,
    read: addPage,
    acts: {
      default: {
        answers: adders,
        form: () => ({
          kind: 'document',
          noAddressReason: 'Бумажный документ',
          title: 'Правила сада',
        }),
      },
    },
  },
  'routes/reports/file-new.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/files/new`,
    read: addPage,
    acts: {
      default: {
        // Who may not add has no such page to send a file to.
        answers: addPage,
        form: () => ({ file: 'Текст без вида' }),
        isUpload: true,
        findsMistakes: true,
      },
    },
  },
  'routes/sources/source.tsx': {
    path: ({ thing }) => `/sources/${thing.sourceId}`,
    read: { draft: draftReaders, ordinary: readers, unlisted, listed, joined: joinedReaders },
    acts: {
      recapture: { answers: { ordinary: 's3 .34.4.3 .33.3 s3s', listed: 's3 .4444.4 .4433 s3s' } },
      text: {
        answers: { ordinary: 's3 .34.4.3 .33.3 s3s', listed: 's3 .4444.4 .4433 s3s' },
        form: () => ({ text: 'Текст источника.' }),
      },
      quote: {
        answers: adders,
        // The copy that is named is not there, which the act itself says.
        form: ({ thing }) => ({ copy: thing.id, words: 'Слова источника' }),
        findsMistakes: true,
      },
      unquote: {
        // Nobody has quoted anything.
        answers: { draft: 's4 4444444 44444 s4s', ordinary: 's4 4444444 44444 s4s' },
        form: ({ thing }) => ({ quote: thing.id }),
      },
      remove: {
        answers: { draft: draftWriters, ordinary: 's4 3343433 44444 s4s' },
        spendsThing: true,
      },
    },
  },
  'routes/sources/source-edit.tsx': {
    path: ({ thing }) => `/sources/${thing.sourceId}/edit`,
    read: { ordinary: 's3 .44.4.4 .44.3 s3s', unlisted: 's3 .4444.4 44443 s3s' },
    acts: {
      default: {
        answers: { ordinary: 's3 .34.4.3 .33.3 s3s', unlisted: 's3 .4444.4 44433 s3s' },
        form: () => ({
          kind: 'document',
          title: 'Правила',
          noAddressReason: 'Бумажный документ',
          version: '99',
        }),
      },
    },
  },
  'routes/sources/protection.tsx': {
    path: ({ thing }) => `/sources/${thing.sourceId}/protection`,
    read: { ordinary: 's4 33333.4 44444 s4s' },
    acts: {
      default: {
        answers: { ordinary: 's4 33333.3 44444 s4s' },
        form: () => ({ protectedDescription: 'Письмо родителя' }),
        spendsThing: true,
      },
      lift: { answers: { ordinary: 's4 33333.3 44444 s4s' } },
      embargo: { answers: { ordinary: 's4 33333.3 44444 s4s' } },
      clearance: {
        answers: { ordinary: 's4 33333.3 44444 s4s' },
        form: () => ({ isCleared: 'no' }),
      },
    },
  },
};

/** Files and copies that nobody has sent: who could ever read one learns nothing else. */
export const files: Record<string, Row> = {
  'routes/sources/capture.ts': {
    path: ({ thing }) => `/captures/${thing.id}`,
    read: 's4 4444444 44444 s4s',
    isResource: true,
  },
  'routes/sources/file.ts': {
    path: ({ thing }) => `/files/${thing.id}`,
    read: 's4 4444444 44444 s4s',
    isResource: true,
  },
  'routes/sources/file-view.ts': {
    path: ({ thing }) => `/files/${thing.id}/view`,
    read: 's4 4444444 44444 s4s',
    isResource: true,
  },
  'routes/sources/file-access.tsx': {
    path: ({ thing }) => `/files/${thing.id}/access`,
    read: 's4 4444444 44444 s4s',
    acts: {
      default: { answers: 's3 4444444 44443 s3s' },
      delete: { answers: 's4 4444444 44444 s4s' },
    },
  },
  'routes/sources/upload.tsx': {
    path: ({ thing }) => `/uploads/${thing.id}`,
    read: 's3 4444444 44443 s3s',
    acts: {
      default: { answers: 's3 4444444 44443 s3s', form: () => ({ name: 'правила.pdf' }) },
      discard: { answers: 's3 4444444 44443 s3s' },
    },
  },
};
