import { expect, test } from 'vitest';
import { explainRelated } from '../../../src/related/explain-related.ts';
import { buildRelatedIndex } from '../../../src/related/related-index.ts';
import { relatedReport } from '../../../src/related/related-report.ts';
import { relatedSchema } from '../../../src/schema/related-settings.ts';
import { article } from './article.ts';

const weights = relatedSchema.parse({ shown: 1, cap: 1 });
const documents = [
  article('a', { picks: ['hub', 'withdrawn', 'b'] }),
  article('b', { picks: ['hub', 'a'], links: ['linked'] }),
  article('c', { picks: ['nobody'] }),
  article('draft', { picks: ['a', 'nobody'], listed: false }),
  // Its list is closed, so that it returns nothing.
  article('hub', { closed: true }),
  article('linked'),
  article('withdrawn', { listed: false }),
];

test('the report names orphans, one-way and withdrawn picks, and what is picked too often', () => {
  expect(relatedReport(buildRelatedIndex(documents, weights))).toEqual({
    orphans: ['c'],
    oneWayPicks: [
      { from: 'a', to: 'hub' },
      { from: 'b', to: 'hub' },
    ],
    withdrawnPicks: [
      { from: 'a', work: 'withdrawn' },
      { from: 'c', work: 'nobody' },
    ],
    tooOften: [{ id: 'hub', count: 2 }],
  });
});

test('a table explains a list by the parts of its scores', () => {
  const explained = buildRelatedIndex(
    [
      article('at-hand', {
        topics: ['asia', 'water'],
        picks: ['picked'],
        authors: ['ann'],
        sources: ['doi:1'],
        series: ['atlas'],
      }),
      article('picked', { date: '2015-01-01', topics: ['asia'] }),
      article('same-topics', { topics: ['asia', 'water'], links: ['at-hand'] }),
      article('same-author', { authors: ['ann'], sources: ['doi:1'], series: ['atlas'] }),
      article('same-series', { date: '2010-01-01', series: ['atlas'] }),
    ],
    relatedSchema.parse({ shown: 2 }),
  );
  expect(`\n${explainRelated(explained, 'at-hand')}\n`).toMatchInlineSnapshot(`
    "
    Related to at-hand

       score  text  topics  series  link  coCited  sources  author  recency  article      reasons
    1   0.44     .    0.09       .  0.50        .        .       .    -0.15  picked       pick, topics asia
    2   0.72     .       .    0.50     .        .     0.08    0.14        .  same-author  part 2 of atlas, sources (1), author ann
    ------------------------------------------------------------------------------------------------------------------------------
    3   0.64     .    0.14       .  0.50        .        .       .        .  same-topics  linked-by, topics water + asia
    4   0.33     .       .    0.50     .        .        .       .    -0.17  same-series  part 1 of atlas
    "
  `);
  expect(explainRelated(buildRelatedIndex([article('alone')], weights), 'alone')).toBe('Nothing is related to alone.');
});
