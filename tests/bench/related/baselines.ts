import type { RelatedDocument } from '../../../src/related/related-document.ts';
import type { Method } from './measures.ts';

/** Newest first, then by id. */
function byDate(a: RelatedDocument, b: RelatedDocument): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** The best by `score`, which is 0 for what is not to be recommended at all; ties by date, then id. */
function ranking(
  documents: readonly RelatedDocument[],
  score: (of: RelatedDocument, other: RelatedDocument) => number,
): Method {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (id, limit) => {
    const of = byId.get(id);
    if (of === undefined) return [];
    return documents
      .filter((other) => other !== of)
      .map((other) => ({ other, score: score(of, other) }))
      .filter((ranked) => ranked.score > 0)
      .sort((a, b) => b.score - a.score || byDate(a.other, b.other))
      .slice(0, limit)
      .map((ranked) => ranked.other.id);
  };
}

/** What Jekyll does: the newest posts, whatever the post. */
export function newest(documents: readonly RelatedDocument[]): Method {
  return ranking(documents, () => 1);
}

/** The posts with most tags in common. */
export function sharedTags(documents: readonly RelatedDocument[]): Method {
  return ranking(documents, (of, other) => of.topics.filter((topic) => other.topics.includes(topic)).length);
}

/**
 * Hugo's related content with the configuration that its manual gives as the default: indices `keywords` (weight
 * 100), `tags` (80) and `date` (10, by year), threshold 80. A page's weight is the sum over its matches; it stands in
 * the list when its mean weight, as a percentage of the greatest weight of an index, is at least the threshold divided
 * by the number of matches. Ties break by date. The tags of the posts are Hugo's `tags`; they have no `keywords`.
 *
 * @see https://gohugo.io/configuration/related-content/
 */
export function hugo(documents: readonly RelatedDocument[], { includeNewer }: { includeNewer: boolean }): Method {
  const weights = { keywords: 100, tags: 80, date: 10 };
  const threshold = 80;
  return ranking(documents, (of, other) => {
    if (!includeNewer && other.date > of.date) return 0;
    const tags = of.topics.filter((topic) => other.topics.includes(topic)).length;
    const years = of.date.slice(0, 4) === other.date.slice(0, 4) ? 1 : 0;
    const matches = tags + years;
    if (matches === 0) return 0;
    const weight = tags * weights.tags + years * weights.date;
    const percentage = Math.round((100 * Math.floor(weight / matches)) / weights.keywords);
    return percentage >= Math.floor(threshold / matches) ? weight : 0;
  });
}

/**
 * The cosine of TF-IDF as every textbook has it: words in lower case, `tf · ln(N / df)`, title, summary and body alike,
 * no stemming, no stop words.
 */
export function tfIdfCosine(documents: readonly RelatedDocument[]): Method {
  const counts = documents.map(({ title, summary, text }) => countWords(`${title}\n${summary}\n${text}`));
  const frequencies = new Map<string, number>();
  for (const words of counts) for (const word of words.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const vectors = new Map(
    documents.map((document, index) => [
      document,
      toUnitVector(counts[index] ?? new Map<string, number>(), frequencies, documents.length),
    ]),
  );
  return ranking(documents, (of, other) => {
    const vector = vectors.get(other);
    let product = 0;
    for (const [word, weight] of vectors.get(of) ?? []) product += weight * (vector?.get(word) ?? 0);
    return product;
  });
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function toUnitVector(
  counts: Map<string, number>,
  frequencies: Map<string, number>,
  total: number,
): Map<string, number> {
  const entries = [...counts].map(
    ([word, count]) => [word, count * Math.log(total / (frequencies.get(word) ?? 1))] as const,
  );
  const length = Math.hypot(...entries.map(([, weight]) => weight));
  return new Map(entries.map(([word, weight]) => [word, weight / length]));
}
