import { operatorActor } from '#app/access/actor.ts';
import { makeSignInLink } from '#app/features/people/commands/make-sign-in-link.server.ts';
import { paths } from '#app/paths.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { newId } from '#app/platform/ids.ts';
import type { CommandIo } from './lines.ts';

const USAGE = 'Usage: npm run -s lacuna -- user sign-in-link EMAIL\n';

/** `lacuna user sign-in-link`: prints a link that signs this person in once, within the hour. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const [email, ...more] = args;
  if (!email || more.length > 0 || email.startsWith('-')) {
    io.stderr.write(USAGE);
    return 2;
  }
  const context = { actor: operatorActor, now: new Date(), newId: () => newId() };
  const made = await makeSignInLink(context, { email });
  if (!made.ok) {
    io.stderr.write('There is no account of that address, or it is suspended.\n');
    return 1;
  }
  io.stdout.write(`${readEnv().origin}${paths.signInLink(made.token)}\n`);
  return 0;
}
