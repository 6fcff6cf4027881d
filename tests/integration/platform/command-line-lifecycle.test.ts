import { spawn } from 'node:child_process';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdDatabase } from '#tests/support/database-holder.ts';
import { newDataFolder, removeDataFolder } from '#tests/support/data-folder.ts';
import { plainEnvironment } from '../../../scripts/bootstrap/plain-environment.mjs';
import { inProject, root } from '../../../scripts/bootstrap/project.mjs';

/** Fails whatever loads Prisma or the built pages. */
const fence = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    load(url, context, next) {
      if (/prisma|[/]build[/]/.test(url)) throw new Error('loaded ' + url);
      return next(url, context);
    },
  });
`)}`;

type Call = { input?: string; env?: Record<string, string>; node?: string };

/** Calls a command as npm does, on whatever Node the machine has. */
async function lacuna(words: string[], { input = '', env = {}, node = 'node' }: Call = {}) {
  const child = spawn(node, [inProject('scripts/lacuna.mjs'), ...words], {
    cwd: root,
    env: { ...plainEnvironment(), ...env },
  });
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { code, out: out.toString(), err };
}

describe('the command line', () => {
  it('lists its commands on the standard output', async () => {
    const { code, out, err } = await lacuna(['help']);
    expect([code, err]).toEqual([0, '']);
    for (const name of [
      'user invite',
      'user sign-in-link',
      'audit show',
      'check-richtext',
      'check-url',
    ]) {
      expect(out).toContain(`\n  ${name} `);
    }
  });

  it.each([[[]], [['nothing-of-ours']], [['user']], [['toString']], [['user', 'expel']]])(
    'answers %j with the list, on standard error, and fails',
    async (words) => {
      const { code, out, err } = await lacuna(words);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('Usage: ');
    },
  );

  it.each(['check-url', 'check-richtext'])('%s loads neither Prisma nor a build', async (name) => {
    const { code, out, err } = await lacuna([name], {
      input: 'a\n\nb',
      env: { NODE_OPTIONS: `--import=${fence}` },
      node: process.execPath,
    });
    expect([code, err]).toEqual([0, '']);
    expect(out.match(/\n/g)).toHaveLength(3);
  });

  it('ends in silence when its reader has seen enough', async () => {
    const program = inProject('scripts/lacuna.mjs');
    const lines = `yes https://www.gov.kz/ | head -20000 | node ${program} check-url | head -1`;
    const shell = spawn('bash', ['-c', lines], { cwd: root, env: plainEnvironment() });
    expect(await Promise.all([text(shell.stdout), text(shell.stderr)])).toEqual(['allowed\n', '']);
  });
});

describe('a command that needs the database', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await newDataFolder();
  });
  afterAll(() => removeDataFolder(dataDir));

  it('makes and migrates it where there is none', async () => {
    const { code, out } = await lacuna(['db', 'diff'], { env: { LACUNA_DATA_DIR: dataDir } });
    expect([code, out]).toEqual([0, '']);
  });

  it('joins the server that runs on it', async () => {
    const server = await holdDatabase(dataDir);
    const { code, out } = await lacuna(['db', 'diff'], { env: { LACUNA_DATA_DIR: dataDir } });
    expect([code, out]).toEqual([0, '']);
    await server.leave();
  });

  it('says in one line why it cannot have it', async () => {
    const { code, out, err } = await lacuna(['db', 'diff'], {
      env: { LACUNA_DATA_DIR: '/dev/null/data' },
    });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^The data folder .+\n$/);
  });
});
