// Guessing at passwords as a script would do it, and its owner signing in meanwhile.
import { signIn } from '#app/features/people/commands/sign-in.server.ts';
import { cameFrom, placeAt } from '#tests/factories/sign-in.ts';

export const ownPassword = 'место в детском саду';

/** A try from an address, perhaps with what a device shows. */
export const come = (address: string, email: string, password: string, device?: string) =>
  signIn(cameFrom({ place: placeAt(address, device ?? null) }), { email, password });

/** An address of the guessers; there are more of them than anybody tries. */
export const strangerAt = (n: number): string => `203.0.${(n >> 8) + 113}.${n & 255}`;

/** The places from which an account has signed in, and comes back while others guess. */
export interface Owner {
  email: string;
  /** A network of its own, without a device that is known. */
  home: string;
  /** A device that has signed in before, wherever it is now. */
  device: string;
}

/** Signs an owner in from home once, so that home and device are known. */
export async function ownerOf(email: string, home: string): Promise<Owner> {
  const done = await come(home, email, ownPassword);
  if (!done.ok || !done.device) throw new Error('Before anybody guesses the owner gets in.');
  return { email, home, device: done.device };
}

export class Tally {
  tries = 0;
  waiting = 0;
  honest = 0;
  lockedOut = 0;

  /** A wrong password. */
  async guess(address: string, email: string): Promise<void> {
    const answer = await come(address, email, `не тот пароль ${this.tries}`);
    if (answer.ok) throw new Error('A wrong password has signed in.');
    this.tries += 1;
    if (answer.status === 429) this.waiting += 1;
  }

  /** The owner from home, and with the device from the guessers' own network and from anywhere. */
  async meanwhile({ email, home, device }: Owner): Promise<void> {
    const tries = [
      come(home, email, ownPassword),
      come(strangerAt(0), email, ownPassword, device),
      come('192.0.2.77', email, ownPassword, device),
    ];
    for (const { ok } of await Promise.all(tries)) {
      this.honest += 1;
      if (!ok) this.lockedOut += 1;
    }
  }

  /** Guesses from so many addresses, eight at once; its owner comes by at so many moments between. */
  async attack(
    owner: Owner,
    { passwords, addresses, visits }: { passwords: number; addresses: number; visits: number },
  ): Promise<void> {
    const every = Math.ceil(passwords / visits);
    let next = every;
    for (let n = 0; n < passwords; n += 8) {
      const some = Array.from({ length: Math.min(8, passwords - n) }, (_, at) => n + at);
      await Promise.all(some.map((at) => this.guess(strangerAt(at % addresses), owner.email)));
      if (n + 8 < next && n + 8 < passwords) continue;
      await this.meanwhile(owner);
      next += every;
    }
  }
}
