/** Every queue of the product, with how long and how often its jobs are tried. */
export const QUEUES = {
  /** Tells listeners of an event: notifications, live pages. */
  'dispatch-event': { retryLimit: 10, retryBackoff: true, retryDelay: 1, expireInSeconds: 60 },
  /** One e-mail to one person. Its text may hold a link that works, so a job that is done goes at once. */
  'send-mail': {
    retryLimit: 12,
    retryBackoff: true,
    retryDelay: 5,
    expireInSeconds: 120,
    deleteAfterSeconds: 60,
  },
  /** A new password was asked for: whether there is such an account is found out here, out of sight. */
  'send-reset-link': {
    retryLimit: 5,
    retryBackoff: true,
    retryDelay: 2,
    expireInSeconds: 60,
    deleteAfterSeconds: 60,
  },
  /** Fetches a source's page and keeps it. */
  'capture-source': { retryLimit: 2, retryBackoff: true, retryDelay: 10, expireInSeconds: 120 },
  /** Reads the file of an act into the tree that is looked at before it is kept. */
  'read-act': { retryLimit: 2, retryBackoff: true, retryDelay: 5, expireInSeconds: 180 },
  /** The author has not objected in time: the kept list comes to hold the analyst whom the head named. */
  'list-analyst': { retryLimit: 8, retryBackoff: true, retryDelay: 10, expireInSeconds: 60 },
  /** A newer edition of an act is compared with the words that reports cite. */
  'recheck-edition': { retryLimit: 10, retryBackoff: true, retryDelay: 5, expireInSeconds: 600 },
  /** Daily cleaning: expired sessions, links, addresses, deleted drafts. */
  'clean-up': { retryLimit: 2, retryBackoff: true, retryDelay: 60, expireInSeconds: 600 },
} as const;

export type QueueName = keyof typeof QUEUES;

/** What is done by the clock, in Almaty's time: minute, hour, day, month, weekday. */
export const TIMETABLE: Partial<Record<QueueName, string>> = { 'clean-up': '15 3 * * *' };
