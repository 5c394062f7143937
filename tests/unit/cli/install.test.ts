import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../../src/cli/install/chromium.mjs';
import { isInstalled, modulesAreCurrent } from '../../../src/cli/install/modules.mjs';
import { isRecent } from '../../../src/cli/install/node-version.mjs';

const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-install-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, content: unknown): void {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}

const areCurrent = () => modulesAreCurrent(pathToFileURL(`${folder}/`));

test('a fresh clone has to be installed', () => {
  write('package-lock.json', lock);
  expect(areCurrent()).toBe(false);
});

test('what npm itself has installed counts, and is remembered', () => {
  write('package-lock.json', lock);
  write('node_modules/.package-lock.json', lock);
  expect(areCurrent()).toBe(true);
  rmSync(join(folder, 'node_modules/.package-lock.json'));
  expect(areCurrent()).toBe(true);
});

test('a changed lock file makes the installation stale', () => {
  write('package-lock.json', lock);
  write('node_modules/.package-lock.json', lock);
  areCurrent();
  write('package-lock.json', { packages: { '': {}, 'node_modules/a': { version: '1.0.1' } } });
  expect(areCurrent()).toBe(false);
});

test.each([
  ['a missing package', {}, false],
  ['another version', { 'node_modules/a': { version: '2.0.0' } }, false],
  ['a package for another processor', { 'node_modules/a': { version: '1.0.0', cpu: ['z80'] } }, false],
  ['a package that only one system refuses', { 'node_modules/a': { version: '1.0.0', os: ['!vms'] } }, true],
  ['more than asked for', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }, true],
])('%s', (_, packages, expected) => {
  expect(isInstalled(lock, { packages })).toBe(expected);
});

test('an optional package may be absent', () => {
  expect(isInstalled({ packages: { 'node_modules/fsevents': { version: '2.0.0', optional: true } } }, {})).toBe(true);
});

test.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['24.0.0', true],
])('Node %s runs TypeScript: %s', (version, expected) => {
  expect(isRecent(version)).toBe(expected);
});

test('CHROMIUM_PATH comes first, and a wrong one is said to be wrong', async () => {
  write('browser', '');
  const browser = join(folder, 'browser');
  expect(await findChromium({ CHROMIUM_PATH: browser })).toBe(browser);
  await expect(findChromium({ CHROMIUM_PATH: `${browser}-absent` })).rejects.toThrow('there is no such file');
});
