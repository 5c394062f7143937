import { setImmediate } from 'node:timers/promises';
import { Tinypool } from 'tinypool';

/** How tasks are done, and by how many. Tasks and results must be plain data. */
export interface SharedWork<Task, Result> {
  /** Does a task in this thread. */
  readonly run: (task: Task) => Result;
  /** The module whose default export is `run`, for the others. */
  readonly module: URL;
  /** Most threads, this one included. */
  readonly threads: number;
  /** Called after each task. */
  readonly onDone?: (task: Task) => void;
}

/**
 * The results of tasks, in their order. This thread and the others take tasks from one queue, so that none waits while
 * another is still starting.
 */
export async function shareWork<Task, Result>(
  tasks: readonly Task[],
  { run, module, threads, onDone }: SharedWork<Task, Result>,
): Promise<readonly Result[]> {
  const queue = tasks.entries();
  const results: Result[] = [];
  const drain = async (doTask: (task: Task) => Promise<Result>): Promise<void> => {
    for (const [place, task] of queue) {
      results[place] = await doTask(task);
      onDone?.(task);
    }
  };
  const others = Math.max(0, Math.min(threads, tasks.length) - 1);
  const pool =
    others === 0 ? undefined : new Tinypool({ filename: module.href, minThreads: others, maxThreads: others });
  // The others hand in their work and take more between two tasks of this thread.
  const here = (task: Task): Promise<Result> => setImmediate(run(task));
  const elsewhere = (task: Task): Promise<Result> => pool?.run(task) as Promise<Result>;
  try {
    await Promise.all([drain(here), ...Array.from({ length: others }, () => drain(elsewhere))]);
  } finally {
    await pool?.destroy();
  }
  return results;
}
