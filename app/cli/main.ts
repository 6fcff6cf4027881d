import { StartupProblem } from '#app/platform/startup-problem.ts';
import { commands } from './commands.ts';
import { help } from './help.ts';

const wrongCall = 2;
const io = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr };

// A reader that has seen enough, like `head`, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

async function main(words: string[]): Promise<number> {
  if (words[0] === 'help') {
    io.stdout.write(help());
    return 0;
  }
  const length = [2, 1].find((count) => Object.hasOwn(commands, words.slice(0, count).join(' ')));
  const command = length && commands[words.slice(0, length).join(' ')];
  if (!length || !command) {
    io.stderr.write(help());
    return wrongCall;
  }
  const call = async () => (await command.load()).run(words.slice(length), io);
  if (!command.needsDatabase) return call();

  const { withDatabase } = await import('./with-database.ts');
  return withDatabase((line) => io.stderr.write(`${line}\n`), call);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StartupProblem)) throw error;
  io.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
