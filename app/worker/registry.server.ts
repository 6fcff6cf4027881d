import type { Env } from '#app/platform/env.server.ts';
import { sendMail } from '#app/platform/mail.server.ts';
import type { JobHandlers } from '#app/platform/queue.server.ts';

/** Which function works on which queue. */
export function jobHandlers(_env: Env): JobHandlers {
  return {
    'send-mail': ({ to = '', subject = '', text = '' }) => sendMail({ to, subject, text }),
    'dispatch-event': async () => undefined,
    'capture-source': async () => undefined,
    'clean-up': async () => undefined,
  };
}
