import { portions } from '../source/portions.ts';
import { shareWork } from '../source/share-work.ts';
import citationTask, { citationKey, type CitationJob } from './citation-task.ts';
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
  if (missing.length < worthThreads) return;
  await shareWork(
    portions(missing, jobsATask).map((some) => ({ cacheFolder, jobs: some })),
    { run: citationTask, module: new URL('./citation-task.ts', import.meta.url), threads },
  );
}
