import type { Comparison } from './comparison.ts';
import { edition } from './editions.ts';
import { featureKinds } from './features.ts';
import { similarity, standingFactor, textScore } from './score.ts';

/** Number of candidates kept for each document: twice what the longest list holds, as some are passed over. */
export const candidateLimit = 60;

/** The candidates of one document, best first; reused from call to call. */
export interface Candidates {
  length: number;
  readonly rows: Uint32Array;
  readonly scores: Float64Array;
}

/** Compares one row with all others. */
export interface CandidateQuery {
  /** Takes `row` as the one that all others are compared with. */
  load(row: number): void;
  /** The score of `candidate` in the list of the loaded row, or 0 where it may not stand there. */
  scoreOf(candidate: number): number;
  /** The score of the loaded row in the list of `other`, or 0 where it may not stand there. */
  scoreIn(other: number): number;
  /** The best candidates for the list of the loaded row. */
  best(): Candidates;
}

export function createCandidateQuery(comparison: Comparison): CandidateQuery {
  const { collection, weights, editions, listed, order, months, linked } = comparison;
  const { records } = collection;
  const size = records.length;
  const text = new Int32Array(size);
  const sums = new Int32Array(size * featureKinds.length);
  const link = new Uint8Array(size);
  /** 1 for each row that shares more with the loaded one than words. */
  const special = new Uint8Array(size);
  const touched: number[] = [];
  const found: Candidates = {
    length: 0,
    rows: new Uint32Array(candidateLimit),
    scores: new Float64Array(candidateLimit),
  };
  // Nothing that shares words alone can score more than its text does times this.
  const largestFactor = 1 + weights.recency;
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

  function addWords(row: number): void {
    const { offsets, columns, impacts } = collection.words;
    const { wordRarity, wordPostings } = comparison;
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const term = columns[i] ?? 0;
      const weight = (wordRarity[term] ?? 0) * (impacts[i] ?? 0);
      if (weight === 0) continue;
      const last = wordPostings.offsets[term + 1] ?? 0;
      for (let j = wordPostings.offsets[term] ?? 0; j < last; j++) {
        const other = wordPostings.rows[j] ?? 0;
        text[other] = (text[other] ?? 0) + weight * (wordPostings.impacts[j] ?? 0);
      }
    }
  }

  function addFeatures(row: number): void {
    const { offsets, columns } = collection.features;
    const { featureRarity, featurePostings, kinds } = comparison;
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const term = columns[i] ?? 0;
      const rarity = featureRarity[term] ?? 0;
      if (rarity === 0) continue;
      const last = featurePostings.offsets[term + 1] ?? 0;
      for (let j = featurePostings.offsets[term] ?? 0; j < last; j++) {
        const other = featurePostings.rows[j] ?? 0;
        const sum = other * featureKinds.length + (kinds[term] ?? 0);
        sums[sum] = (sums[sum] ?? 0) + rarity;
        mark(other);
      }
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

  function directedScore(from: number, to: number, like: number, serving: number): number {
    if (serving === edition.hidden || records[from]?.work === records[to]?.work) return 0;
    const difference = (months[to] ?? 0) - (months[from] ?? 0);
    const score = like * standingFactor(weights, { months: difference, foreign: serving === edition.foreign });
    return score >= weights.minimum ? score : 0;
  }

  function servingReadersOf(row: number): Uint8Array {
    return editions.servingReadersOf(records[row]?.lang ?? '');
  }

  function insert(row: number, score: number): void {
    const { rows, scores } = found;
    let place = Math.min(found.length, candidateLimit - 1);
    while (place > 0 && ranksBefore(score, row, scores[place - 1] ?? 0, rows[place - 1] ?? 0, order)) {
      scores[place] = scores[place - 1] ?? 0;
      rows[place] = rows[place - 1] ?? 0;
      place--;
    }
    scores[place] = score;
    rows[place] = row;
    found.length = Math.min(found.length + 1, candidateLimit);
  }

  return {
    load(row) {
      clear();
      current = row;
      addWords(row);
      addFeatures(row);
      for (const other of linked[row] ?? []) {
        link[other] = 1;
        mark(other);
      }
    },
    scoreOf: (candidate) =>
      directedScore(current, candidate, similarityTo(candidate), servingReadersOf(current)[candidate] ?? 0),
    scoreIn: (other) => directedScore(other, current, similarityTo(other), servingReadersOf(other)[current] ?? 0),
    best() {
      const serving = servingReadersOf(current);
      found.length = 0;
      let least = weights.minimum;
      for (let row = 0; row < size; row++) {
        if (listed[row] === 0) continue;
        if (special[row] === 0 && textScore(weights, text[row] ?? 0) * largestFactor < least) continue;
        const score = directedScore(current, row, similarityTo(row), serving[row] ?? 0);
        if (
          score === 0 ||
          (found.length === candidateLimit &&
            !ranksBefore(score, row, least, found.rows[candidateLimit - 1] ?? 0, order))
        )
          continue;
        insert(row, score);
        if (found.length === candidateLimit) least = found.scores[candidateLimit - 1] ?? 0;
      }
      return found;
    },
  };
}

/** Whether one candidate stands before another: by score, then date (newest first), then id. */
export function ranksBefore(
  score: number,
  row: number,
  otherScore: number,
  otherRow: number,
  order: Uint32Array,
): boolean {
  return score > otherScore || (score === otherScore && (order[row] ?? 0) < (order[otherRow] ?? 0));
}
