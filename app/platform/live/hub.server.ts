import { log } from '../log.server.ts';
import type { Standing } from '../session/standings.server.ts';
import type { OpenStream } from '../streams.server.ts';
import type { LiveMessage } from './message.ts';

/** One piece of news: a topic that pages may show, and who may be told of it. */
export interface News {
  topic: string;
  isFor(standing: Standing): boolean;
}

export interface HubSources {
  streams: () => Set<OpenStream>;
  /** What the sessions' accounts are now; sessions that are over are left out. */
  standingsOf(sessionIds: readonly string[]): Promise<Map<string, Standing>>;
  /** What pages may show of the messages. */
  newsOf(messages: readonly LiveMessage[]): Promise<News[]>;
}

export interface Hub {
  /** Passes a message on to the streams whose people may know of it. */
  hear(message: LiveMessage): void;
  /** Ends the streams whose session is over or whose rights have changed; the others are kept alive. */
  check(): Promise<void>;
  /** Ends all: what was missed nobody knows, and browsers that come back ask for everything. */
  startOver(): void;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

const complain = ({ name, code }: Error & { code?: string }) =>
  log().error({ error: name, code }, 'live hub');

/** Brings messages to streams, asking for each message again who is who and who may know. */
export function makeHub({ streams, standingsOf, newsOf }: HubSources): Hub {
  const seen = new WeakMap<OpenStream, string>();
  const waiting: LiveMessage[] = [];
  let work: Promise<void> | null = null;

  const whoIsThere = async () => {
    const open = [...streams()];
    if (open.length === 0) return [];
    const standings = await standingsOf([...new Set(open.map(({ sessionId }) => sessionId))]);
    return open.flatMap((stream) => {
      const now = standings.get(stream.sessionId);
      if (!now) stream.end('session-ended');
      else if (hasChanged(stream, now)) stream.end();
      else return [{ stream, now }];
      return [];
    });
  };

  const hasChanged = (stream: OpenStream, now: Standing) => {
    const mark = JSON.stringify([now.officeRole, now.memberships.map((m) => [m.groupId, m.role])]);
    const before = seen.get(stream);
    seen.set(stream, mark);
    return before !== undefined && before !== mark;
  };

  const passOn = async (messages: readonly LiveMessage[]) => {
    const present = await whoIsThere();
    if (present.length === 0) return;
    const news = await newsOf(messages);
    for (const { stream, now } of present) {
      const topics = news.filter(({ isFor }) => isFor(now)).map(({ topic }) => topic);
      for (const topic of new Set(topics)) stream.send(topic);
    }
  };

  const workOff = async () => {
    while (waiting.length > 0) {
      await passOn(waiting.splice(0)).catch((error: Error) => {
        complain(error);
        startOver();
      });
    }
    work = null;
  };

  const startOver = () => {
    for (const stream of [...streams()]) stream.end();
  };

  return {
    hear(message) {
      waiting.push(message);
      work ??= workOff();
    },
    async check() {
      const present = await whoIsThere().catch((error: Error) => (complain(error), []));
      for (const { stream } of present) stream.beat();
    },
    startOver,
    settled: async () => {
      while (work) await work;
    },
  };
}
