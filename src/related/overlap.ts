import type { Comparison } from './comparison.ts';
import { featureKinds } from './features.ts';
import type { Overlap } from './score.ts';
import { eachShared } from './term-matrix.ts';

/** What two rows have in common: the same numbers as a `CandidateQuery` finds. */
export type OverlapOf = (a: number, b: number) => Overlap;

/** Quickest where `a` stays the same from call to call. */
export function createOverlaps({ words, features, kinds, linked }: Comparison): OverlapOf {
  const { offsets, columns, impacts } = words.matrix;
  /** Rarity times impact of each word of the row `loaded`, 0 for other words. */
  const weights = new Int32Array(words.rarity.length);
  let loaded = -1;

  function load(row: number): void {
    if (row === loaded) return;
    setWeights(loaded, 0);
    setWeights(row, 1);
    loaded = row;
  }

  function setWeights(row: number, factor: 0 | 1): void {
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const term = columns[i] ?? 0;
      weights[term] = factor * (words.rarity[term] ?? 0) * (impacts[i] ?? 0);
    }
  }

  function sumWords(row: number): number {
    let sum = 0;
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) sum += (weights[columns[i] ?? 0] ?? 0) * (impacts[i] ?? 0);
    return sum;
  }

  return (a, b) => {
    load(a);
    const sums = new Array<number>(featureKinds.length).fill(0);
    eachShared(features.matrix, a, b, (term) => {
      const kind = kinds[term] ?? 0;
      sums[kind] = (sums[kind] ?? 0) + (features.rarity[term] ?? 0);
    });
    const [author = 0, coCited = 0, series = 0, sources = 0, topics = 0] = sums;
    return {
      text: sumWords(b),
      author,
      coCited,
      series,
      sources,
      topics,
      link: linked[a]?.includes(b) === true ? 1 : 0,
    };
  };
}
