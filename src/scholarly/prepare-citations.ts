import { setImmediate } from 'node:timers/promises';
import { Tinypool } from 'tinypool';
import citationTask, { citationKey, type CitationJob, type CitationTask } from './citation-task.ts';
import { ResultCache } from './result-cache.ts';

/** With fewer articles, this thread is done before another has built its engine. */
const worthThreads = 16;
const jobsATask = 8;

/** Puts into the cache what it lacks of the citations of articles, in at most so many threads, this one included. */
export async function prepareCitations(
  jobs: readonly CitationJob[],
  { cacheFolder, threads }: { readonly cacheFolder: string; readonly threads: number },
): Promise<void> {
  const cache = new ResultCache(cacheFolder);
  const missing = jobs.filter((job) => !cache.has(citationKey(job)));
  const others = Math.max(0, threads - 1);
  if (missing.length < worthThreads || others === 0) return;
  const queue = tasksOf(missing, cacheFolder).values();
  const drain = async (run: (task: CitationTask) => unknown): Promise<void> => {
    for (const task of queue) await run(task);
  };
  const filename = new URL('./citation-task.ts', import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: others, maxThreads: others });
  try {
    const elsewhere = (task: CitationTask): unknown => pool.run(task);
    await Promise.all([drain(runHere), ...Array.from({ length: others }, () => drain(elsewhere))]);
  } finally {
    await pool.destroy();
  }
}

async function runHere(task: CitationTask): Promise<void> {
  citationTask(task);
  // The other threads take more work between two tasks of this one.
  await setImmediate();
}

function tasksOf(jobs: readonly CitationJob[], cacheFolder: string): readonly CitationTask[] {
  return Array.from({ length: Math.ceil(jobs.length / jobsATask) }, (_, index) => ({
    cacheFolder,
    jobs: jobs.slice(index * jobsATask, (index + 1) * jobsATask),
  }));
}
