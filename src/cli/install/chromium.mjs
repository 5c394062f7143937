import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InstallError } from './install-error.mjs';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * The browser that tests run in: `CHROMIUM_PATH`, else the system's, else the one that Playwright has installed.
 * Playwright is asked last because loading it takes longer than all the rest.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<string | undefined>} the path of its program, or undefined where there is none
 * @throws {InstallError} when `CHROMIUM_PATH` names a file that does not exist
 */
export async function findChromium(environment = process.env) {
  const chosen = environment.CHROMIUM_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new InstallError(`CHROMIUM_PATH is "${chosen}", and there is no such file. Correct it, or unset it.`);
  }
  const system = systemPaths.find((path) => existsSync(path));
  if (system !== undefined) return system;
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * Installs Chromium: from Debian's packages where we may, else Playwright's own build.
 *
 * @param {URL} root the project's folder
 * @throws {InstallError} when neither can be had
 */
export async function installChromium(root) {
  const isRoot = process.getuid?.() === 0;
  console.log('Installing Chromium for the tests in a browser (once; about a minute) …');
  if (isRoot && existsSync('/usr/bin/apt-get') && installFromDebian()) return;
  const playwright = fileURLToPath(new URL('node_modules/@playwright/test/cli.js', root));
  const withSystemPackages = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  run(process.execPath, [playwright, 'install', ...withSystemPackages, 'chromium']);
  if ((await findChromium()) !== undefined) return;
  throw new InstallError(
    'The tests need Chromium, and it could not be installed; the lines above say why. Do one of these, then run it again:\n' +
      '  sudo apt-get install chromium                          on Debian or Ubuntu\n' +
      '  npx playwright install --with-deps chromium            on any system that can reach the download\n' +
      '  export CHROMIUM_PATH=/path/to/chromium                 if you have Chromium or Chrome elsewhere\n' +
      'To run everything but the browser tests: npm run test:unit',
  );
}

/** @returns {boolean} whether apt-get has put Chromium where it belongs */
function installFromDebian() {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  return (
    run('apt-get', ['update', '-qq'], quiet) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet) &&
    systemPaths.some((path) => existsSync(path))
  );
}

/**
 * @param {string} command
 * @param {readonly string[]} words
 * @param {Record<string, string>} [environment]
 * @returns {boolean} whether it ended well
 */
function run(command, words, environment = {}) {
  const { status } = spawnSync(command, [...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return status === 0;
}
