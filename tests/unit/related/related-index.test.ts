import { describe, expect, test } from 'vitest';
import type { RelatedDocument } from '../../../src/related/related-document.ts';
import { buildRelatedIndex } from '../../../src/related/related-index.ts';
import { sumOf } from '../../../src/related/score.ts';
import { relatedSchema, type RelatedSettingsInput } from '../../../src/schema/related-settings.ts';
import { article } from './article.ts';

function indexOf(documents: readonly RelatedDocument[], settings: RelatedSettingsInput = {}) {
  return buildRelatedIndex(documents, relatedSchema.parse({ minimum: 0, ...settings }));
}

function idsOf(documents: readonly RelatedDocument[], id: string, limit = 20, settings: RelatedSettingsInput = {}) {
  return indexOf(documents, settings)
    .related(id, limit)
    .map((related) => related.id);
}

const rail = 'The railway from Kashgar crosses the Naryn gorge before it reaches Uzbekistan.';
const opium = 'Opium harvests fell after the decree, and laboratories turned to methamphetamine.';

describe('the editors’ picks', () => {
  const documents = [
    article('at-hand', { text: rail, picks: ['far', 'gone', 'near', 'at-hand'] }),
    article('near', { text: `${rail} Surveys continue.` }),
    article('nearer', { text: `${rail} Freight is waiting.`, topics: ['rail'] }),
    article('far', { text: opium }),
    article('gone', { text: rail, listed: false }),
  ];

  test('come first, in their order, without what is not listed', () => {
    expect(idsOf(documents, 'at-hand', 20, { nearDuplicate: 1 })).toEqual(['far', 'near', 'nearer']);
  });

  test('are all there is when the list is closed', () => {
    const closed = documents.map((document) => ({ ...document, closed: true }));
    expect(idsOf(closed, 'at-hand')).toEqual(['far', 'near']);
    expect(idsOf(closed, 'near')).toEqual([]);
  });

  test('say so before any other reason', () => {
    const [far, near] = indexOf(documents, { nearDuplicate: 1 }).related('at-hand', 5);
    expect(far?.reasons).toEqual([{ type: 'pick' }]);
    expect(near?.reasons).toEqual([{ type: 'pick' }, { type: 'text' }]);
  });
});

describe('the score', () => {
  test('finds texts by their stems, in the language of each', () => {
    const documents = [
      article('en', { text: 'Negotiating borders in the valley' }),
      article('en-other', { text: 'The border negotiations will fail' }),
      article('en-none', { text: 'Cotton prices' }),
      article('ru', { lang: 'ru', text: 'Безопасность границ региона' }),
      article('ru-other', { lang: 'ru', text: 'О безопасности границы и торговле' }),
      article('uz', { lang: 'uz', text: 'Suv oʻzgarishlari' }),
      article('uz-other', { lang: 'uz', text: "Iqlim o'zgarishi" }),
    ];
    expect(idsOf(documents, 'en')).toEqual(['en-other']);
    expect(idsOf(documents, 'ru')).toEqual(['ru-other']);
    expect(idsOf(documents, 'uz')).toEqual(['uz-other']);
  });

  test('counts a rare topic for more than a common one', () => {
    const documents = [
      article('at-hand', { topics: ['asia', 'hydropower'] }),
      article('rare', { topics: ['hydropower'] }),
      ...Array.from({ length: 6 }, (_, i) => article(`common-${String(i)}`, { topics: ['asia'] })),
    ];
    expect(idsOf(documents, 'at-hand', 1)).toEqual(['rare']);
  });

  test('breaks ties by date, newest first, then by id', () => {
    const documents = [
      article('at-hand', { topics: ['water'] }),
      article('b', { topics: ['water'], date: '2024-01-01' }),
      article('a', { topics: ['water'], date: '2024-01-01' }),
      article('c', { topics: ['water'], date: '2024-06-01' }),
    ];
    expect(idsOf(documents, 'at-hand', 20, { recency: 1000 })).toEqual(['c', 'a', 'b']);
  });

  test('prefers the recent softly, and lets the old point to the new', () => {
    const documents = [
      article('old', { topics: ['water'], date: '2010-01-01' }),
      article('new', { topics: ['water'], date: '2024-01-01' }),
      article('older', { topics: ['water'], date: '2000-01-01' }),
    ];
    expect(idsOf(documents, 'old')).toEqual(['new', 'older']);
    const [first] = indexOf(documents).scored('new', 1);
    expect(first?.parts.recency).toBeLessThan(0);
    expect(first?.score).toBe(first === undefined ? 0 : sumOf(first.parts));
  });

  test('leaves out paragraphs that stand in many articles', () => {
    const notice = 'This publication expresses the opinions of its authors alone.';
    const documents = ['a', 'b', 'c'].map((id) => article(id, { text: `${id}${id}${id}\n\n${notice}` }));
    expect(idsOf(documents, 'a')).toEqual([]);
    expect(idsOf(documents.slice(0, 2), 'a')).toEqual(['b']);
  });
});

describe('the reasons', () => {
  const documents = [
    article('at-hand', {
      date: '2024-05-01',
      topics: ['asia', 'corridor'],
      series: ['atlas'],
      links: ['linked'],
      sources: ['doi:1', 'doi:2'],
      authors: ['ann', 'bek'],
    }),
    article('linked', { links: ['at-hand'] }),
    article('sibling', { series: ['atlas'], date: '2023-01-01' }),
    article('first', { series: ['atlas'], date: '2022-01-01' }),
    article('same-topics', { topics: ['corridor', 'asia', 'law'] }),
    article('also-asia', { topics: ['asia'] }),
    article('same-sources', { sources: ['doi:2', 'doi:1'] }),
    article('same-author', { authors: ['bek'] }),
    article('citing', { links: ['at-hand', 'cited-too'] }),
    article('cited-too'),
  ];
  const reasons = new Map(
    indexOf(documents)
      .related('at-hand', 20)
      .map((related) => [related.id, related.reasons]),
  );

  test.each([
    ['linked', [{ type: 'link' }, { type: 'linked-by' }]],
    ['sibling', [{ type: 'series', topic: 'atlas', part: 2 }]],
    ['first', [{ type: 'series', topic: 'atlas', part: 1 }]],
    ['same-topics', [{ type: 'topics', ids: ['corridor', 'asia'] }]],
    ['same-sources', [{ type: 'sources', count: 2 }]],
    ['same-author', [{ type: 'author', id: 'bek' }]],
    ['citing', [{ type: 'linked-by' }]],
    ['cited-too', [{ type: 'co-cited', count: 1 }]],
  ])('of %s', (id, expected) => {
    expect(reasons.get(id)).toEqual(expected);
  });
});

describe('diversity', () => {
  const byAnn = ['a1', 'a2', 'a3', 'a4'].map((id) => article(id, { topics: ['water', 'law'], authors: ['ann'] }));
  const others = ['b1', 'b2'].map((id) => article(id, { topics: ['water'], authors: [id] }));
  const atHand = article('at-hand', { topics: ['water', 'law'] });

  test('keeps an author to two in each block of the list', () => {
    const settings = { shown: 4, perAuthorYield: 0 };
    expect(idsOf([atHand, ...byAnn, ...others], 'at-hand', 20, settings)).toEqual(['a1', 'a2', 'b1', 'b2', 'a3', 'a4']);
  });

  test('yields where there is nobody else, or only what scores far less', () => {
    expect(idsOf([atHand, ...byAnn], 'at-hand', 3)).toEqual(['a1', 'a2', 'a3']);
    const settings = { shown: 4, perAuthorYield: 1 };
    expect(idsOf([atHand, ...byAnn, ...others], 'at-hand', 20, settings)).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'b2']);
  });

  test('takes one of near-duplicates, and none of the article itself', () => {
    const documents = [
      article('at-hand', { text: rail }),
      article('copy-of-at-hand', { text: `${rail} Indeed.` }),
      article('kashgar', { text: 'Kashgar traders wait for the railway while diesel trucks queue.', topics: ['rail'] }),
      article('kashgar-again', { text: 'Kashgar traders wait for the railway while diesel trucks queue!' }),
    ];
    expect(idsOf(documents, 'at-hand')).toEqual(['kashgar']);
  });

  test('caps how many lists an article stands in', () => {
    const followers = Array.from({ length: 9 }, (_, i) =>
      article(`follower-${String(i)}`, { topics: [`own-${String(i)}`] }),
    );
    const documents = [article('hub', { topics: followers.flatMap((follower) => follower.topics) }), ...followers];
    const index = indexOf(documents, { shown: 2, listed: 3, cap: 2 });
    const standing = (limit: number) =>
      followers.filter(({ id }) => index.related(id, limit).some((related) => related.id === 'hub')).length;
    expect([standing(2), standing(3)]).toEqual([4, 6]);
  });
});

describe('languages', () => {
  const documents = [
    article('at-hand', { topics: ['water'] }),
    article('at-hand.ru', { work: 'at-hand', lang: 'ru', topics: ['water'] }),
    article('both', { topics: ['water'] }),
    article('both.ru', { work: 'both', lang: 'ru', topics: ['water'] }),
    article('english-only', { topics: ['water'] }),
    article('draft', { topics: ['water'] }),
    article('draft.ru', { work: 'draft', lang: 'ru', topics: ['water'], listed: false }),
  ];

  test('each work stands there once, in the reader’s language where it can', () => {
    expect(idsOf(documents, 'at-hand.ru')).toEqual(['both.ru', 'draft', 'english-only']);
    expect(idsOf(documents, 'at-hand')).toEqual(['both', 'draft', 'english-only']);
  });
});

test('an edition that goes leaves its place to another, and touches nothing else', () => {
  const weights = relatedSchema.parse({ minimum: 0 });
  // With so many of one topic, the rarity of the topic is the same with one more or less.
  const others = Array.from({ length: 17 }, (_, i) => article(`other-${String(i)}`, { topics: ['water'] }));
  const editions = [
    article('at-hand.ru', { work: 'at-hand', lang: 'ru', topics: ['water'], links: ['both'] }),
    article('both', { topics: ['water'] }),
    article('both.ru', { work: 'both', lang: 'ru', topics: ['water'] }),
  ];
  const before = buildRelatedIndex([...others, ...editions], weights);
  const left = [...others, ...editions.slice(0, 2)];
  const after = buildRelatedIndex(left, weights, before.state);
  expect(before.related('at-hand.ru', 1)[0]?.id).toBe('both.ru');
  expect(after.related('at-hand.ru', 1)[0]?.id).toBe('both');
  const anew = buildRelatedIndex(left, weights);
  for (const { id } of left) expect(after.scored(id, 20)).toEqual(anew.scored(id, 20));
  expect(after.compared).toBe(1);
});

test('the order of the documents changes nothing', () => {
  const documents = [
    article('a', { text: rail, topics: ['rail'] }),
    article('b', { text: `${rail} ${opium}` }),
    article('c', { text: opium, topics: ['rail'] }),
  ];
  expect(indexOf([...documents].reverse()).state).toEqual(indexOf(documents).state);
});

test('an unknown id is a bug', () => {
  expect(() => indexOf([]).related('nobody', 5)).toThrow('No document has the id "nobody"');
});
