// Comes first in every script that a person's own Node runs: says in one line that it is too old.
const oldest = 20;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(
    `Lacuna needs Node ${oldest} or later, and this is ${process.versions.node}: install one from https://nodejs.org and start again.`,
  );
  process.exit(1);
}
