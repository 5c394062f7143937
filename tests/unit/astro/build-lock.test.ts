import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { whileAlone, whileLocked } from '../../../src/astro/build-lock.ts';
import { processStart } from '../../../src/astro/process-start.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

const finished = () => Promise.resolve('done');

test.each([
  ['the site', 'dist', 'dist', 'cache-a', 'cache-b'],
  ['what is kept', 'site-a', 'site-b', 'cache', 'cache'],
])('a second build waits for the first where they share the folder of %s', async (_, outA, outB, cacheA, cacheB) => {
  const folder = temporaryFolder();
  const events: string[] = [];
  const build = (name: string, out: string, cache: string) =>
    whileAlone({ outFolder: join(folder, out), cacheFolder: join(folder, cache) }, async () => {
      events.push(`${name} begins`);
      await wait(30);
      events.push(`${name} ends`);
    });
  await Promise.all([build('a', outA, cacheA), build('b', outB, cacheB)]);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('the lock of a process that is gone is taken over, and a failed build leaves none', async () => {
  const lock = join(temporaryFolder(), '.dist.lock');
  // No process can have this number: it is above the largest that Linux and macOS give.
  writeFileSync(lock, '99999999 1');
  const failing = whileLocked(lock, () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(existsSync(lock)).toBe(false);
});

test('so is one whose number another process was given since, and one that was never written whole', async () => {
  const lock = join(temporaryFolder(), '.dist.lock');
  writeFileSync(lock, `${process.pid} another beginning`);
  expect(await whileLocked(lock, finished)).toBe('done');
  writeFileSync(lock, '');
  utimesSync(lock, new Date(), new Date(Date.now() - 60_000));
  expect(await whileLocked(lock, finished)).toBe('done');
});

test('the lock of a process that runs is waited for, with its beginning and where that is not known', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  for (const started of [processStart(child.pid ?? 0) ?? '', '']) {
    const lock = join(temporaryFolder(), '.dist.lock');
    writeFileSync(lock, `${child.pid ?? 0} ${started}`);
    const waiting = whileLocked(lock, finished);
    expect(await Promise.race([waiting, wait(350, 'waits')])).toBe('waits');
    expect(readFileSync(lock, 'utf8')).toBe(`${child.pid ?? 0} ${started}`);
    if (started === '') child.kill('SIGKILL');
    else writeFileSync(lock, `${child.pid ?? 0} another beginning`);
    expect(await waiting).toBe('done');
  }
});
