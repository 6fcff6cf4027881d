import { translatorFor } from '#app/i18n/translator.server.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { greetMail, openMail, sendMail } from '#app/platform/mail.server.ts';
import type { CommandIo } from './lines.ts';

/** `lacuna mail test ADDRESS`: sends one letter past the queue, and tells what the mail server said. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const [to, ...more] = args;
  if (!to || more.length > 0 || to.startsWith('-')) {
    io.stderr.write('Usage: npm run -s lacuna -- mail test ADDRESS\n');
    return 2;
  }
  const env = readEnv();
  const t = translatorFor('ru');
  openMail(env);
  try {
    const { host, folder } = await greetMail();
    const text = t('system:mail-test.text', { origin: env.origin });
    await sendMail({ to, subject: t('system:mail-test.subject'), text });
    io.stdout.write(
      folder === null
        ? `${host} has taken the letter to ${to}: look whether it arrives, and not among the unwanted.\n`
        : `SMTP_URL is not set: the letter is a file in ${folder}\n`,
    );
    return 0;
  } catch (error) {
    const { message } = error as Error;
    io.stderr.write(
      message === 'mail.bad-address'
        ? `${to} is not an e-mail address.\n`
        : `The letter was not taken (${message}): check SMTP_URL, and whether this machine may reach that server.\n`,
    );
    return 1;
  }
}
