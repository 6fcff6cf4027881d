import type pg from 'pg';

/** How many bytes go to the server at once. */
const CHUNK = 1 << 20;

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A cell of PostgreSQL's text format; lists and documents go as JSON, dates in UTC. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign);
}

/** What `pg` keeps of its connection for queries like this one. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** COPY as a query of `pg`, which has none of its own: it sends the pieces once the server asks. */
class Copy {
  private readonly text: string;
  private readonly pieces: readonly string[];
  private readonly done: (error?: Error) => void;
  private error?: Error;

  constructor(text: string, pieces: readonly string[], done: (error?: Error) => void) {
    this.text = text;
    this.pieces = pieces;
    this.done = done;
  }

  submit(connection: Wire) {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: Wire) {
    for (const piece of this.pieces) connection.sendCopyFromChunk(Buffer.from(piece));
    connection.endCopyFrom();
  }

  handleError(error: Error) {
    this.error = error;
  }

  handleReadyForQuery() {
    this.done(this.error);
  }

  handleCommandComplete() {}
}

function piecesOf(rows: readonly unknown[][]): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const row of rows) {
    piece += `${row.map(cell).join('\t')}\n`;
    if (piece.length > CHUNK) {
      pieces.push(piece);
      piece = '';
    }
  }
  return [...pieces, piece];
}

/** Puts rows into a table with COPY; `columns` in the order of their cells. */
export function copyIn(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: readonly unknown[][],
): Promise<void> {
  if (rows.length === 0) return Promise.resolve();
  const text = `copy ${table} (${columns.join(', ')}) from stdin`;
  return new Promise((resolve, reject) => {
    const done = (error?: Error) => (error ? reject(error) : resolve());
    client.query(new Copy(text, piecesOf(rows), done) as unknown as pg.Submittable);
  });
}
