import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface LoadedBuild {
  build: ServerBuild | (() => Promise<ServerBuild>);
  middleware?: RequestHandler;
}

/** The pages: built ones in production; in development Vite's, made anew when a file changes. */
export async function loadBuild(mode: 'production' | 'development'): Promise<LoadedBuild> {
  if (mode === 'production') {
    const file = pathToFileURL(join(process.cwd(), 'build/server/index.js')).href;
    return { build: (await import(file)) as ServerBuild };
  }
  const vite = await import('vite');
  const server = await vite.createServer({ server: { middlewareMode: true } });
  return {
    build: () => server.ssrLoadModule('virtual:remix/server-build') as Promise<never>,
    middleware: server.middlewares,
  };
}
