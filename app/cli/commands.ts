import type { CommandIo } from './lines.ts';

/** One command of the operator's line; it is loaded only when it is called. */
type Command = {
  /** What is written after the name. */
  usage: string;
  summary: string;
  /** Such a command finds the database open: `db()` works, and it is closed after it. */
  needsDatabase: boolean;
  load: () => Promise<{ run: (args: string[], io: CommandIo) => Promise<number> }>;
};

/** Every command, by the words that call it. */
export const commands: Readonly<Record<string, Command>> = {
  'user invite': {
    usage: '--role ROLE [--group NAME_OR_ID] EMAIL',
    summary:
      'invite somebody: prints the one-time link; agrees to an office role that was proposed',
    needsDatabase: true,
    load: () => import('./user-invite.ts'),
  },
  'user sign-in-link': {
    usage: 'EMAIL',
    summary: 'a one-time link that signs this person in; its use is in the log of events',
    needsDatabase: true,
    load: () => import('./user-sign-in-link.ts'),
  },
  'audit show': {
    usage: '[--after SEQ] [--type PREFIX] [--limit N]',
    summary: 'the log of events, one a line',
    needsDatabase: true,
    load: () => import('./audit-show.ts'),
  },
  'check-richtext': {
    usage: '',
    summary: 'a Tiptap document as JSON per line in, the verdict on it per line out',
    needsDatabase: false,
    load: () => import('./check-richtext.ts'),
  },
  'check-url': {
    usage: '',
    summary: 'an address per line in, whether it may be fetched per line out',
    needsDatabase: false,
    load: () => import('./check-url.ts'),
  },
  cite: {
    usage: '',
    summary: 'a line {"id","lang","text"} in, its citations {"id","citations"} out',
    needsDatabase: false,
    load: () => import('./cite.ts'),
  },
  'act-outline': {
    usage: 'FILE --lang ru|kk',
    summary: 'the units of an act in a text, Markdown or saved page, as one JSON object',
    needsDatabase: false,
    load: () => import('./act-outline.ts'),
  },
  'act-diff': {
    usage: 'OLD NEW --lang ru|kk',
    summary: 'which articles were added, repealed and changed between two editions',
    needsDatabase: false,
    load: () => import('./act-diff.ts'),
  },
  doctor: {
    usage: '',
    summary: 'what is wrong with this installation, and what to do; exit code 1 if anything is',
    needsDatabase: false,
    load: () => import('./doctor.ts'),
  },
  backup: {
    usage: 'DIR',
    summary: 'database and files into a new folder, while the app works on',
    needsDatabase: false,
    load: () => import('./backup.ts'),
  },
  restore: {
    usage: 'DIR',
    summary: 'a backup into an empty place; counts and hashes are checked',
    needsDatabase: false,
    load: () => import('./restore.ts'),
  },
  jobs: {
    usage: '[--queue NAME] [--state STATE]',
    summary: 'the background jobs: how many stand where, and why some failed',
    needsDatabase: true,
    load: () => import('./jobs.ts'),
  },
  'jobs retry': {
    usage: 'ID|QUEUE',
    summary: 'try a failed job, or all failed ones of a queue, once more',
    needsDatabase: true,
    load: () => import('./jobs-retry.ts'),
  },
  'mail test': {
    usage: 'ADDRESS',
    summary: 'send one letter, and tell what the mail server said',
    needsDatabase: false,
    load: () => import('./mail-test.ts'),
  },
  'db diff': {
    usage: '',
    summary: 'the SQL that the database lacks of prisma/schema: the text of a new migration',
    needsDatabase: false,
    load: () => import('./db-diff.ts'),
  },
};
