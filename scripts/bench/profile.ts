// node scripts/bench/profile.ts SIZE PATH [user] [count] [form]: which functions a page costs, or with a form
// (`text=…&key=k{n}`, where {n} counts) a write, by a CPU profile of the server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inProject } from '../bootstrap/project.mjs';
import { openStage } from './stage.ts';
import { Visitor } from './visitor.ts';

const [size = '20000', address = '/review', user = '5', count = '1500', form] =
  process.argv.slice(2);
const stage = await openStage(Number(size), { fresh: false, keep: true, floorToo: false });
const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-profile-'));
const port = 3197;
const origin = `http://127.0.0.1:${port}`;
const child = spawn(
  process.execPath,
  ['--cpu-prof', `--cpu-prof-dir=${folder}`, inProject('server.ts')],
  {
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      LACUNA_DATA_DIR: stage.dataDir,
      LACUNA_DEMO: '0',
    },
  },
);
while (
  !(await fetch(`${origin}/ready`).then(
    (answer) => answer.ok,
    () => false,
  ))
) {
  await new Promise((resolve) => setTimeout(resolve, 50));
}
const visitor = new Visitor(origin);
await visitor.signIn(user);
for (let at = 0; at < Number(count); at += 1) {
  const body = new URLSearchParams(form?.replaceAll('{n}', `${Date.now()}-${at}`));
  await (form === undefined
    ? visitor.get(address)
    : visitor.post(address, Object.fromEntries(body)));
}
child.kill('SIGTERM');
await once(child, 'close');
await stage.database.close();

interface ProfileNode {
  id: number;
  children?: number[];
  callFrame: { functionName: string; url: string; lineNumber: number };
}
interface Profile {
  nodes: ProfileNode[];
  samples: number[];
  timeDeltas: number[];
}

const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile')) ?? '';
const { nodes, samples, timeDeltas } = JSON.parse(
  readFileSync(path.join(folder, file), 'utf8'),
) as Profile;
const byId = new Map(nodes.map((node) => [node.id, node]));
const parentOf = new Map<number, number>(
  nodes.flatMap((node) => (node.children ?? []).map((id): [number, number] => [id, node.id])),
);
const self = new Map<string, number>();
const total = new Map<string, number>();
const nameOf = ({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string =>
  `${functionName || '(anonymous)'} ${url.replace(/^.*\/(node_modules|app|build)\//, '$1/')}:${lineNumber + 1}`;
samples.forEach((id, at) => {
  const time = (timeDeltas[at] ?? 0) / 1000;
  const name = nameOf(byId.get(id) as ProfileNode);
  self.set(name, (self.get(name) ?? 0) + time);
  const seen = new Set<string>();
  for (let node: number | undefined = id; node !== undefined; node = parentOf.get(node)) {
    const called = nameOf(byId.get(node) as ProfileNode);
    if (!seen.has(called)) total.set(called, (total.get(called) ?? 0) + time);
    seen.add(called);
  }
});
const top = (map: ReadonlyMap<string, number>, most: number): string =>
  [...map]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([name, time]) => `${(time / Number(count)).toFixed(3).padStart(8)} ms  ${name}`)
    .join('\n');
console.log(`Self time for each page:\n${top(self, 40)}\n\nWith what it calls:\n${top(total, 90)}`);
