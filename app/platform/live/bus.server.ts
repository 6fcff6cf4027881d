import pg from 'pg';
import { log } from '../log.server.ts';
import { CHANNEL, decode, type LiveMessage } from './message.ts';

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;

export interface BusEars {
  onMessage(message: LiveMessage): void;
  /** The connection was away for a while: what was told meanwhile is lost. */
  onGap(): void;
}

export interface Bus {
  close(): Promise<void>;
}

/**
 * Listens on one connection of its own to what any process on this database tells. Comes back by
 * itself where the database was away; resolves once it listens for the first time.
 */
export async function openBus(url: string, ears: BusEars): Promise<Bus> {
  const state: { client: pg.Client | null; timer: NodeJS.Timeout | null; isClosed: boolean } = {
    client: null,
    timer: null,
    isClosed: false,
  };

  const listen = async () => {
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'lacuna-live',
    });
    // An error on a listening connection is always its end.
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => {
      const message = decode(payload);
      if (message) ears.onMessage(message);
    });
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    state.client = client;
    client.once('end', () => {
      state.client = null;
      comeBack(FIRST_PAUSE);
    });
    if (state.isClosed) await client.end();
  };

  const comeBack = (pause: number) => {
    if (state.isClosed) return;
    state.timer = setTimeout(() => {
      listen().then(ears.onGap, ({ code }: { code?: string }) => {
        log().warn({ code }, 'live bus');
        comeBack(Math.min(pause * 2, LONGEST_PAUSE));
      });
    }, pause);
  };

  await listen();
  return {
    async close() {
      state.isClosed = true;
      if (state.timer) clearTimeout(state.timer);
      await state.client?.end();
    },
  };
}
