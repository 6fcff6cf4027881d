import { greetMail } from '../mail.server.ts';
import { bad, good, note, type Finding } from './finding.ts';

/** Whether the mail server greets us and lets us in; no letter is sent. */
export async function checkMail(): Promise<Finding> {
  try {
    const { host, folder } = await greetMail();
    return folder === null ? good('mail', { host }) : note('mail', 'folder', { folder });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    return bad('mail', 'refused', { code: code ?? 'error', reason: message.split('\n')[0] ?? '' });
  }
}
