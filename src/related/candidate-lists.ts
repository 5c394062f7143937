import { type CandidateQuery, createCandidateQuery } from './candidate-query.ts';
import type { Comparison } from './comparison.ts';
import { leastShared } from './score.ts';

/** For each article of a long list so many candidates are kept, as some are passed over. */
const candidatesPerPlace = 3;

/** The best candidates of each row: those of row `i` begin at `i * limit` and are `counts[i]` in number. */
export interface CandidateLists {
  /** The most that a list can have. */
  readonly limit: number;
  readonly counts: Uint8Array;
  readonly rows: Uint32Array;
  readonly scores: Float64Array;
}

/** Fills lists with what is offered to them. */
export interface ListWriter {
  readonly lists: CandidateLists;
  /** For each row: a candidate that shares words alone, of a sum of this or less, has no chance of its list. */
  readonly bounds: Int32Array;
  /** Puts a candidate where it belongs in the list of `row`, if it is good enough. */
  offer(row: number, candidate: number, score: number): void;
  /** Offers `row` all that the query finds. */
  fill(row: number, query: CandidateQuery): void;
}

/** Compares all with all, each pair once. */
export function buildCandidateLists(comparison: Comparison): CandidateLists {
  const size = comparison.collection.records.length;
  const query = createCandidateQuery(comparison, new Uint8Array(size).fill(1));
  const writer = createListWriter(comparison);
  for (let row = 0; row < size; row++) {
    if (comparison.listed[row] === 0) {
      writer.fill(row, query);
      continue;
    }
    query.loadLater(row);
    query.eachSimilar(writer.bounds, (other) => {
      writer.offer(row, other, query.scoreOf(other));
      writer.offer(other, row, query.scoreIn(other));
    });
  }
  return writer.lists;
}

export function createListWriter({ collection, weights, order }: Comparison): ListWriter {
  const size = collection.records.length;
  const limit = candidatesPerPlace * weights.listed;
  const counts = new Uint8Array(size);
  const rows = new Uint32Array(size * limit);
  const scores = new Float64Array(size * limit);
  const bounds = new Int32Array(size).fill(leastShared(weights, weights.minimum));
  const neverBelow = new Int32Array(size).fill(2 ** 31 - 1);

  function offer(row: number, candidate: number, score: number): void {
    if (score === 0) return;
    const first = row * limit;
    const count = counts[row] ?? 0;
    const precedes = (place: number) => ranksBefore(score, candidate, scores[place] ?? 0, rows[place] ?? 0, order);
    const isFull = count === limit;
    if (isFull && !precedes(first + count - 1)) return;
    let place = isFull ? first + count - 1 : first + count;
    for (; place > first && precedes(place - 1); place--) {
      scores[place] = scores[place - 1] ?? 0;
      rows[place] = rows[place - 1] ?? 0;
    }
    scores[place] = score;
    rows[place] = candidate;
    if (!isFull) counts[row] = count + 1;
    if (count >= limit - 1) bounds[row] = leastShared(weights, scores[first + limit - 1] ?? 0);
  }

  return {
    lists: { limit, counts, rows, scores },
    bounds,
    offer,
    fill(row, query) {
      query.load(row);
      neverBelow[row] = bounds[row] ?? 0;
      query.eachSimilar(neverBelow, (other) => {
        offer(row, other, query.scoreOf(other));
        neverBelow[row] = bounds[row] ?? 0;
      });
      neverBelow[row] = 2 ** 31 - 1;
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
