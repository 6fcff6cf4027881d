import { readImport } from '#app/features/acts/jobs/read-import.server.ts';
import {
  dispatchEvent,
  dispatchEvents,
} from '#app/features/notifications/jobs/dispatch-event.server.ts';
import { mailNotification } from '#app/features/notifications/jobs/mail-notification.server.ts';
import { cleanUp } from '#app/features/people/jobs/clean-up.server.ts';
import { sendResetLink } from '#app/features/people/jobs/send-reset-link.server.ts';
import { captureSource } from '#app/features/sources/jobs/capture-source.server.ts';
import { purgeDeletedDrafts } from '#app/features/reports/jobs/purge-deleted-drafts.server.ts';
import { recheckEdition } from '#app/features/reports/jobs/recheck-edition.server.ts';
import { listAnalyst } from '#app/features/review/jobs/list-analyst.server.ts';
import { sweepFiles } from '#app/features/sources/jobs/sweep-files.server.ts';
import type { Env } from '#app/platform/env.server.ts';
import { sendMail } from '#app/platform/mail.server.ts';
import type { JobHandlers, JobsTogether } from '#app/platform/queue.server.ts';
import { showLinks } from './show-links.ts';

/** Events of a busy minute mostly touch the same reports and people. */
export const jobsTogether: JobsTogether = {
  'dispatch-event': (all) =>
    dispatchEvents(
      all.map(({ eventId = '' }) => eventId),
      new Date(),
    ),
};

/** Which function works on which queue. */
export function jobHandlers(env: Env): JobHandlers {
  return {
    // A notification is put into words when it is sent; other letters lie in the queue as they are.
    'send-mail': async ({ notificationId, to = '', subject = '', text = '' }) => {
      if (notificationId) {
        await mailNotification(notificationId, { origin: env.origin, now: new Date() });
        return;
      }
      await sendMail({ to, subject, text });
      if (env.demo && !env.smtpUrl) showLinks(text);
    },
    'send-reset-link': ({ email = '' }) => sendResetLink({ email, origin: env.origin }, new Date()),
    'dispatch-event': ({ eventId = '' }) => dispatchEvent(eventId, new Date()),
    'recheck-edition': async ({ editionId = '' }) => {
      await recheckEdition(editionId, new Date());
    },
    'capture-source': ({ sourceId = '' }) =>
      captureSource(sourceId, { allow: env.fetchAllow, now: () => new Date() }),
    'read-act': ({ importId = '' }) => readImport(importId, () => new Date()),
    'list-analyst': ({ admissionId = '' }) => listAnalyst(admissionId, new Date()),
    'clean-up': async () => {
      await cleanUp(new Date());
      await purgeDeletedDrafts(new Date());
      await sweepFiles(new Date());
    },
  };
}
