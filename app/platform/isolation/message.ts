// What passes between us and an isolated child: a JSON head, then bytes.

export type Message = { head: unknown; body: Buffer };

const lengthBytes = 4;

/** The bytes of a message: the length of its head, the head as JSON, the body. */
export function encodeMessage({ head, body }: Message): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, body]);
}

/** The message that the bytes hold, or null where they hold none. */
export function decodeMessage(bytes: Buffer): Message | null {
  if (bytes.length < lengthBytes) return null;
  const end = lengthBytes + bytes.readUInt32BE();
  if (end > bytes.length) return null;
  try {
    return {
      head: JSON.parse(bytes.toString('utf8', lengthBytes, end)),
      body: bytes.subarray(end),
    };
  } catch {
    return null;
  }
}
