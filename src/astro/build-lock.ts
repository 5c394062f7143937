import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often a waiting build looks whether it is its turn, in milliseconds. */
const turn = 100;

/**
 * Runs `work` while no other process builds into the same folder: a second build waits for the first. The lock is a file
 * beside the folder with the number of the process that holds it; one that a killed process left is taken over.
 */
export async function whileLocked<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = path.join(path.dirname(folder), `.${path.basename(folder)}.lock`);
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!take(lock)) await wait(turn);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  // An empty file is a lock that is being written this moment.
  if (holder !== 0 && !isAlive(holder)) rmSync(lock, { force: true });
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
