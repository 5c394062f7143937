import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { whileLocked } from '../../../src/astro/build-lock.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

test('a second build waits for the first', async () => {
  const folder = join(temporaryFolder(), 'dist');
  const events: string[] = [];
  const build = (name: string) =>
    whileLocked(folder, async () => {
      events.push(`${name} begins`);
      await wait(30);
      events.push(`${name} ends`);
    });
  await Promise.all([build('a'), build('b')]);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('the lock of a process that is gone is taken over, and a failed build leaves none', async () => {
  const temporary = temporaryFolder();
  const lock = join(temporary, '.dist.lock');
  // No process can have this number: it is above the largest that Linux and macOS give.
  writeFileSync(lock, '99999999');
  const failing = whileLocked(join(temporary, 'dist'), () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(existsSync(lock)).toBe(false);
});
