import { commands } from './commands.ts';

/** The list of commands, for `lacuna help` and after a wrong call. */
export function help(): string {
  const lines = Object.entries(commands).map(([name, command]) => ({
    call: `${name} ${command.usage}`.trim(),
    summary: command.summary,
  }));
  lines.push({ call: 'help', summary: 'this list' });
  const width = Math.max(...lines.map(({ call }) => call.length));
  const list = lines.map(({ call, summary }) => `  ${call.padEnd(width)}  ${summary}`);
  return ['Usage: npm run -s lacuna -- COMMAND', '', ...list, ''].join('\n');
}
