const keysAtOnce = 500;

/**
 * The keys that no row knows: files whose upload was kept and whose transaction was not. Asks in
 * batches, since a store may hold many.
 */
export async function* orphansAmong(
  storageKeys: AsyncIterable<string>,
  knownAmong: (keys: readonly string[]) => Promise<ReadonlySet<string>>,
): AsyncGenerator<string> {
  let batch: string[] = [];
  const unknown = async () => {
    const known = await knownAmong(batch);
    const missing = batch.filter((key) => !known.has(key));
    batch = [];
    return missing;
  };
  for await (const key of storageKeys) {
    batch.push(key);
    if (batch.length === keysAtOnce) yield* await unknown();
  }
  if (batch.length > 0) yield* await unknown();
}
