import { portions } from '../source/portions.ts';
import { shareWork } from '../source/share-work.ts';
import citationTask, { type CitationTask } from './citation-task.ts';
import type { ResultCache } from './result-cache.ts';

/** With fewer articles, this thread is done before another has built its engine. */
const worthThreads = 16;
const jobsATask = 8;

/** Puts into the cache what it lacks of the citations of articles, in at most so many threads, this one included. */
export async function prepareCitations(jobs: CitationTask['jobs'], cache: ResultCache, threads: number): Promise<void> {
  const missing = jobs.filter(([digest]) => !cache.has(digest));
  if (missing.length < worthThreads) return;
  await shareWork(
    portions(missing, jobsATask).map((some) => ({ cacheFolder: cache.folder, jobs: some })),
    { run: citationTask, module: new URL('./citation-task.ts', import.meta.url), threads },
  );
}
