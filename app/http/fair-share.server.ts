import type { Request, RequestHandler, Response } from 'express';
import { networkOf } from '#app/features/people/domain/network.ts';
import { sha256 } from '#app/platform/ids.ts';
import { readSessionCookie } from '#app/platform/session/cookie.ts';
import type { OpenSession } from '#app/platform/session/session.server.ts';
import { PATIENCE_MS, Turns, type EndTurn, type Share } from './turns.ts';

/** Of one person, wherever they are signed in. */
const OF_A_PERSON: Share = { atOnce: 2, waiting: 40 };
/** Of one address, behind which many visitors may be. */
const OF_AN_ADDRESS: Share = { atOnce: 8, waiting: 400 };
/** What takes longer waits for a slow line; no work here takes as long as that. */
const LONGEST_MS = 5_000;
const MOST_KNOWN = 10_000;
/** A stream stays open, and costs nothing while it does. */
const UNCOUNTED = '/api/events';

/** A request's turn to be worked at. */
export interface Turn {
  /** Tells whom its cookie has turned out to be: what comes with it from then on counts as theirs. */
  isOf(session: OpenSession | null): void;
  end(): void;
}

/** Waits for the turn of a request; none comes where it is given up, or refused and answered so. */
export type TakeTurn = (req: Request, res: Response) => Promise<Turn | null>;

/** Shares one process out among those who ask, so that nobody has the whole of it. */
export function fairShare({ origin }: { origin: string }, refuse: RequestHandler): TakeTurn {
  const turns = new Turns();
  const people = new KnownPeople();
  return (req, res) => {
    if (req.path === UNCOUNTED) return Promise.resolve({ isOf: nothing, end: nothing });
    const secret = readSessionCookie(req.headers.cookie ?? null, origin);
    const key = secret && sha256(secret);
    // A cookie that nobody has looked up yet could be any word: until then the address counts.
    const person = key ? people.find(key) : undefined;
    const name = person ?? networkOf(req.ip ?? '');
    const isOf = (session: OpenSession | null) => {
      if (key) people.learn(key, session?.accountId);
    };
    return new Promise((resolve) => {
      let isBegun = false;
      const leave = turns.take(name, person ? OF_A_PERSON : OF_AN_ADDRESS, (end) => {
        isBegun = true;
        resolve({ isOf, end: endsByItself(end) });
      });
      if (isBegun) return;
      if (leave === null) refuse(req, res, nothing);
      const timer = setTimeout(() => turns.next(), PATIENCE_MS);
      res.once('close', () => {
        clearTimeout(timer);
        leave?.();
        resolve(null);
      });
    });
  };
}

const nothing = () => undefined;

function endsByItself(end: EndTurn): EndTurn {
  const timer = setTimeout(end, LONGEST_MS).unref();
  return () => {
    clearTimeout(timer);
    // Who has asked meanwhile is heard first.
    setImmediate(end);
  };
}

/** Whose cookies are whose, as the last requests have found out. */
class KnownPeople {
  readonly #accounts = new Map<string, string>();

  find(key: string): string | undefined {
    return this.#accounts.get(key);
  }

  learn(key: string, accountId: string | undefined): void {
    if (accountId === this.#accounts.get(key)) return;
    this.#accounts.delete(key);
    if (accountId !== undefined) this.#accounts.set(key, accountId);
    const [oldest] = this.#accounts.keys();
    if (this.#accounts.size > MOST_KNOWN && oldest !== undefined) this.#accounts.delete(oldest);
  }
}
