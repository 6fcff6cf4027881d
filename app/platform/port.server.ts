import { createServer, type Server } from 'node:http';
import { StartupProblem } from './startup-problem.ts';

const HOST = '127.0.0.1';

/** Listens on the loopback address, or says in one line why it can't. */
export function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(problem(error, port)));
    server.listen(port, HOST, () => resolve(server));
  });
}

/** Fails before the database is touched if the port is taken. */
export async function checkPort(port: number): Promise<void> {
  const probe = await listen(createServer(), port);
  await new Promise((done) => probe.close(done));
}

function problem(error: NodeJS.ErrnoException, port: number): StartupProblem {
  if (error.code === 'EADDRINUSE') {
    return new StartupProblem(
      `Port ${port} is taken by another program: stop that program, or choose a port, for example PORT=${port + 1} npm start.`,
    );
  }
  return new StartupProblem(
    `Port ${port} can't be used (${error.code ?? error.message}): choose one above 1023 with PORT.`,
  );
}
