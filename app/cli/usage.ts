import { commands } from './commands.ts';

/** The list of commands, as `help` and a wrong call show it. */
export function usage(): string {
  const calls = Object.entries(commands).map(([name, command]) => ({
    call: `${name} ${command.usage}`.trim(),
    summary: command.summary,
  }));
  const width = Math.max(...calls.map(({ call }) => call.length));
  const list = calls.map(({ call, summary }) => `  ${call.padEnd(width)}  ${summary}`);
  return ['Usage: npm run -s lacuna -- COMMAND', '', ...list, ''].join('\n');
}
