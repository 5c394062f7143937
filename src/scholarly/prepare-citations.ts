import { portions } from '../source/portions.ts';
import { withWorkers } from '../source/share-work.ts';
import citationTask, { lessonsOf, type ArticleTask, type CitationJob, type CitationTask } from './citation-task.ts';
import type { ResultCache } from './result-cache.ts';
import { sharedSourceJobs } from './shared-sources.ts';

/** With fewer articles, this thread is done before another has built its engine. */
const worthThreads = 16;
const jobsATask = 8;

/**
 * Puts into the cache what it lacks of the citations of articles, in at most so many threads, this one included. What
 * there is to find out of sources that several articles cite is found out once, and told to all threads.
 */
export async function prepareCitations(jobs: ArticleTask['jobs'], cache: ResultCache, threads: number): Promise<void> {
  const missing = jobs.filter(([digest]) => !cache.has(digest));
  if (missing.length < worthThreads) return;
  const module = new URL('./citation-task.ts', import.meta.url);
  await withWorkers({ run: citationTask, module, threads }, async (share) => {
    const sources = threads > 1 ? sourceTasks(missing.map(([, job]) => job)) : [];
    const found = await share(sources);
    const lessons = sources.length > 0 ? { lessons: lessonsOf(found.flat()) } : {};
    await share(portions(missing, jobsATask).map((some) => ({ cacheFolder: cache.folder, jobs: some, ...lessons })));
  });
}

function sourceTasks(jobs: readonly CitationJob[]): readonly CitationTask[] {
  const byLanguage = Map.groupBy(jobs, ({ lang }) => lang);
  return [...byLanguage.values()].flatMap((some) => sharedSourceJobs(some)).map((job) => ({ sources: [job] }));
}
