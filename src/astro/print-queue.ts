import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Tinypool } from 'tinypool';
import { heldByEach, threadPool } from '../source/share-work.ts';
import printTask, { type PrintJob, type PrintTask } from './print-task.ts';

/** With fewer pages, this thread has printed them before another has loaded the templates. */
const worthThreads = 96;
const jobsATask = 16;

export interface PrintQueueOptions extends Omit<PrintTask, 'jobs'> {
  /** Most threads to print with, this one included. */
  readonly threads: number;
}

/**
 * Prints pages as they come in, in other threads while those have room, else in this one. So whoever makes the views
 * prints too whenever the others have more than they can do.
 */
export class PrintQueue {
  readonly #options: PrintQueueOptions;
  readonly #others: number;
  readonly #running = new Set<Promise<unknown>>();
  #jobs: PrintJob[] = [];
  #pool: Tinypool | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(options: PrintQueueOptions) {
    this.#options = options;
    this.#others = Math.max(0, options.threads - 1);
  }

  /** Takes in a page. Resolves when the queue has room for another; rejects where a page could not be printed. */
  async add(job: PrintJob): Promise<void> {
    this.#jobs.push(job);
    if (this.#jobs.length < (this.#pool ? jobsATask : worthThreads)) return;
    const jobs = this.#jobs;
    this.#jobs = [];
    while (jobs.length > 0) await this.#print(jobs.splice(0, jobsATask));
    this.#raise();
  }

  /** Prints what is left; everything is in the store when it resolves. */
  async finish(): Promise<void> {
    try {
      while (this.#jobs.length > 0) await this.#printHere(this.#jobs.splice(0, jobsATask));
      await Promise.all(this.#running);
      this.#raise();
    } finally {
      await this.#pool?.destroy();
      this.#pool = undefined;
    }
  }

  async #print(jobs: readonly PrintJob[]): Promise<void> {
    if (this.#running.size < heldByEach * this.#others) this.#printElsewhere(jobs);
    else await this.#printHere(jobs);
  }

  async #printHere(jobs: readonly PrintJob[]): Promise<void> {
    await printTask(this.#taskOf(jobs));
    // The other threads hand in their work between two tasks of this one.
    await nextTurn();
  }

  #printElsewhere(jobs: readonly PrintJob[]): void {
    this.#pool ??= threadPool(new URL('./print-task.ts', import.meta.url), this.#others);
    const running: Promise<unknown> = this.#pool
      .run(this.#taskOf(jobs))
      .catch((error: unknown) => (this.#failure ??= { error }))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  #taskOf(jobs: readonly PrintJob[]): PrintTask {
    const { press, cacheFolder } = this.#options;
    return { jobs, press, cacheFolder };
  }

  #raise(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
