import { describe, expect, test } from 'vitest';
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

/** A dozen articles that cite eight of them each, so that entries have other neighbours and namesakes every time. */
const random = seededRandom(7);
const articles = Array.from({ length: 12 }, () =>
  random
    .sample(pool, 8)
    .map(({ id: key }) => ({ mode: 'parenthetical' as const, cites: [{ key, suppressAuthor: false, at }], at })),
);

describe('an article reads the same whatever was formatted before it', () => {
  test.each(shippedStyles)('%s', (name) => {
    const style = shippedStyle(name);
    const used = new CitationFormatter(style, 'en');
    for (const citations of articles) {
      const { references, citations: texts } = used.format(citations, items);
      const fresh = new CitationFormatter(style, 'en').format(citations, items);
      expect(references).toEqual(fresh.references);
      expect(texts).toEqual(fresh.citations);
      expect(references).toHaveLength(8);
    }
  });
});
