import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { EngineAdapters } from './engine-adapter.server.ts';

export type SchemaEngine = glue.SchemaEngine;

let loaded: Promise<void> | undefined;

/** Lends Prisma's schema engine, which is WebAssembly here: no program is downloaded or started for it. */
export async function withSchemaEngine<Result>(
  url: string,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loaded ??= load();
  await loaded;
  const adapters = new EngineAdapters({ connectionString: url });
  const bound = bindMigrationAwareSqlAdapterFactory(adapters);
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, bound);
  try {
    return await use(engine);
  } catch (error) {
    throw adapters.scriptError ?? error;
  } finally {
    engine.free();
    await adapters.disconnect();
  }
}

type Exports = WebAssembly.Exports & { __wbindgen_start(): void };

async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const binary = await readFile(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
  const imports = { './schema_engine_bg.js': { ...glue, ...looseTimers() } };
  const { instance } = await WebAssembly.instantiate(binary, imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as Exports).__wbindgen_start();
}

/** The engine never clears the timer by which it limits its waiting: a finished command would live on for it. */
function looseTimers() {
  const names = Object.keys(glue).filter((name) => name.startsWith('__wbg_setTimeout_'));
  const start = (callback: () => void, delay: number) => setTimeout(callback, delay).unref();
  return Object.fromEntries(names.map((name) => [name, start]));
}
