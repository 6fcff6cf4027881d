// Whether an error says that the database is away or too busy, so that the same request may succeed in a moment.

/** Of the network, of PostgreSQL (its classes 08, 53, 57P and three more) and of Prisma. */
const CODE =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08\w{3}|53\w{3}|57P0\d|57014|55P03|25006|P1001|P1002|P1008|P1017|P2024|P2028)$/;

/** What pg says without a code. */
const MESSAGE =
  /^(Connection terminated|Connection ended|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/;

/** Where libraries keep the error that they wrap. */
const WITHIN = ['cause', 'meta', 'driverAdapterError', 'errors'];
const DEPTH = 5;

/** True for a lost or refused connection, a statement given up for its time, and a server without room. */
export function isUnavailable(error: unknown, depth = DEPTH): boolean {
  if (typeof error !== 'object' || error === null || depth === 0) return false;
  if (Array.isArray(error)) return error.some((one) => isUnavailable(one, depth - 1));
  const said = error as Record<string, unknown>;
  if ([said.code, said.originalCode].some((code) => typeof code === 'string' && CODE.test(code)))
    return true;
  // A local socket that is not there.
  if (said.code === 'ENOENT' && said.syscall === 'connect') return true;
  if (typeof said.message === 'string' && MESSAGE.test(said.message)) return true;
  return WITHIN.some((name) => isUnavailable(said[name], depth - 1));
}
