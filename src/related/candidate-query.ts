import type { Comparison } from './comparison.ts';
import { featureKinds } from './features.ts';
import { buildPostings, impactBits, impactMask, type Postings } from './postings.ts';
import { similarity, textScore } from './score.ts';

/** Takes a row that is like the loaded one: how much their words share (`Overlap.text`), and their similarity in all. */
export type VisitSimilar = (other: number, shared: number, like: number) => void;

/** Compares one row with all others. */
export interface CandidateQuery {
  /** Takes `row` as the one that others are compared with. */
  load(row: number): void;
  /** Compares `row` only with rows after it. All rows must be loaded so, in ascending order. */
  loadLater(row: number): void;
  /**
   * Calls `visit` with each row that shares more with the loaded one than words, or words that sum up to more than
   * its element of `bounds` or that of the loaded row, which `visit` may raise.
   */
  eachSimilar(bounds: Int32Array, visit: VisitSimilar): void;
}

/** @param rows 1 for each row that will be loaded */
export function createCandidateQuery(comparison: Comparison, rows: Uint8Array): CandidateQuery {
  const { weights, linked, words, features } = comparison;
  const { kinds } = comparison.collection.features;
  const size = rows.length;
  const wordPostings = buildPostings(words, rows);
  const featurePostings = buildPostings(features, rows);
  /** For each term the first of its postings that belongs to a row not loaded yet. */
  const laterWords = wordPostings.offsets.slice();
  const laterFeatures = featurePostings.offsets.slice();
  const text = new Int32Array(size);
  const sums = new Int32Array(size * featureKinds.length);
  const link = new Uint8Array(size);
  /** 1 for each row that shares more with the loaded one than words: those in `touched`. */
  const special = new Uint8Array(size);
  const touched: number[] = [];
  let current = 0;
  /** Rows before this one are not compared. */
  let first = 0;

  function mark(row: number): void {
    if (special[row] === 1) return;
    special[row] = 1;
    touched.push(row);
  }

  function clear(): void {
    text.fill(0);
    for (const row of touched) {
      special[row] = 0;
      link[row] = 0;
      sums.fill(0, row * featureKinds.length, (row + 1) * featureKinds.length);
    }
    touched.length = 0;
  }

  /** @param step 1 to pass over the row's own postings, as the first of those that are left; 0 to take all */
  function addWords(row: number, starts: Uint32Array, step: 0 | 1): void {
    const { offsets, columns, impacts } = words.matrix;
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const term = columns[i] ?? 0;
      const start = (starts[term] ?? 0) + step;
      if (step === 1) starts[term] = start;
      const weight = (words.rarity[term] ?? 0) * (impacts[i] ?? 0);
      if (weight !== 0) addPostings(text, weight, wordPostings, term, start);
    }
  }

  function addFeatures(row: number, starts: Uint32Array, step: 0 | 1): void {
    const { offsets, columns } = features.matrix;
    const { entries } = featurePostings;
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const term = columns[i] ?? 0;
      const start = (starts[term] ?? 0) + step;
      if (step === 1) starts[term] = start;
      const last = featurePostings.offsets[term + 1] ?? 0;
      for (let j = start; j < last; j++) {
        const other = (entries[j] ?? 0) >>> impactBits;
        const sum = other * featureKinds.length + (kinds[term] ?? 0);
        sums[sum] = (sums[sum] ?? 0) + (features.rarity[term] ?? 0);
        mark(other);
      }
    }
  }

  function addLinks(row: number): void {
    for (const other of linked[row] ?? []) {
      if (other < first) continue;
      link[other] = 1;
      mark(other);
    }
  }

  function similarityTo(other: number): number {
    const start = other * featureKinds.length;
    return similarity(weights, {
      text: text[other] ?? 0,
      author: sums[start] ?? 0,
      coCited: sums[start + 1] ?? 0,
      series: sums[start + 2] ?? 0,
      sources: sums[start + 3] ?? 0,
      topics: sums[start + 4] ?? 0,
      link: link[other] ?? 0,
    });
  }

  return {
    load(row) {
      clear();
      [current, first] = [row, 0];
      addWords(row, wordPostings.offsets, 0);
      addFeatures(row, featurePostings.offsets, 0);
      addLinks(row);
    },
    loadLater(row) {
      clear();
      [current, first] = [row, row + 1];
      addWords(row, laterWords, 1);
      addFeatures(row, laterFeatures, 1);
      addLinks(row);
    },
    eachSimilar(bounds, visit) {
      for (const other of touched) visit(other, text[other] ?? 0, similarityTo(other));
      let bound = bounds[current] ?? 0;
      for (let other = first; other < size; other++) {
        const shared = text[other] ?? 0;
        // Nearly every row stops here.
        if (shared <= bound && shared <= (bounds[other] ?? 0)) continue;
        if (special[other] === 1) continue;
        visit(other, shared, textScore(weights, shared));
        bound = bounds[current] ?? 0;
      }
    },
  };
}

/** Adds `weight` times the impact of a term to the sum of each row that holds it: where nearly all the time goes. */
function addPostings(sums: Int32Array, weight: number, postings: Postings, term: number, start: number): void {
  const { entries } = postings;
  const end = postings.offsets[term + 1] ?? 0;
  for (let i = start; i < end; i++) {
    const entry = entries[i] ?? 0;
    const row = entry >>> impactBits;
    sums[row] = (sums[row] ?? 0) + Math.imul(weight, entry & impactMask);
  }
}
