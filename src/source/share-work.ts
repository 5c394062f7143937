import { setImmediate } from 'node:timers/promises';
import { Tinypool } from 'tinypool';

/** Tasks that each other thread holds: what it does, and what it goes on with while this thread is busy. */
export const heldByEach = 2;

/** Who does tasks. Tasks and results must be plain data. */
export interface Workers<Task, Result> {
  /** Does a task in this thread. */
  readonly run: (task: Task) => Result;
  /** The module whose default export is `run`, for the others. */
  readonly module: URL;
  /** Most threads, this one included. */
  readonly threads: number;
}

/** How tasks are done, and by how many. */
export interface SharedWork<Task, Result> extends Workers<Task, Result> {
  /** Called after each task. */
  readonly onDone?: (task: Task) => void;
}

/** Does tasks, and resolves to their results in their order. */
export type Share<Task, Result> = (tasks: readonly Task[], onDone?: (task: Task) => void) => Promise<readonly Result[]>;

/**
 * The results of tasks, in their order. This thread and the others take tasks from one queue, so that none waits while
 * another is still starting.
 */
export async function shareWork<Task, Result>(
  tasks: readonly Task[],
  { threads, onDone, ...work }: SharedWork<Task, Result>,
): Promise<readonly Result[]> {
  return withWorkers({ ...work, threads: Math.min(threads, tasks.length) }, (share) => share(tasks, onDone));
}

/** Gives `use` a way to share work, as often as it likes, with threads that keep what they know until it is done. */
export async function withWorkers<Task, Result, Value>(
  { run, module, threads }: Workers<Task, Result>,
  use: (share: Share<Task, Result>) => Promise<Value>,
): Promise<Value> {
  const others = Math.max(0, threads - 1);
  const pool = others === 0 ? undefined : threadPool(module, others);
  // The others hand in their work and are given more between two tasks of this thread.
  const here = (task: Task): Promise<Result> => setImmediate(run(task));
  const elsewhere = (task: Task): Promise<Result> => pool?.run(task) as Promise<Result>;
  try {
    return await use(async (tasks, onDone) => {
      const queue = tasks.entries();
      const results: Result[] = [];
      const drain = async (doTask: (task: Task) => Promise<Result>): Promise<void> => {
        for (const [place, task] of queue) {
          results[place] = await doTask(task);
          onDone?.(task);
        }
      };
      await Promise.all([drain(here), ...Array.from({ length: others * heldByEach }, () => drain(elsewhere))]);
      return results;
    });
  } finally {
    await pool?.destroy();
  }
}

/** So many threads that do what a module's default export does. None waits for this thread while it holds a task. */
export function threadPool(module: URL, threads: number): Tinypool {
  return new Tinypool({
    filename: module.href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: heldByEach,
  });
}
