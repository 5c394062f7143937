import { join } from 'node:path';
import { expect, test } from 'vitest';
import { offeredCitations, type OfferJob } from '../../../src/scholarly/offer-task.ts';
import { OfferedCitations } from '../../../src/scholarly/offered-citations.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

/** Enough works for threads, in two languages. */
const jobs: readonly OfferJob[] = Array.from({ length: 80 }, (_, number) => ({
  styles: ['apa', 'gost-r-7-0-5-2008-numeric'],
  lang: number % 2 === 0 ? 'en' : 'ru',
  item: {
    id: `work-${String(number)}`,
    type: 'report',
    title: `Water ${String(number)}`,
    author: [{ family: 'Lee', given: 'Anna' }],
    issued: { 'date-parts': [[2000 + (number % 20), 3, 18]] },
    URL: `https://example.org/${String(number)}/`,
  },
  publisher: 'An institute',
}));

test('what threads prepare is what this one makes, work by work, and is kept', async () => {
  const file = join(temporaryFolder(), 'offered.json');
  await new OfferedCitations(file).prepare(jobs, 2);
  const kept = new OfferedCitations(file);
  for (const job of jobs) expect(kept.of(job)).toEqual(offeredCitations(job));
  const [styles] = jobs.map((job) => kept.of(job).map(({ style }) => style));
  expect(styles).toEqual(['APA', 'GOST R 7.0.5']);
});
