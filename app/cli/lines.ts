import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';

/** Where a command of the operator's line reads and writes. */
export type CommandIo = {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
};

/**
 * Answers every line of standard input with exactly one line of standard output, or with none where
 * `answer` gives null.
 * Lines end at a line feed alone: `readline` would also split at other separators, and a hostile
 * line would then be answered twice.
 */
export async function eachLine(
  io: CommandIo,
  answer: (line: string) => string | null,
): Promise<void> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of io.stdin) {
    const lines = (rest + decoder.write(Buffer.from(chunk))).split('\n');
    rest = lines.pop() ?? '';
    await writeLines(io.stdout, lines.map(answer));
  }
  rest += decoder.end();
  if (rest) await writeLines(io.stdout, [answer(rest)]);
}

async function writeLines(
  stream: NodeJS.WritableStream,
  answers: (string | null)[],
): Promise<void> {
  const text = answers.map((line) => (line === null ? '' : `${line}\n`)).join('');
  if (text && !stream.write(text)) await once(stream, 'drain');
}
