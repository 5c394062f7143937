import { existsSync } from 'node:fs';
import { InstallError } from './install-error.mjs';

/** The first Node that runs TypeScript files without a flag. */
const minimum = { major: 22, minor: 18 };

/**
 * Makes sure that `npm run` will find a Node that can run this project: the one that node_modules brings on 64-bit
 * Linux, which stands first on npm's PATH, or else the system's.
 *
 * @param {URL} root the project's folder
 * @throws {InstallError} when there is only a Node that is too old
 */
export function checkNode(root) {
  if (existsSync(new URL('node_modules/.bin/node', root)) || isRecent(process.versions.node)) return;
  throw new InstallError(
    `Octavo needs Node ${minimum.major}.${minimum.minor} or newer; this is Node ${process.versions.node}.\n` +
      `Install a newer one, from https://nodejs.org/ or with a version manager ("nvm install 24"), and run this again.\n` +
      `(On 64-bit Linux a recent Node comes with node_modules, unless npm is told to omit optional packages.)`,
  );
}

/**
 * @param {string} version like `22.18.0`
 * @returns {boolean}
 */
export function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > minimum.major || (major === minimum.major && minor >= minimum.minor);
}
