import { setImmediate } from 'node:timers/promises';
import type { OutputFile } from '../outputs/output.ts';

/** Images are drawn by threads of their own: several at once keep all of them at work. */
const atOnce = 8;

/** Does something with files that are written beside the pages, several at a time; others get their turn in between. */
export async function severalAtOnce(
  files: readonly OutputFile[],
  work: (file: OutputFile) => Promise<unknown>,
  onDone: (count: number) => void,
): Promise<void> {
  for (let start = 0; start < files.length; start += atOnce) {
    const some = files.slice(start, start + atOnce);
    await Promise.all(some.map(work));
    onDone(some.length);
    await setImmediate();
  }
}

/** Waits until all work has ended, and fails with what failed first in the list: nothing goes on after a failure. */
export async function allDone(work: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === 'rejected') throw result.reason;
}
