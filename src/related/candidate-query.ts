import type { Comparison } from './comparison.ts';
import { edition } from './editions.ts';
import { featureKinds } from './features.ts';
import { buildPostings, impactBits, impactMask, type Postings } from './postings.ts';
import { similarity, standingFactor, textScore } from './score.ts';
import type { TermMatrix } from './term-matrix.ts';

/** Compares one row with all others. */
export interface CandidateQuery {
  /** Takes `row` as the one that others are compared with. */
  load(row: number): void;
  /** Compares `row` only with listed rows after it. All listed rows must be loaded so, in ascending order. */
  loadLater(row: number): void;
  /**
   * Calls `visit` with each row that shares more with the loaded one than words, or words that sum up to more than
   * its element of `bounds` or that of the loaded row, which `visit` may raise.
   */
  eachSimilar(bounds: Int32Array, visit: (other: number) => void): void;
  /** The score of `candidate` in the list of the loaded row, or 0 where it may not stand there. */
  scoreOf(candidate: number): number;
  /** The score of the loaded row in the list of `other`, or 0 where it may not stand there. */
  scoreIn(other: number): number;
}

/** @param rows 1 for each row that will be loaded */
export function createCandidateQuery(comparison: Comparison, rows: Uint8Array): CandidateQuery {
  const { weights, serving, works, listed, months, linked, words, features, kinds } = comparison;
  const size = listed.length;
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

  function addWords(row: number, starts: Uint32Array): void {
    const { offsets, columns, impacts } = words.matrix;
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const term = columns[i] ?? 0;
      const weight = (words.rarity[term] ?? 0) * (impacts[i] ?? 0);
      if (weight !== 0) addPostings(text, weight, wordPostings, term, starts);
    }
  }

  function addFeatures(row: number, starts: Uint32Array): void {
    const { offsets, columns } = features.matrix;
    const { entries } = featurePostings;
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const term = columns[i] ?? 0;
      const last = featurePostings.offsets[term + 1] ?? 0;
      for (let j = starts[term] ?? 0; j < last; j++) {
        const other = (entries[j] ?? 0) >>> impactBits;
        const sum = other * featureKinds.length + (kinds[term] ?? 0);
        sums[sum] = (sums[sum] ?? 0) + (features.rarity[term] ?? 0);
        mark(other);
      }
    }
  }

  function addLinks(row: number, follows: (other: number) => boolean): void {
    for (const other of linked[row] ?? []) {
      if (!follows(other)) continue;
      link[other] = 1;
      mark(other);
    }
  }

  function similarityTo(other: number): number {
    const shared = text[other] ?? 0;
    if (special[other] === 0) return textScore(weights, shared);
    const first = other * featureKinds.length;
    return similarity(weights, {
      text: shared,
      author: sums[first] ?? 0,
      coCited: sums[first + 1] ?? 0,
      series: sums[first + 2] ?? 0,
      sources: sums[first + 3] ?? 0,
      topics: sums[first + 4] ?? 0,
      link: link[other] ?? 0,
    });
  }

  function directedScore(from: number, to: number, like: number): number {
    const serves = serving[from]?.[to] ?? edition.hidden;
    if (serves === edition.hidden || works[from] === works[to]) return 0;
    const difference = (months[to] ?? 0) - (months[from] ?? 0);
    const score = like * standingFactor(weights, { months: difference, foreign: serves === edition.foreign });
    return score >= weights.minimum ? score : 0;
  }

  return {
    load(row) {
      clear();
      current = row;
      addWords(row, wordPostings.offsets);
      addFeatures(row, featurePostings.offsets);
      addLinks(row, () => true);
    },
    loadLater(row) {
      clear();
      current = row;
      passOver(words.matrix, row, laterWords);
      passOver(features.matrix, row, laterFeatures);
      addWords(row, laterWords);
      addFeatures(row, laterFeatures);
      addLinks(row, (other) => other > row && listed[other] === 1);
    },
    eachSimilar(bounds, visit) {
      for (const other of touched) visit(other);
      let bound = bounds[current] ?? 0;
      for (let other = 0; other < size; other++) {
        const shared = text[other] ?? 0;
        // Nearly every row stops here.
        if (shared <= bound && shared <= (bounds[other] ?? 0)) continue;
        if (special[other] === 1) continue;
        visit(other);
        bound = bounds[current] ?? 0;
      }
    },
    scoreOf: (candidate) => directedScore(current, candidate, similarityTo(candidate)),
    scoreIn: (other) => directedScore(other, current, similarityTo(other)),
  };
}

/** Moves the start of the later postings of each term of a row past the row's own. */
function passOver({ offsets, columns }: TermMatrix, row: number, starts: Uint32Array): void {
  const end = offsets[row + 1] ?? 0;
  for (let i = offsets[row] ?? 0; i < end; i++) {
    const term = columns[i] ?? 0;
    starts[term] = (starts[term] ?? 0) + 1;
  }
}

/** Adds `weight` times the impact of a term to the sum of each row that holds it: where nearly all the time goes. */
function addPostings(sums: Int32Array, weight: number, postings: Postings, term: number, starts: Uint32Array): void {
  const { entries } = postings;
  const end = postings.offsets[term + 1] ?? 0;
  for (let i = starts[term] ?? 0; i < end; i++) {
    const entry = entries[i] ?? 0;
    const row = entry >>> impactBits;
    sums[row] = (sums[row] ?? 0) + Math.imul(weight, entry & impactMask);
  }
}
