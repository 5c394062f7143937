import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { processStart } from './process-start.ts';

/** How often a waiting build looks whether it is its turn, in milliseconds. */
const turn = 100;

/** A lock that is empty for longer was left by a process that was killed as it wrote it, in milliseconds. */
const writing = 10_000;

/**
 * Runs `work` while no other build works with the same folders: a second one waits for the first, whichever of the two
 * folders they share.
 */
export function whileAlone<Result>(
  { outFolder, cacheFolder }: { readonly outFolder: string; readonly cacheFolder: string },
  work: () => Promise<Result>,
): Promise<Result> {
  // Every build takes the two in this order, so that no two builds wait for each other.
  return whileLocked(path.join(cacheFolder, 'build.lock'), () => whileLocked(lockBeside(outFolder), work));
}

/** The lock of a folder that is exchanged for another, and so cannot have it inside. */
export function lockBeside(folder: string): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.lock`);
}

/**
 * Runs `work` while no other process of this machine holds the lock. A lock is a file that names the process that holds
 * it, by its number and its beginning, as numbers are given again; one that a killed process left is taken over.
 */
export async function whileLocked<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
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
    writeFileSync(lock, `${process.pid} ${processStart(process.pid) ?? ''}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  try {
    const holder = readFileSync(lock, 'utf8');
    const isLeft = holder === '' ? Date.now() - statSync(lock).mtimeMs > writing : !isAlive(holder);
    if (isLeft) remove(lock, holder);
  } catch (error) {
    // It was given back this moment.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return false;
}

/** Removes a lock that was left; where another build has taken it over meanwhile, the lock of that one stays. */
function remove(lock: string, left: string): void {
  const aside = `${lock}.${randomUUID()}`;
  renameSync(lock, aside);
  if (readFileSync(aside, 'utf8') !== left) linkSync(aside, lock);
  rmSync(aside);
}

/** Whether the process that wrote this still runs. Where its beginning is not known, its number alone must do. */
function isAlive(holder: string): boolean {
  const [number = '', ...words] = holder.split(' ');
  const started = words.join(' ');
  if (!isRunning(Number(number))) return false;
  const now = processStart(Number(number));
  return started === '' || now === undefined || now === started;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
