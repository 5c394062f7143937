import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RelatedDocument } from '../../../src/related/related-document.ts';
import { buildRelatedIndex } from '../../../src/related/related-index.ts';
import { relatedSchema } from '../../../src/schema/related-settings.ts';

const words = (
  'border trade river rail grain police treaty power school market poppy cotton ' +
  'valley glacier tariff pipeline election bazaar mosque shepherd reservoir uranium'
).split(' ');
const works = Array.from({ length: 24 }, (_, i) => `work-${i}`);
const somes = (values: readonly string[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const texts = (maxLength: number) => fc.array(fc.constantFrom(...words), { maxLength }).map((list) => list.join(' '));

const editions = fc.record({
  work: fc.constantFrom(...works),
  lang: fc.constantFrom('en', 'en', 'en', 'ru'),
});

const documents: fc.Arbitrary<RelatedDocument> = fc
  .record({
    edition: editions,
    title: texts(4),
    summary: texts(6),
    headings: fc.array(texts(3), { maxLength: 2 }),
    // Some paragraphs are the same in many documents, and become boilerplate and cease to be.
    text: fc
      .array(fc.oneof(texts(12), fc.constantFrom('glacier treaty bazaar', 'uranium mosque')), { maxLength: 4 })
      .map((paragraphs) => paragraphs.join('\n\n')),
    date: fc.constantFrom('2019-03-01', '2022-11-30', '2025-01-15', '2025-01-16T08:00:00Z'),
    authors: somes(['ann', 'bek', 'cem'], 2),
    topics: somes(['asia', 'trade', 'water', 'law'], 3),
    series: somes(['atlas'], 1),
    links: somes(works, 3),
    sources: somes(['doi:1', 'doi:2', 'doi:3'], 2),
    picks: somes(works, 2),
    closed: fc.constantFrom(false, false, false, true),
    listed: fc.constantFrom(true, true, true, false),
  })
  .map(({ edition: { work, lang }, ...rest }) => ({
    id: lang === 'en' ? work : `${work}.${lang}`,
    work,
    lang,
    ...rest,
  }));

/** What an editor changes at once: most often one thing of an article that is there. */
type Edit =
  | { type: 'put'; document: RelatedDocument }
  | { type: 'remove'; place: number }
  | { type: 'amend'; place: number; fields: Partial<RelatedDocument> };

const amendments: fc.Arbitrary<Partial<RelatedDocument>> = documents.chain(
  ({ date, authors, links, listed, text, title }) =>
    fc.constantFrom({ date }, { date }, { authors }, { links }, { listed }, { text }, { title }),
);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 1, arbitrary: documents.map((document): Edit => ({ type: 'put', document })) },
  { weight: 1, arbitrary: fc.nat().map((place): Edit => ({ type: 'remove', place })) },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(), amendments).map(([place, fields]): Edit => ({ type: 'amend', place, fields })),
  },
);

function applyEdit(current: Map<string, RelatedDocument>, edit: Edit): void {
  if (edit.type === 'put') {
    current.set(edit.document.id, edit.document);
    return;
  }
  const document = [...current.values()][edit.place % Math.max(1, current.size)];
  if (document === undefined) return;
  if (edit.type === 'remove') current.delete(document.id);
  else current.set(document.id, { ...document, ...edit.fields });
}

/** Low limits, so that lists fill up, caps bind and candidates fall out. */
const weights = relatedSchema.parse({ minimum: 0.01, cap: 1, shown: 1, listed: 2 });

function listsOf(index: ReturnType<typeof buildRelatedIndex>, ids: Iterable<string>) {
  return [...ids].map((id) => [id, index.related(id, 1), index.scored(id, 6)]);
}

/** The candidates of each article, which hold more than its lists show. */
function candidatesOf({ state: { lists } }: ReturnType<typeof buildRelatedIndex>) {
  return Array.from(lists.counts, (count, row) => {
    const [first, end] = [row * lists.room, row * lists.room + Math.min(count, lists.limit)];
    return [lists.rows, lists.scores, lists.shared].map((entries) => [...entries.subarray(first, end)]);
  });
}

test('after any edits, an updated index is the one that would be computed from nothing', () => {
  let rows = 0;
  let compared = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(documents, { selector: ({ id }) => id, minLength: 10, maxLength: 36, size: 'max' }),
      fc.array(fc.array(edits, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 }),
      (first, commits) => {
        const current = new Map(first.map((document) => [document.id, document]));
        let index = buildRelatedIndex(first, weights);
        for (const commit of commits) {
          for (const edit of commit) applyEdit(current, edit);
          index = buildRelatedIndex([...current.values()], weights, index.state);
          const anew = buildRelatedIndex([...current.values()].reverse(), weights);
          expect(candidatesOf(index)).toEqual(candidatesOf(anew));
          expect(listsOf(index, current.keys())).toEqual(listsOf(anew, current.keys()));
          rows += current.size;
          compared += index.compared;
        }
      },
    ),
    { numRuns: 100, seed: 20_261_123 },
  );
  // Unless much was left as it was, this test proves little.
  expect(compared / rows).toBeLessThan(0.7);
});
