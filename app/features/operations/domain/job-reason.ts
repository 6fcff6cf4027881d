// Why a job failed, in one line that the administrator may read: no stack, no address of a person, no link.

const LONGEST = 200;
const PRIVATE = /\S+@\S+|[a-z]+:\/\/\S+/gi;

/** The reason in what a failed job left behind; empty where it left none. */
export function jobReason(output: unknown): string {
  if (typeof output !== 'object' || output === null) return '';
  const { name, code, message, value } = output as Record<string, unknown>;
  const parts = [code ?? name, message ?? value].filter(
    (part): part is string | number => typeof part === 'string' || typeof part === 'number',
  );
  const line = parts.join(': ').replace(/\s+/g, ' ').replace(PRIVATE, '…').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
