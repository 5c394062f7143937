import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CitationFormatter } from '../../../src/scholarly/citation-formatter.ts';
import { citationDigest, type CitationJob } from '../../../src/scholarly/citation-task.ts';
import { prepareCitations } from '../../../src/scholarly/prepare-citations.ts';
import { ResultCache } from '../../../src/scholarly/result-cache.ts';
import { shippedStyle } from '../../../src/source/citation-styles/citation-style.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

const at = { line: 1, column: 1 };
const style = shippedStyle('apa');

/** Articles that share sources, among which authors and years coincide, so that citations depend on their neighbours. */
const jobs: readonly CitationJob[] = Array.from({ length: 24 }, (_, article) => {
  const keys = [0, 1, 2].map((place) => `s${(article * 5 + place * 7) % 12}`);
  return {
    style,
    lang: article % 2 === 0 ? 'en' : 'ru',
    citations: keys.map((key) => ({
      mode: 'parenthetical' as const,
      cites: [{ key, suppressAuthor: false, at }],
      at,
    })),
    items: [...new Set(keys)].map((key) => [key, sourceOf(key)] as const),
  };
});

function sourceOf(key: string) {
  const number = Number(key.slice(1));
  const author = [{ family: 'Lee', given: number % 2 === 0 ? 'Bo' : 'Anna' }];
  return { id: key, type: 'book', title: `Water ${key}`, author, issued: { 'date-parts': [[2000 + (number % 3)]] } };
}

test('what threads prepare is what one formatter makes, article by article', async () => {
  const cache = new ResultCache(join(temporaryFolder(), 'citations'));
  await prepareCitations(
    jobs.map((job) => [citationDigest(job), job]),
    cache,
    2,
  );
  for (const job of jobs) {
    const plain = new CitationFormatter(job.style, job.lang).format(job.citations, new Map(job.items));
    const prepared = cache.read(citationDigest(job), () => {
      throw new Error('This was not prepared.');
    });
    expect(prepared).toEqual(plain);
  }
});
