const MOST = 64 * 1024 * 1024;

/**
 * Reads what nobody wants to its end, so that the browser gets to see the answer: a connection that is
 * cut while it still sends shows nothing.
 */
export async function drain(body: ReadableStream<Uint8Array> | null): Promise<void> {
  const reader = body?.getReader();
  for (let size = 0; size < MOST;) {
    const part = await reader?.read();
    if (!part || part.done) return;
    size += part.value.length;
  }
  await reader?.cancel();
}
