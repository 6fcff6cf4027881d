import { once } from 'node:events';
import { openDatabase } from '#app/platform/postgres/open-database.server.ts';
import { StartupProblem } from '#app/platform/startup-problem.ts';

const [dataDir = '', purpose] = process.argv.slice(2);

try {
  const { ownerUrl, close } = await openDatabase(
    { dataDir, databaseUrl: undefined },
    { purpose: purpose === 'serve' ? 'serve' : 'command', say: () => undefined },
  );
  console.log(JSON.stringify({ ownerUrl }));
  await once(process.stdin.resume(), 'end');
  await close();
} catch (error) {
  console.error(error instanceof StartupProblem ? error.message : error);
  process.exitCode = 1;
}
