import { db } from '#app/platform/database.server.ts';
import { makeLook } from '#tests/factories/consents.ts';
import { makeThing } from '../things.ts';
import type { Asked, ByThing, Row } from './row.ts';

const office = 's3 3333333 ....3 s3s';
/** The office reads what is ordinary; of what is confidential only who is named. */
const desk: ByThing = {
  ordinary: office,
  unlisted: 's3 3333333 44443 s3s',
  listed: 's3 3333333 .4443 s3s',
};
/** Who holds the report and the head; the head has to be named on the list as everybody else. */
const deciders: ByThing = {
  ordinary: 's3 3333333 .33.3 s3s',
  unlisted: 's3 3333333 44433 s3s',
  listed: 's3 3333333 .4433 s3s',
};
const nobodyYet = { ordinary: 's3 3333333 44443 s3s' };
/** Any analyst who does not stand aside takes what waits, and the head does. */
const claimers: ByThing = {
  waiting: 's3 3333333 ..3.3 s3s',
  unlisted: 's3 3333333 44433 s3s',
  // It has its holder, who may say it twice.
  listed: 's3 3333333 .4433 s3s',
};
const told: ByThing = { ordinary: office, listed: 's3 3333333 .4433 s3s' };
const pairTellers: ByThing = {
  ordinary: 's3 3333333 .33.3 s3s',
  listed: 's3 3333333 34433 s3s',
};
const headAlone: ByThing = {
  ordinary: 's3 3333333 333.3 s3s',
  listed: 's3 3333333 34433 s3s',
};
const otherOne = async (asked: Asked) => ({ otherId: (await makeThing(asked, 'ordinary')).id });
const reason = 'Причина решения.';
/** The version that its page would show, so that nothing has changed meanwhile. */
const versionOf = async ({ thing }: Asked) => {
  const report = await db().report.findUniqueOrThrow({ where: { id: thing.id } });
  return String(report.rowVersion);
};

export const review: Record<string, Row> = {
  'routes/review/queue.tsx': {
    path: () => '/review',
    read: office,
    acts: {
      claim: {
        answers: claimers,
        form: ({ thing }) => ({ reportId: thing.id }),
        spendsThing: true,
      },
      release: {
        answers: { ordinary: 's3 3333333 .33.3 s3s' },
        form: ({ thing }) => ({ reportId: thing.id }),
        spendsThing: true,
      },
      'claim-several': {
        answers: claimers,
        form: ({ thing }) => ({ reportIds: thing.id }),
        spendsThing: true,
      },
      'assign-several': {
        answers: { ordinary: 's3 3333333 .33.3 s3s', unlisted: 's3 3333333 44433 s3s' },
        form: ({ thing, people }) => ({
          reportIds: thing.id,
          toId: people['analyst unassigned'].accountId,
        }),
        spendsThing: true,
      },
    },
  },
  'routes/review/mine.tsx': { path: () => '/review/mine', read: office },
  'routes/review/recheck.tsx': {
    path: () => '/review/recheck',
    read: 's3 ....... ....3 s3s',
  },
  'routes/review/views.tsx': {
    path: () => '/review/views',
    read: office,
    acts: {
      default: { answers: office, form: () => ({ name: 'Абай', from: '?region=abai' }) },
      // Nobody has kept a view of this id.
      delete: { answers: 's3 3333333 44443 s3s', form: ({ thing }) => ({ viewId: thing.id }) },
    },
  },
  'routes/review/decide.tsx': {
    path: ({ thing }) => `/review/${thing.id}`,
    read: desk,
    acts: {
      default: {
        answers: deciders,
        form: async (asked) => ({
          kind: 'reject_out_of_scope',
          version: await versionOf(asked),
          reason,
        }),
        spendsThing: true,
      },
      claim: { answers: claimers, spendsThing: true },
      release: { answers: { ordinary: 's3 3333333 .33.3 s3s' }, spendsThing: true },
      // Nothing of the kind was done: who reads the report is told so.
      'start-analysis': { answers: told },
      'undo-merge': { answers: { ordinary: office } },
    },
  },
  'routes/review/assignment.tsx': {
    path: ({ thing }) => `/review/${thing.id}/assignment`,
    read: desk,
    acts: {
      default: {
        answers: { ordinary: 's3 3333333 .33.3 s3s', unlisted: 's3 3333333 44433 s3s' },
        form: ({ people }) => ({ toId: people['analyst unassigned'].accountId }),
        spendsThing: true,
      },
    },
  },
  'routes/review/class.tsx': {
    path: ({ thing }) => `/review/${thing.id}/class`,
    read: { ordinary: 's3 3333333 .44.3 s3s' },
    acts: {
      default: {
        answers: deciders,
        form: () => ({ classes: 'blanket_norm', reason }),
        findsMistakes: true,
      },
    },
  },
  'routes/review/duplicate.tsx': {
    path: ({ thing }) => `/review/${thing.id}/duplicate`,
    read: desk,
    acts: {
      default: {
        // Who does not hold both is told who does.
        answers: { ordinary: office },
        form: async (asked) => ({
          otherId: (await makeThing(asked, 'ordinary')).id,
          version: await versionOf(asked),
          reason,
        }),
        spendsThing: true,
      },
      apart: { answers: pairTellers, form: otherOne },
      // Nothing was said of the two: who may say it is told so.
      'undo-apart': { answers: pairTellers, form: otherOne },
    },
  },
  'routes/review/peek.tsx': { path: ({ thing }) => `/review/${thing.id}/peek`, read: desk },
  'routes/review/recusal.tsx': {
    path: ({ thing }) => `/review/${thing.id}/recusal`,
    read: desk,
    acts: {
      default: { answers: { ordinary: office }, form: () => ({ reason }), spendsThing: true },
      end: {
        answers: headAlone,
        form: ({ people }) => ({ accountId: people['analyst recused'].accountId }),
      },
    },
  },
  'routes/review/reopening.tsx': {
    path: ({ thing }) => `/review/${thing.id}/reopening`,
    read: nobodyYet,
    acts: {
      default: {
        // Nothing was turned down: who reads the report is told so.
        answers: told,
        form: async (asked) => ({ version: await versionOf(asked), reason }),
      },
      decline: { answers: { ordinary: 's3 3333333 333.3 s3s' }, form: () => ({ reason }) },
    },
  },
  'routes/review/author.tsx': {
    path: ({ thing }) => `/review/${thing.id}/author`,
    // Its author's name is open, so that there is nothing to look behind.
    read: { ordinary: 's4 4444444 44444 s4s' },
    acts: {
      default: { answers: { ordinary: 's4 3343433 .3334 s4s' }, form: () => ({ reason }) },
      // A look is opened by whoever asked for it.
      open: {
        answers: { ordinary: 's4 4344443 .3334 s4s' },
        form: async ({ thing, people }) => ({ lookId: await makeLook(thing.id, people, true) }),
        spendsThing: true,
      },
    },
  },
};
