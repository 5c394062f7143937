import { defineConfig, devices } from '@playwright/test';
import { findChromium } from '../src/cli/install/chromium.mjs';

const executablePath = await findChromium();
if (executablePath === undefined) {
  throw new Error('There is no Chromium for these tests. To install one: node src/cli/install.mjs --browser');
}

const isContinuous = process.env.CI !== undefined;

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  globalSetup: './browser/global-setup.ts',
  fullyParallel: true,
  forbidOnly: isContinuous,
  retries: 0,
  timeout: 30_000,
  globalTimeout: 15 * 60_000,
  updateSnapshots: isContinuous ? 'none' : 'missing',
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: {
      executablePath,
      // Chromium's sandbox refuses to run as root.
      chromiumSandbox: process.getuid?.() !== 0,
      // The tests meet this machine's server alone; Chromium's own errands would only wait for a closed network.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
