import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { exchangeFolders } from '../../../src/astro/exchange-folders.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

const canExchange = ['linux', 'darwin'].includes(process.platform);

function twoFolders(): { readonly one: string; readonly other: string } {
  const folder = temporaryFolder();
  for (const name of ['one', 'other']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'name'), name);
  }
  return { one: join(folder, 'one'), other: join(folder, 'other') };
}

test.runIf(canExchange)('whoever looks finds one of the two, at every moment', async () => {
  const { one, other } = twoFolders();
  // Another thread looks as fast as it can, and ends when there is a file "enough".
  const enough = join(one, '../enough');
  const watcher = new Worker(
    `const { existsSync, readFileSync } = require('node:fs');
     const { parentPort, workerData: { file, enough } } = require('node:worker_threads');
     const seen = {};
     const look = () => { try { return readFileSync(file, 'utf8'); } catch (error) { return error.code; } };
     for (let looks = 0; looks % 100 !== 0 || !existsSync(enough); looks++) { const name = look(); seen[name] = (seen[name] ?? 0) + 1; if (looks === 0) parentPort.postMessage('looking'); }
     parentPort.postMessage(seen);`,
    { eval: true, workerData: { file: join(one, 'name'), enough } },
  );
  const answers = { next: (): Promise<unknown> => new Promise((resolve) => watcher.once('message', resolve)) };
  expect(await answers.next()).toBe('looking');
  for (let turn = 0; turn < 5000; turn += 1) expect(await exchangeFolders(one, other)).toBe(true);
  const seen = answers.next();
  writeFileSync(enough, '');
  expect(Object.keys((await seen) as object).sort()).toEqual(['one', 'other']);
});

test('nothing is done where one of them is missing', async () => {
  const { one } = twoFolders();
  expect(await exchangeFolders(one, join(one, '../nowhere'))).toBe(false);
  expect(readFileSync(join(one, 'name'), 'utf8')).toBe('one');
  expect(existsSync(join(one, '../nowhere'))).toBe(false);
  expect(readdirSync(join(one, '..')).sort()).toEqual(['one', 'other']);
});
