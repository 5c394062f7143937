import type { Comparison } from './comparison.ts';
import { featureKinds } from './features.ts';
import type { Overlap } from './score.ts';
import { WordWeights } from './word-weights.ts';

/** What two rows have in common: the same numbers as a `CandidateQuery` finds. */
export type OverlapOf = (a: number, b: number) => Overlap;

/** Quickest where `a` stays the same from call to call. */
export function createOverlaps(comparison: Comparison): OverlapOf {
  const { features, collection, linked } = comparison;
  const { kinds } = collection.features;
  const words = new WordWeights(comparison.words);
  return (a, b) => {
    words.load(a);
    const sums = new Array<number>(featureKinds.length).fill(0);
    eachSharedFeature(comparison, a, b, (feature) => {
      const kind = kinds[feature] ?? 0;
      sums[kind] = (sums[kind] ?? 0) + (features.rarity[feature] ?? 0);
    });
    const [author = 0, coCited = 0, series = 0, sources = 0, topics = 0] = sums;
    return {
      text: words.sumOver(b),
      author,
      coCited,
      series,
      sources,
      topics,
      link: linked[a]?.includes(b) === true ? 1 : 0,
    };
  };
}

/** Calls `visit` with each feature that both rows have, ascending. */
export function eachSharedFeature(
  { features: { matrix } }: Comparison,
  a: number,
  b: number,
  visit: (feature: number) => void,
): void {
  const { offsets, columns } = matrix;
  const endA = offsets[a + 1] ?? 0;
  const endB = offsets[b + 1] ?? 0;
  let i = offsets[a] ?? 0;
  let j = offsets[b] ?? 0;
  while (i < endA && j < endB) {
    const left = columns[i] ?? 0;
    const right = columns[j] ?? 0;
    if (left === right) visit(left);
    if (left <= right) i++;
    if (right <= left) j++;
  }
}
