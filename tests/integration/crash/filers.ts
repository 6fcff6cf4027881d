import { setTimeout as pause } from 'node:timers/promises';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { makeSession } from '#tests/factories/session.ts';
import { file, type Filer, type Kept, type Persist } from './filing.ts';

const beat = 50;

/** People who file reports one after the other, through whatever happens to the server. */
export interface Filers {
  /** What they were promised so far. */
  kept: readonly Kept[];
  /** How many reports they have filed from beginning to end. */
  filed(): number;
  /** How often they had to send something again. */
  repeats(): number;
  /** Waits for so many promises more; one who cannot go on filing is told here. */
  more(count: number): Promise<void>;
  /** Lets each finish what it files. */
  stop(): Promise<void>;
}

/** Starts some on the app of the database that is connected. */
export async function startFilers(count: number, origin: string): Promise<Filers> {
  const kept: Kept[] = [];
  const counts = { filed: 0, repeats: 0 };
  let stopping = false;
  const filers = await Promise.all(
    Array.from({ length: count }, async (): Promise<Filer> => {
      const { id: groupId } = await makeGroup();
      const { account } = await makeMember(groupId);
      const { secret } = await makeSession(account.id);
      return { origin, secret, groupId };
    }),
  );

  const working = Promise.all(
    filers.map(async (filer) => {
      const ask = async (path: string, init: () => RequestInit): Promise<Response> => {
        for (;;) {
          const answer = await sent(filer, path, init());
          if (answer) return answer;
          counts.repeats += 1;
          await pause(beat);
        }
      };
      const persist: Persist = (path, body) => ask(path, () => ({ method: 'POST', body: body() }));
      const read = async (path: string) => (await ask(path, () => ({}))).text();
      while (!stopping) {
        await file(filer, persist, read, (one) => kept.push(one));
        counts.filed += 1;
      }
    }),
  );
  let failure: unknown;
  working.catch((error: unknown) => (failure = error));
  return {
    kept,
    filed: () => counts.filed,
    repeats: () => counts.repeats,
    async more(count) {
      const wanted = kept.length + count;
      while (kept.length < wanted) {
        if (failure) throw failure;
        await pause(beat);
      }
    },
    async stop() {
      stopping = true;
      await working;
    },
  };
}

/** The answer; none where the server was away, broke off or says that it cannot now. */
async function sent({ origin, secret }: Filer, path: string, init: RequestInit) {
  const headers = { Cookie: `lacuna=${secret}`, Origin: origin };
  try {
    const answer = await fetch(origin + path, { ...init, headers, redirect: 'manual' });
    if (answer.status < 500) return answer;
    await answer.arrayBuffer();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return null;
}
