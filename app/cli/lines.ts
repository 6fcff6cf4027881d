import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';

/** Where a command of the operator's line reads and writes. */
export type CommandIo = {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
};

/**
 * Answers every line of standard input with exactly one line of standard output.
 * Lines end at a line feed alone: `readline` would also split at other separators, and a hostile
 * line would then be answered twice.
 */
export async function eachLine(io: CommandIo, answer: (line: string) => string): Promise<void> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of io.stdin) {
    const lines = (rest + decoder.write(Buffer.from(chunk))).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length) await write(io.stdout, lines.map((line) => `${answer(line)}\n`).join(''));
  }
  rest += decoder.end();
  if (rest) await write(io.stdout, `${answer(rest)}\n`);
}

async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
