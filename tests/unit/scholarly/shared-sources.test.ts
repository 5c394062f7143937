import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { CitationFormatter } from '../../../src/scholarly/citation-formatter.ts';
import { addMemory, emptyMemory, takeMemory } from '../../../src/scholarly/citation-memory.ts';
import type { CitationJob } from '../../../src/scholarly/citation-task.ts';
import { sharedSourceJobs } from '../../../src/scholarly/shared-sources.ts';
import type { CslItem } from '../../../src/schema/csl-item.ts';
import { shippedStyle, shippedStyles } from '../../../src/source/citation-styles/citation-style.ts';
import { seededRandom } from '../../support/corpus/random.ts';

const at = { line: 1, column: 1 };
const random = seededRandom(11);

/** Sources by one of fourteen people, of whom some share a family name, some by two of them and some by nobody. */
const people = Array.from({ length: 14 }, (_, person) => ({
  family: ['Lee', 'Roe', 'Иванова'][person] ?? `Name${person}`,
  given: random.pick(['Anna', 'Albert', 'Bo']),
}));
const pool = Array.from({ length: 40 }, (_, source): CslItem => {
  const author = random.sample(people, random.pick([0, 1, 1, 1, 2]));
  const title = `Water ${source}`;
  const issued = { 'date-parts': [[2000 + (source % 4)]] };
  return { id: `s${source}`, type: 'book', title, issued, ...(author.length > 0 && { author }) };
});

function articles(name: (typeof shippedStyles)[number]): readonly CitationJob[] {
  const style = shippedStyle(name);
  return Array.from({ length: 30 }, () => {
    const cited = random.sample(pool, 8);
    const citations = cited.map(({ id: key }, index) => ({
      mode: random.pick(['parenthetical', 'narrative'] as const),
      cites: [{ key, suppressAuthor: false, ...(random.pick([true, false]) && { locator: '5' }), at }],
      ...(style.notes && { note: index + 1, wholeNote: true as const }),
      at,
    }));
    return { style, lang: 'en', citations, items: cited.map((item) => [item.id, item] as const) };
  });
}

function format({ citations, items }: CitationJob, formatter: CitationFormatter) {
  return formatter.format(citations, new Map(items));
}

describe('an article reads the same to a formatter that was told of its sources', () => {
  test.each(shippedStyles)('%s', (name) => {
    const jobs = articles(name);
    const told = emptyMemory();
    for (const job of sharedSourceJobs(jobs)) {
      const own = emptyMemory();
      format(job, new CitationFormatter(job.style, job.lang, own));
      addMemory(told, deserialize(serialize(takeMemory(own))) as typeof own);
      expect(own).toEqual(emptyMemory());
    }
    for (const job of jobs) {
      const memory = emptyMemory();
      addMemory(memory, told);
      expect(format(job, new CitationFormatter(job.style, job.lang, memory))).toEqual(
        format(job, new CitationFormatter(job.style, job.lang)),
      );
    }
  });
});

test('what several articles cite is cited once, in each way that several have, and apart from its namesakes', () => {
  const jobs = sharedSourceJobs(articles('apa'));
  const sources = jobs.flatMap(({ items }) => items.map(([key]) => key));
  expect(new Set(sources).size).toBe(sources.length);
  expect(sources.length).toBeGreaterThan(30);
  for (const { items, citations } of jobs) {
    const families = items.flatMap(([, { author }]) => author?.map(({ family }) => family) ?? []);
    expect(new Set(families).size).toBe(families.length);
    const ways = citations.map(({ mode, cites }) => JSON.stringify([mode, cites]));
    expect(new Set(ways).size).toBe(ways.length);
  }
});

test('a formatter that was told of a source has nothing to find out of it', () => {
  const jobs = articles('apa');
  const told = emptyMemory();
  for (const job of sharedSourceJobs(jobs)) format(job, new CitationFormatter(job.style, job.lang, told));
  const known = told.entries.size;
  for (const job of jobs) format(job, new CitationFormatter(job.style, job.lang, told));
  const alone = emptyMemory();
  for (const job of jobs) format(job, new CitationFormatter(job.style, job.lang, alone));
  expect(known).toBeGreaterThan(30);
  // Entries of sources whose people have namesakes in an article are printed for it alone.
  expect(told.entries.size).toBeLessThan(alone.entries.size + known / 2);
});

test('nothing is found out beforehand for styles that number their sources, nor of what one article cites', () => {
  const numbered = articles('ieee');
  expect(sharedSourceJobs(numbered)).toEqual([]);
  expect(sharedSourceJobs(articles('apa').slice(0, 1))).toEqual([]);
  expect(sharedSourceJobs([])).toEqual([]);
});
