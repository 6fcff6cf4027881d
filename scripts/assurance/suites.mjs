/**
 * @typedef {object} Suite
 * @property {number} number its number in the list of attacks that Lacuna is measured against
 * @property {string} what
 * @property {string[]} files
 * @property {string} [control] a test that runs the same with the guard off, and passes where that breaks
 */

/**
 * What is measured by `npm run assurance`, by name.
 *
 * @type {Record<string, Suite>}
 */
export const suites = {
  addresses: {
    number: 1,
    what: 'hostile addresses of sources',
    files: ['app/platform/fetch'],
    control: 'tests/integration/platform/unguarded/addresses-control.test.ts',
  },
  'hostile-servers': {
    number: 2,
    what: 'names, redirects and servers that lie to the fetching of sources',
    files: ['tests/integration/platform/fetch-'],
    control: 'tests/integration/platform/unguarded/hostile-servers-control.test.ts',
  },
  'rich-text': {
    number: 3,
    what: 'documents of the editor that are no documents',
    files: ['app/richtext', 'app/cli/check-richtext.test.ts'],
    control: 'tests/integration/platform/unguarded/rich-text-control.test.ts',
  },
  'hostile-posts': {
    number: 4,
    what: 'every form with bad input',
    files: [
      'tests/integration/hostile-forms/hostile-forms.test.ts',
      'tests/integration/hostile-forms/hostile-queries.test.ts',
    ],
    control: 'tests/integration/hostile-forms/control.test.ts',
  },
  rights: {
    number: 5,
    what: 'everybody at every door',
    files: ['tests/integration/rights/walk.test.ts', 'app/access'],
    control: 'tests/integration/rights/walk-control.test.ts',
  },
  enumeration: {
    number: 6,
    what: 'ids of others and ids of nothing',
    files: ['tests/integration/rights/enumeration.test.ts'],
    control: 'tests/integration/rights/enumeration-control.test.ts',
  },
  origin: {
    number: 7,
    what: 'forms that come from elsewhere',
    files: ['tests/integration/rights/origin.test.ts'],
    control: 'tests/integration/rights/origin-control.test.ts',
  },
  sessions: {
    number: 8,
    what: 'sessions from their start to their end',
    files: [
      'tests/integration/people/session-checks.test.ts',
      'tests/integration/people/sessions.test.ts',
      'app/platform/session',
    ],
    control: 'tests/integration/people/session-control.test.ts',
  },
  guessing: {
    number: 9,
    what: 'passwords and links that are tried out',
    files: [
      'tests/integration/people/guessing.test.ts',
      'tests/integration/people/limits.test.ts',
      'tests/integration/people/sign-in.test.ts',
    ],
    control: 'tests/integration/people/guessing-control.test.ts',
  },
  uploads: {
    number: 10,
    what: 'hostile files',
    files: [
      'tests/integration/hostile-files/hostile-files.test.ts',
      'tests/integration/platform/files-',
      'tests/integration/sources/upload-form.test.ts',
    ],
    control: 'tests/integration/hostile-files/control.test.ts',
  },
  crash: {
    number: 12,
    what: 'kill -9 of PostgreSQL and of the app while people file',
    files: ['tests/integration/crash/crash.test.ts'],
    control: 'tests/integration/crash/control.test.ts',
  },
  doubles: {
    number: 13,
    what: 'forms that are sent several times at once',
    files: ['tests/integration/doubles/doubles.test.ts'],
    control: 'tests/integration/doubles/control.test.ts',
  },
  races: {
    number: 14,
    what: 'two acts on one report at once',
    files: [
      'tests/integration/races/races.test.ts',
      'tests/integration/platform/transaction.test.ts',
    ],
    control: 'tests/integration/races/control.test.ts',
  },
  'lost-updates': {
    number: 14,
    what: 'two who save over one version',
    files: ['tests/integration/races/lost-updates.test.ts'],
    control: 'tests/integration/races/lost-updates-control.test.ts',
  },
  backup: {
    number: 17,
    what: 'backup while people write, and restore into an empty place',
    files: ['tests/integration/platform/backup/under-load.test.ts'],
    control: 'tests/integration/platform/backup/control.test.ts',
  },
  shutdown: {
    number: 18,
    what: 'SIGTERM while people read',
    files: ['tests/integration/platform/shutdown/under-load.test.ts'],
    control: 'tests/integration/platform/shutdown/control.test.ts',
  },
  'database-away': {
    number: 18,
    what: 'the database stops and comes back',
    files: [
      'tests/integration/platform/shutdown/database-away.test.ts',
      'app/platform/unavailable.test.ts',
    ],
    control: 'tests/integration/platform/shutdown/database-away-control.test.ts',
  },
  headers: {
    number: 19,
    what: 'what every answer carries',
    files: [
      'tests/integration/headers/headers.test.ts',
      'tests/integration/rights/answers.test.ts',
    ],
    control: 'tests/integration/headers/control.test.ts',
  },
  canaries: {
    number: 20,
    what: 'marks in hidden things, looked for everywhere else',
    files: [
      'tests/integration/canaries/canaries.test.ts',
      'tests/integration/rights/protected-source.test.ts',
      'tests/integration/rights/canary.test.ts',
      'tests/integration/notifications/nothing-leaks.test.ts',
    ],
    control: 'tests/integration/canaries/control.test.ts',
  },
  mail: {
    number: 21,
    what: 'addresses and words that would bring letters to others',
    files: ['tests/integration/mail-tricks/mail-tricks.test.ts'],
    control: 'tests/integration/mail-tricks/control.test.ts',
  },
  redirects: {
    number: 23,
    what: 'targets that would lead away from the site',
    files: ['tests/integration/hostile-forms/redirects.test.ts'],
    control: 'tests/integration/hostile-forms/redirects-control.test.ts',
  },
  load: {
    number: 24,
    what: 'readers while somebody makes the server work; regular expressions',
    files: [
      'tests/integration/load-abuse/load.test.ts',
      'tests/integration/load-abuse/regexes.test.ts',
    ],
    control: 'tests/integration/load-abuse/control.test.ts',
  },
};
