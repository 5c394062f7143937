import { hash } from 'node:crypto';
import { KeptResults } from '../source/kept-results.ts';
import { portions } from '../source/portions.ts';
import { shareWork } from '../source/share-work.ts';
import { citationCode } from './citation-code.ts';
import offerTask, { offeredCitations, type OfferedCitation, type OfferJob } from './offer-task.ts';

/** With fewer works, this thread is done before another has built its engines. */
const worthThreads = 64;
const jobsATask = 16;

/** How our works are cited, each formatted once and kept in one file. */
export class OfferedCitations {
  readonly #kept: KeptResults<readonly OfferedCitation[]>;

  constructor(file: string) {
    this.#kept = new KeptResults(file);
  }

  /** The citations of a work, one in each style. */
  of(job: OfferJob): readonly OfferedCitation[] {
    const key = keyOf(job);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const made = offeredCitations(job);
    this.#kept.put(key, made);
    return made;
  }

  /** Formats what is missing of all works that there are, in at most so many threads, and keeps theirs alone. */
  async prepare(jobs: readonly OfferJob[], threads: number): Promise<void> {
    const missing = jobs.filter((job) => this.#kept.get(keyOf(job)) === undefined);
    const made = await shareWork(portions(missing, jobsATask), {
      run: offerTask,
      module: new URL('./offer-task.ts', import.meta.url),
      threads: missing.length < worthThreads ? 1 : threads,
    });
    for (const [index, citations] of made.flat().entries()) {
      const job = missing[index];
      if (job) this.#kept.put(keyOf(job), citations);
    }
    this.#kept.write();
  }
}

function keyOf(job: OfferJob): string {
  return hash('sha256', citationCode() + JSON.stringify(job), 'base64url');
}
