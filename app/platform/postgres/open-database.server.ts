import type { Env } from '../env.server.ts';
import { openDataFolder } from '../data-folder.server.ts';
import { checkServer, connectAsOwner } from './check-server.server.ts';
import { openCredentials } from './credentials.server.ts';
import { prepareExternalDatabase } from './external-database.server.ts';
import { initCluster } from './init-cluster.server.ts';
import { placeDatabase } from './placement.server.ts';
import { enter } from './presence.server.ts';
import { ensureDatabase, grantUseToApp, names } from './roles.server.ts';

/** A database that is reachable, encoded right and has its roles; its tables are the migrations' matter. */
export type OpenDatabase = {
  /** Owns the tables: for migrations. */
  ownerUrl: string;
  /** Owns nothing: for everything else. */
  appUrl: string;
  appRole: string;
  embedded: boolean;
  freshlyCreated: boolean;
  /** Comes last of all: a built-in database is stopped if nobody else uses it. */
  close(): Promise<void>;
};

type Options = {
  /** One process at a time serves from a data folder; commands may join it. */
  purpose?: 'serve' | 'command';
  say?: (line: string) => void;
  /** Further settings of a built-in database: tests need not wait for the disk. */
  settings?: Readonly<Record<string, string>>;
};

/** Opens the database that the settings name, or the built-in one. */
export async function openDatabase(
  env: Pick<Env, 'dataDir' | 'databaseUrl'>,
  options: Options = {},
): Promise<OpenDatabase> {
  await openDataFolder(env.dataDir);
  if (env.databaseUrl === undefined) return openBuiltIn(env.dataDir, options);

  const { appUrl } = await prepareExternalDatabase(env.databaseUrl);
  return {
    ownerUrl: env.databaseUrl,
    appUrl,
    appRole: names.app,
    embedded: false,
    freshlyCreated: false,
    close: async () => undefined,
  };
}

function sayToOperator(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function openBuiltIn(
  dataDir: string,
  { purpose = 'serve', say = sayToOperator, settings = {} }: Options,
): Promise<OpenDatabase> {
  const credentials = await openCredentials(dataDir);
  const place = { ...(await placeDatabase(dataDir, credentials.id)), settings };
  if (place.notice) say(place.notice);
  await initCluster(place, credentials.superuser);
  const password = credentials.superuser;
  const presence = await enter({ place, dataDir, serving: purpose === 'serve', password });
  const address = (user: string, password: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${presence.port}/${database}`;
  const ownerUrl = address(names.owner, credentials.owner, names.database);
  try {
    const adminUrl = address('postgres', credentials.superuser, 'postgres');
    const freshlyCreated = await ensureDatabase(adminUrl, credentials);
    const owner = await connectAsOwner(ownerUrl);
    await checkServer(owner);
    await grantUseToApp(owner);
    await owner.end();
    return {
      ownerUrl,
      appUrl: address(names.app, credentials.app, names.database),
      appRole: names.app,
      embedded: true,
      freshlyCreated,
      close: presence.leave,
    };
  } catch (error) {
    await presence.leave();
    throw error;
  }
}
