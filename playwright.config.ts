import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/bootstrap/chromium.mjs';

const executablePath = await findChromium();
const fromDebian = executablePath?.startsWith('/usr/bin/');

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/setup/playwright-build.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: '.cache/test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
    // Pictures of every frame would take a tenth of the processor; the pages as they were are in the trace.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Debian's Chromium runs as root only without its sandbox, and would call home.
      args: fromDebian
        ? [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ]
        : [],
    },
  },
});
