import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils';

/** Prisma's adapter for pg, with two of its faults mended that the schema engine runs into. */
export class EngineAdapters extends PrismaPg {
  #open: { dispose(): Promise<void> }[] = [];
  /** What PostgreSQL said to the last script; the engine replaces it with a text of its own. */
  scriptError: Error | undefined;

  override async connect() {
    const adapter = await super.connect();
    this.#open.push(adapter);
    const queryRaw = adapter.queryRaw.bind(adapter);
    return Object.assign(adapter, {
      queryRaw: (query: SqlQuery) => readInternalChars(query, queryRaw),
      executeScript: async (script: string) => {
        // As it is: Prisma's adapter would cut it at every semicolon, those in function bodies too, while
        // PostgreSQL takes a whole script, and as one transaction.
        await adapter
          .underlyingDriver()
          .query(script)
          .catch((error: Error) => {
            this.scriptError = error;
            throw error;
          });
      },
    });
  }

  /** Closes every connection; the engine leaves them open. */
  async disconnect(): Promise<void> {
    await Promise.all(this.#open.map((adapter) => adapter.dispose()));
  }
}

/** The columns of PostgreSQL's internal type "char" that the engine asks for, by the names it gives them. */
const internalChars = [
  { column: 'constraint_type', written: /constr\.contype AS constraint_type/ },
  { column: 'confdeltype', written: /con\.confdeltype(?=,)/ },
  { column: 'confupdtype', written: /con\.confupdtype(?=,)/ },
];

/** Prisma's adapter refuses that type: it goes over the wire as text, and is called a character to the engine. */
async function readInternalChars(query: SqlQuery, queryRaw: PrismaPgAdapter['queryRaw']) {
  const found = internalChars.filter(({ written }) => written.test(query.sql));
  if (found.length === 0) return queryRaw(query);

  const sql = found.reduce((text, { column, written }) => {
    return text.replace(written, (match) => `${match.split(' ')[0]}::text AS ${column}`);
  }, query.sql);
  const result = await queryRaw({ ...query, sql });
  const columns = found.map(({ column }) => column);
  const columnTypes = result.columnTypes.map((type, index) =>
    columns.includes(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
  );
  return { ...result, columnTypes };
}

type PrismaPgAdapter = Awaited<ReturnType<PrismaPg['connect']>>;
