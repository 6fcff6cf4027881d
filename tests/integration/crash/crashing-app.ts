import pg from 'pg';
import { expect } from 'vitest';
import { freePort } from '#app/platform/postgres/free-port.server.ts';
import { findPostmaster } from '#app/platform/postgres/postmaster.server.ts';
import { startApp, type AppServer } from '#tests/support/app-server.ts';
import { placeOf, removeDataFolder } from '#tests/support/data-folder.ts';
import { newStartedFolder } from '#tests/support/first-start.ts';

/** A built app on a data folder of its own, at one address however often it is killed. */
export class CrashingApp {
  readonly dataDir: string;
  readonly port: string;
  #app: AppServer;

  private constructor(dataDir: string, port: string, app: AppServer) {
    this.dataDir = dataDir;
    this.port = port;
    this.#app = app;
  }

  static async start(): Promise<CrashingApp> {
    // In the machine's memory or on its disk, what is written outlives the process and no power cut.
    const dataDir = await newStartedFolder();
    const port = String(await freePort());
    return new CrashingApp(dataDir, port, await startApp({ dataDir, env: { PORT: port } }));
  }

  get origin(): string {
    return this.#app.origin;
  }

  get database() {
    return this.#app.database;
  }

  /** `kill -9` of the app; its PostgreSQL goes on, and the next app finds it. */
  async killApp(): Promise<void> {
    await this.#app.kill();
    this.#app = await startApp({ dataDir: this.dataDir, env: { PORT: this.port } });
  }

  /** `kill -9` of PostgreSQL under the app, which starts it again; comes back when it takes connections. */
  async killDatabase(): Promise<void> {
    const place = await placeOf(this.dataDir);
    const running = await findPostmaster(place);
    if (!running) throw new Error('No PostgreSQL runs.');
    process.kill(running.pid, 'SIGKILL');
    await expect
      .poll(async () => (await findPostmaster(place))?.pid ?? running.pid)
      .not.toBe(running.pid);
    await expect.poll(() => this.#answers(), { timeout: 60_000 }).toBe(true);
  }

  /** Whether PostgreSQL takes connections; the app finds its own when it is next asked. */
  async #answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.database.ownerUrl });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }

  async end(): Promise<void> {
    await this.#app.stop();
    await removeDataFolder(this.dataDir);
  }
}
