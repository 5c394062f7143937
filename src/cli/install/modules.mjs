import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InstallError } from './install-error.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether node_modules holds what package-lock.json says, for this system. A stamp in node_modules answers at once;
 * without it, npm's own record of what it installed is asked, so that the result of a plain `npm install` counts.
 *
 * @param {URL} root the project's folder
 * @returns {boolean}
 */
export function modulesAreCurrent(root) {
  const digest = lockDigest(root);
  if (read(stampOf(root)) === digest) return true;
  const installed = read(new URL('node_modules/.package-lock.json', root));
  const locked = read(new URL('package-lock.json', root));
  if (installed === undefined || locked === undefined) return false;
  if (!isInstalled(JSON.parse(locked), JSON.parse(installed))) return false;
  writeFileSync(stampOf(root), digest);
  return true;
}

/**
 * Replaces node_modules by what package-lock.json says. The stamp goes first and comes last, so that an interrupted
 * installation is never taken for a finished one.
 *
 * @param {URL} root the project's folder
 * @throws {InstallError} when npm fails; npm has then said why
 */
export function installModules(root) {
  console.log('Installing the packages that Octavo needs (once; about half a minute) …');
  rmSync(stampOf(root), { force: true });
  // Test tools are needed too, whatever NODE_ENV says; and Node itself is an optional package, one per system.
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = runNpm(['ci', ...options], root);
  if (status !== 0) {
    throw new InstallError(
      `The packages could not be installed${error ? `: ${error.message}` : '; npm says why above'}.\n` +
        'Nothing else was changed. Check the network connection (or npm\'s "registry" setting) and run this again.',
    );
  }
  writeFileSync(stampOf(root), lockDigest(root));
}

/**
 * Whether every package of `lock` is among `installed` in the same version. An optional one may be absent: most are
 * for other systems.
 *
 * @param {Lock} lock
 * @param {Lock} installed
 * @returns {boolean}
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    const found = installed.packages?.[path];
    if (path === '') return true;
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && allows(found.os, process.platform) && allows(found.cpu, process.arch);
  });
}

/**
 * Whether a package's list of systems, like `["linux"]` or `["!win32"]`, has room for this one: a node_modules that
 * was copied from another machine does not serve.
 *
 * @param {readonly string[] | undefined} list
 * @param {string} system
 */
function allows(list, system) {
  return !list || list.includes(system) || list.some((entry) => entry.startsWith('!') && entry !== `!${system}`);
}

/**
 * @param {readonly string[]} words
 * @param {URL} root
 */
function runNpm(words, root) {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const [command, ...prefix] = npm && node ? [node, npm] : ['npm'];
  return spawnSync(command ?? 'npm', [...prefix, ...words], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  });
}

/** @param {URL} root */
function stampOf(root) {
  return new URL('node_modules/.octavo-install', root);
}

/** @param {URL} root */
function lockDigest(root) {
  const lock = readFileSync(new URL('package-lock.json', root));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

/**
 * @param {URL} file
 * @returns {string | undefined} its text, or undefined where there is no such file
 */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
