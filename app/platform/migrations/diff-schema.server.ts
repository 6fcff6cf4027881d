import { readSchema } from './migration-files.server.ts';
import { withSchemaEngine, type SchemaEngine } from './schema-engine.server.ts';

/** The SQL that leads from the database to prisma/schema; empty where they agree. */
export async function diffDatabaseToSchema(ownerUrl: string): Promise<string> {
  return diff(ownerUrl, { tag: 'schemaDatasource', files: await readSchema(), configDir: '' });
}

/** The SQL that makes prisma/schema from nothing; the address only lends the engine its dialect. */
export function diffEmptyToSchema(ownerUrl: string): Promise<string> {
  return diff(ownerUrl, { tag: 'empty' });
}

type Start = Parameters<SchemaEngine['diff']>[0]['from'];

async function diff(url: string, from: Start): Promise<string> {
  const files = await readSchema();
  const result = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from,
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return result.exitCode === 0 ? '' : (result.stdout ?? '');
}
