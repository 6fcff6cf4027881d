// Somebody who makes the server work, in a process of their own: named the abuse and its target, until the input ends.
import { abuses, type Target } from './abuses.ts';

const [what, target] = process.argv.slice(2) as [string, string];
const abuse = abuses.find((one) => one.what === what);
if (!abuse) throw new Error(`There is no abuse ${what}.`);
const { end } = abuse.begin(JSON.parse(target) as Target);
process.stdout.write('begun\n');
process.stdin.resume().on('end', () => {
  void end().then((statuses) => {
    process.stdout.write(`${JSON.stringify(statuses)}\n`);
    process.exit(0);
  });
});
