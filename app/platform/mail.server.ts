import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer, { type Transporter } from 'nodemailer';
import { newId } from './ids.ts';
import { once } from './once.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same for the same letter sent again, so that its receiver can tell. */
  id?: string;
}

interface MailSettings {
  smtpUrl: string | undefined;
  dataDir: string;
  origin: string;
}

interface Post {
  transporter: Transporter;
  from: string;
  folder: string | null;
  host: string;
}

const ADDRESS = /^[^\s@<>",;:\\()[\]]+@[^\s@<>",;:\\()[\]]+$/;

/** A mail server that does not answer is tried again later; nobody waits two minutes for it. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/** Makes the post ready: over SMTP where an address is set, else as `.eml` files in the data folder. */
export function openMail(settings: MailSettings): void {
  once('mail', (): Post => {
    const host = new URL(settings.origin).hostname;
    const from = `no-reply@${/[a-z]/i.test(host) && host.includes('.') ? host : 'lacuna.localhost'}`;
    if (settings.smtpUrl) {
      const transporter = nodemailer.createTransport(settings.smtpUrl, {
        disableFileAccess: true,
        disableUrlAccess: true,
        ...PATIENCE,
      } as never);
      const { host } = new URL(settings.smtpUrl);
      return { transporter, from, folder: null, host };
    }
    const transporter = nodemailer.createTransport({ streamTransport: true, buffer: true });
    return { transporter, from, folder: join(settings.dataDir, 'mail'), host: '' };
  });
}

function post(): Post {
  return once('mail', (): Post => {
    throw new Error('openMail() has not been called');
  });
}

/**
 * Connects to the mail server, is greeted and let in, and sends nothing; throws where that fails.
 * Without a server the folder is named into which letters are written.
 */
export async function greetMail(): Promise<{ host: string; folder: string | null }> {
  const { transporter, host, folder } = post();
  if (folder === null) await transporter.verify();
  return { host, folder };
}

/** Sends one message to one person. Throws where the server did not take it; the job tries again. */
export async function sendMail(mail: Mail): Promise<void> {
  const { transporter, from, folder } = post();
  if (!ADDRESS.test(mail.to) || /[\r\n]/.test(mail.subject)) throw new Error('mail.bad-address');
  const id = mail.id ?? newId();
  const sent = await transporter.sendMail({
    messageId: `<${id}@${from.slice(from.indexOf('@') + 1)}>`,
    from: { name: 'Лакуна', address: from },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  if (folder) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${id}.eml`), sent.message as Buffer);
  }
}
