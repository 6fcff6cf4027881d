import { db } from '#app/platform/database.server.ts';

export interface QueuedLetter {
  to: string;
  subject: string;
  text: string;
}

/** The letters that wait to be sent, in the order of their writing. */
export async function queuedLetters(): Promise<QueuedLetter[]> {
  const jobs = await db().$queryRaw<{ data: QueuedLetter }[]>`
    select data from pgboss.job where name = 'send-mail' order by created_on, id`;
  return jobs.map(({ data }) => data);
}

/** The token at the end of the link in the newest letter to somebody. */
export async function tokenMailedTo(to: string): Promise<string> {
  const letter = (await queuedLetters()).findLast((one) => one.to === to);
  const link = /^https?:\S+$/m.exec(letter?.text ?? '')?.[0];
  if (!link) throw new Error(`No letter with a link waits for ${to}.`);
  return link.slice(link.lastIndexOf('/') + 1);
}
