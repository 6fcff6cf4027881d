import { defineConfig } from 'prisma/config';

// `prisma generate` needs no schema engine, but would download one: it is satisfied with any program.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } });
