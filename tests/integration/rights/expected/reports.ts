import { newId } from '#app/platform/ids.ts';
import { makeRecheck } from '#tests/factories/recheck.ts';
import { draftReaders, joinedReaders, listed, readers, unlisted, type Row } from './row.ts';

/** A draft is changed by author, co-author and coordinator; its other readers may not. */
const writers = 's4 .34.4.3 44444 s4s';
/** A sent report is changed by nobody: its group sees it and may not, the others get nowhere. */
const nobodyOf = {
  ordinary: 's4 3343433 44444 s4s',
  listed: 's4 3444434 44444 s4s',
};
const sentMeanwhile = { ordinary: writers, listed: 's4 .4444.4 44444 s4s' };
/** Whoever reads the report is led to it from the pages of its draft. */
const ledToReport = { ordinary: 's4 >>4>4>> 44444 s4s', listed: 's4 >4444>4 44444 s4s' };
/** A form that is refused on the page of a draft is led on as the page is. */
const refusedAndLed = { draft: 's4 .>4.4.> 44444 s4s', ...ledToReport };
/** Of the office, whoever holds the report and the head. */
const holders = { ordinary: 's3 3333333 .33.3 s3s', listed: 's3 3333333 .4433 s3s' };
const inGroups = 's3 ....... 33333 s3s';
/** The digest of a text that nobody wrote. */
const seen = '0'.repeat(16);

export const reports: Record<string, Row> = {
  'routes/reports/list.tsx': { path: () => '/reports', read: inGroups },
  'routes/reports/new.tsx': {
    path: () => '/reports/new',
    read: inGroups,
    acts: {
      default: {
        answers: 's3 ..3.333 33333 s3s',
        form: ({ cast }) => ({ groupId: cast.group.id }),
      },
    },
  },
  'routes/reports/deleted.tsx': {
    path: () => '/reports/deleted',
    read: 's4 ....... 44444 s4s',
  },
  'routes/reports/report.tsx': {
    path: ({ thing }) => `/reports/${thing.id}`,
    read: {
      // Its page is the check.
      draft: 's4 >>4>4>> 44444 s4s',
      ordinary: readers,
      // The head knows its mark, day and status.
      unlisted: 's4 .4444.4 444.4 s4s',
      listed: 's4 .4444.4 .44.4 s4s',
      joined: joinedReaders,
    },
  },
  'routes/reports/edit.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/edit`,
    read: { draft: 's4 .>4.4.> 44444 s4s', ...ledToReport },
    acts: {
      default: { answers: refusedAndLed },
      visibility: {
        answers: refusedAndLed,
        form: () => ({ visibility: 'confidential' }),
        spendsThing: true,
      },
      author: {
        answers: { draft: 's4 .>4343> 44444 s4s' },
        form: () => ({ isHidden: 'yes' }),
        spendsThing: true,
      },
      ready: { answers: refusedAndLed, form: () => ({ isReady: 'yes' }) },
    },
  },
  'routes/reports/recheck.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/recheck`,
    read: {
      draft: draftReaders,
      ordinary: readers,
      unlisted,
      listed,
      joined: joinedReaders,
    },
    acts: {
      default: {
        answers: {
          draft: 's3 .34.4.3 44443 s3s',
          ordinary: 's3 .34.4.3 .33.3 s3s',
          unlisted: 's3 .4444.4 44433 s3s',
          listed: 's3 .4444.4 .4433 s3s',
        },
        form: async ({ thing }) => ({ recheckId: await makeRecheck(thing.id), answer: 'holds' }),
      },
    },
  },
  'routes/reports/check.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/check`,
    read: { draft: draftReaders },
    acts: {
      default: {
        // Sending twice files once: whoever reads what was sent is told that it was.
        answers: {
          draft: writers,
          ordinary: 's4 ..4.4.. 44444 s4s',
          listed: 's4 .4444.4 44444 s4s',
        },
        form: () => ({ seen }),
      },
      join: {
        // Only what was shown as alike can be proposed; a report of nobody was not.
        answers: { draft: 's4 4344443 44444 s4s' },
        form: () => ({ otherId: newId() }),
      },
    },
  },
  'routes/reports/deletion.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/deletion`,
    // Its page and the way back are there for who may delete it.
    read: { draft: 's4 .4444.4 44444 s4s' },
    acts: {
      default: { answers: { draft: 's4 .3434.3 44444 s4s' }, spendsThing: true },
      restore: { answers: { draft: 's4 .4444.4 44444 s4s' } },
    },
  },
  'routes/api/drafts.ts': {
    path: ({ thing }) => `/api/drafts/${thing.id}`,
    isResource: true,
    // Whoever wrote in it until it was sent is told that it was.
    acts: { default: { answers: { draft: writers, ...sentMeanwhile } } },
  },
  'routes/reports/links.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/links`,
    read: { ordinary: 's3 3333333 .33.3 s3s', listed: 's3 3333333 .4443 s3s' },
    acts: {
      default: { answers: holders, form: () => ({ name: '№ 1' }), findsMistakes: true },
      remove: { answers: holders, form: ({ thing }) => ({ otherId: thing.id }) },
    },
  },
  'routes/api/writers.ts': {
    path: ({ thing }) => `/api/drafts/${thing.id}/writers`,
    isResource: true,
    // Whoever reads the draft may know who writes it; a sent report has no writers.
    read: { draft: draftReaders, ordinary: 's4 4444444 44444 s4s' },
    acts: { default: { answers: { draft: writers, ...nobodyOf } } },
  },
  'routes/reports/discussion.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/discussion`,
    read: {
      draft: draftReaders,
      ordinary: readers,
      unlisted,
      listed,
      joined: joinedReaders,
    },
    acts: {
      default: {
        answers: {
          draft: draftReaders,
          ordinary: 's4 ..4.4.. 44444 s4s',
          listed: 's4 .4444.4 44444 s4s',
          joined: 's4 ..4.4.. 44444 s4s',
        },
        form: () => ({ circle: 'group', text: 'Сказано в кругу группы.' }),
      },
      edit: {
        answers: { ordinary: 's3 .343433 33333 s3s', listed: 's3 .444434 34443 s3s' },
        form: ({ thing }) => ({ comment: thing.commentId, version: '9', text: 'Иначе.' }),
      },
      remove: {
        answers: { ordinary: 's3 333.433 333.3 s3s' },
        form: ({ thing }) => ({ comment: thing.commentId }),
        spendsThing: true,
      },
      resolve: {
        answers: {
          ordinary: 's4 ..4.4.. .33.4 s4s',
          unlisted,
          listed,
          joined: 's4 ....... .33.4 s4s',
        },
        form: ({ thing }) => ({ thread: thing.threadId, resolved: 'yes' }),
        spendsThing: true,
      },
      read: {
        answers: { ordinary: readers, unlisted, listed, joined: joinedReaders },
        form: () => ({ circle: 'shared', until: new Date().toISOString() }),
      },
    },
  },
  'routes/reports/discussion-history.tsx': {
    path: ({ thing }) => `/reports/${thing.id}/discussion/${thing.commentId}`,
    read: {
      draft: draftReaders,
      ordinary: readers,
      unlisted,
      listed,
      joined: joinedReaders,
    },
  },
};
