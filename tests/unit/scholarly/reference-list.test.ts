import { describe, expect, test, vi } from 'vitest';
import type { Citation } from '../../../src/markdown/citations/citation.ts';
import { CitationFormatter } from '../../../src/scholarly/citation-formatter.ts';
import type { CslItem, CslName } from '../../../src/schema/csl-item.ts';
import { shippedStyle, shippedStyles } from '../../../src/source/citation-styles/citation-style.ts';
import { seededRandom } from '../../support/corpus/random.ts';

const at = { line: 1, column: 1 };

/** People who share family names, initials and works, an organisation, and nobody. */
const authors: readonly (readonly CslName[])[] = [
  [{ family: 'Lee', given: 'Anna' }],
  [{ family: 'Lee', given: 'Albert' }],
  [{ family: 'Lee', given: 'Bo', 'non-dropping-particle': 'van der' }],
  [
    { family: 'Lee', given: 'Anna' },
    { family: 'Roe', given: 'Jane' },
  ],
  [{ literal: 'World Bank' }],
  [{ family: 'Иванова', given: 'Мария' }],
  [],
];

const pool = authors.flatMap((author, person) =>
  [0, 1, 2].map((work): CslItem => ({
    id: `s${person}-${work}`,
    type: ['book', 'chapter', 'report'][work] ?? 'book',
    title: `Water ${person} ${work}`,
    ...(author.length > 0 && { author }),
    // Editors are named in the list only: no citation tells them apart.
    ...(work === 1 && { 'container-title': 'Rivers', editor: authors[(person + 1) % 4] ?? [] }),
    issued: { 'date-parts': [[work === 2 ? 2021 : 2020]] },
  })),
);
const items = new Map(pool.map((item) => [item.id, item]));

const random = seededRandom(7);

/**
 * A dozen articles that cite eight of them each, so that entries have other neighbours and namesakes every time; then some
 * of the eight again, some at a page, two together, or named in the sentence. Every citation is a note of its own.
 */
const articles = Array.from({ length: 12 }, (): readonly Citation[] => {
  const cited = random.sample(pool, 8).map(({ id }) => id);
  const again = Array.from({ length: 12 }, () => random.sample(cited, random.pick([1, 1, 1, 2])));
  return [...cited.map((key) => [key]), ...again].map((keys, index) => ({
    mode: random.pick(['parenthetical', 'parenthetical', 'narrative'] as const),
    cites: keys.map((key) => ({
      key,
      suppressAuthor: random.pick([false, false, true]),
      ...(random.pick([true, false]) && { locator: random.pick(['5', '7–9']) }),
      at,
    })),
    note: index + 1,
    wholeNote: true,
    at,
  }));
});

/** A formatter that remembers nothing: citeproc prints everything anew. */
async function plainFormatter(): Promise<typeof CitationFormatter> {
  vi.resetModules();
  vi.doMock('../../../src/scholarly/source-memory.ts', () => ({ rememberSources: () => undefined }));
  vi.doMock('../../../src/scholarly/cluster-memory.ts', () => ({
    ClusterMemory: class {
      read = (_sources: unknown, _how: unknown, print: () => string) => print();
    },
  }));
  const plain = await import('../../../src/scholarly/citation-formatter.ts');
  return plain.CitationFormatter;
}

describe('an article reads the same whatever was formatted before it', () => {
  test.each(shippedStyles)('%s', async (name) => {
    const style = shippedStyle(name);
    const used = new CitationFormatter(style, 'en');
    const Plain = await plainFormatter();
    for (const citations of [...articles, ...articles]) {
      const { references, citations: texts } = used.format(citations, items);
      const fresh = new Plain(style, 'en').format(citations, items);
      expect(texts).toEqual(fresh.citations);
      expect(references).toEqual(fresh.references);
      expect(references).toHaveLength(8);
    }
  });
});
