import { existsSync } from 'node:fs';
import { node24 } from './node-24.mjs';
import { inProject, Stop } from './project.mjs';
import { run } from './run.mjs';

const debian = '/usr/bin/chromium';
const playwright = inProject('node_modules/@playwright/test/cli.js');

/**
 * The Chromium of the browser tests: Playwright's own where it is installed, else Debian's.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath(), debian].find((file) => file && existsSync(file));
}

/** Installs a Chromium where there is none: by apt for root on Debian, else by Playwright. */
export async function ensureChromium() {
  if (await findChromium()) return;
  const byApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  console.log(`Installing Chromium ${byApt ? 'by apt' : 'by Playwright'} …`);
  if (byApt) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-y', '-q', 'chromium'], { env });
  } else {
    await run(node24(), [playwright, 'install', 'chromium']);
  }
  if (await findChromium()) return;
  throw new Stop(
    'There is no Chromium for the browser tests: run apt-get update && apt-get install -y chromium as root, and start again.',
  );
}
