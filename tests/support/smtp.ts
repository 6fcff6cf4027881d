import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A letter as it arrived. */
export interface ReceivedMail {
  to: string;
  from: string;
  subject: string;
  text: string;
  /** The addresses of pages in it, in their order. */
  links: string[];
  /** All whom the server was told to bring it to. */
  recipients: string[];
  /** The letter as it travelled. */
  raw: string;
}

/** A mail server that takes everything, and the letters that it took. */
export interface Mailbox {
  /** For SMTP_URL. */
  url: string;
  messages(): readonly ReceivedMail[];
  /** The newest letter to that address that fits, waited for if it has not come yet. */
  waitFor(to: string, fits?: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>;
  stop(): Promise<void>;
}

const PATIENCE = 30_000;

/** Starts a mail server on a free port of the loopback address. */
export async function startMailbox(): Promise<Mailbox> {
  const received: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, taken) {
      buffer(stream)
        .then(async (bytes) => {
          const { subject = '', text = '', from } = await simpleParser(bytes);
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          const raw = bytes.toString('utf8');
          const links = [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);
          for (const to of recipients) {
            received.push({ to, from: from?.text ?? '', subject, text, links, recipients, raw });
          }
          taken();
          for (const look of waiting) look();
        })
        .catch(taken);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    messages: () => received,
    waitFor(to, fits = () => true) {
      const find = () => received.findLast((mail) => mail.to === to && fits(mail));
      return new Promise((resolve, reject) => {
        const look = () => {
          const mail = find();
          if (!mail) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(mail);
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`No letter to ${to} came; ${received.length} came to others.`));
        }, PATIENCE);
        waiting.add(look);
        look();
      });
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
