import { checkAddress } from '#app/platform/fetch/address-policy.ts';
import { eachLine, type CommandIo } from './lines.ts';

/** `lacuna check-url`: an address a line in; `allowed`, or `refused` with the reason, a line out. */
export async function run(_args: readonly string[], io: CommandIo): Promise<number> {
  await eachLine(io, (line) => {
    const verdict = checkAddress(line);
    return verdict.allowed ? 'allowed' : `refused ${verdict.reason}`;
  });
  return 0;
}
