import { cleanUp } from '#app/features/people/jobs/clean-up.server.ts';
import { sendResetLink } from '#app/features/people/jobs/send-reset-link.server.ts';
import type { Env } from '#app/platform/env.server.ts';
import { sendMail } from '#app/platform/mail.server.ts';
import type { JobHandlers } from '#app/platform/queue.server.ts';
import { showLinks } from './show-links.ts';

/** Which function works on which queue. */
export function jobHandlers(env: Env): JobHandlers {
  return {
    'send-mail': async ({ to = '', subject = '', text = '' }) => {
      await sendMail({ to, subject, text });
      if (env.demo && !env.smtpUrl) showLinks(text);
    },
    'send-reset-link': ({ email = '' }) => sendResetLink({ email, origin: env.origin }, new Date()),
    'dispatch-event': async () => undefined,
    'capture-source': async () => undefined,
    'clean-up': () => cleanUp(new Date()),
  };
}
