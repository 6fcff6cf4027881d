import { buildConnector } from 'undici';
import type { Dial, Lookup } from '#app/platform/fetch/guarded-connector.server.ts';

/** Answers of the resolver for one name: the same each time, or one list a look-up. */
type Answers = readonly string[] | readonly (readonly string[])[];

/** The only public address behind which this Internet has a server. */
export const publicIp = '93.184.215.14';

export type StubInternet = {
  lookup: Lookup;
  dial: Dial;
  /** Names that the resolver was asked for, in order. */
  asked: string[];
  /** Every address that a connection was opened to, in order. */
  reached: string[];
};

/**
 * An Internet whose resolver is a table and whose every address leads to one server on loopback.
 * What is dialled is written down, so that a test can say that nothing private was.
 */
export function stubInternet(
  serverPort: number,
  names: Record<string, Answers> = {},
): StubInternet {
  const asked: string[] = [];
  const reached: string[] = [];
  const toServer = buildConnector({ allowH2: false });

  return {
    asked,
    reached,
    lookup: async (name) => {
      const turn = asked.filter((earlier) => earlier === name).length;
      asked.push(name);
      const answers = names[name];
      if (!answers) throw new Error('ENOTFOUND');
      const lists = answers.map((answer) =>
        typeof answer === 'string' ? answers : answer,
      ) as string[][];
      return lists[Math.min(turn, lists.length - 1)] ?? [];
    },
    dial: (addresses) => (target, callback) => {
      reached.push(...addresses);
      toServer(
        { ...target, protocol: 'http:', hostname: '127.0.0.1', port: String(serverPort) },
        callback,
      );
    },
  };
}
