import { createCandidateQuery } from './candidate-query.ts';
import { type Comparison, scoreIn } from './comparison.ts';
import { leastShared } from './score.ts';

/** For each article of a long list so many candidates are considered, as some are passed over. */
const candidatesPerPlace = 3;
/** For each candidate that is considered so many are kept, so that a list can lose some and need not be made anew. */
const keptPerCandidate = 1.2;

/** The best candidates of each row: those of row `i` begin at `i * room` and are `counts[i]` in number, best first. */
export interface CandidateLists {
  /** The number that is considered: what comes after is spare, and may be less after an update than it might. */
  readonly limit: number;
  /** The most that a list can have. */
  readonly room: number;
  readonly counts: Uint8Array;
  /** 1 for each list that need not have all candidates; it has `limit` at least, and leaves out none before its last. */
  readonly partial: Uint8Array;
  readonly rows: Uint32Array;
  readonly scores: Float64Array;
  /** How much the words of the two share: `Overlap.text`. */
  readonly shared: Int32Array;
}

/** Compares all with all, each pair once. */
export function buildCandidateLists(comparison: Comparison): CandidateLists {
  const size = comparison.collection.records.length;
  const query = createCandidateQuery(comparison, new Uint8Array(size).fill(1));
  const writer = new ListWriter(comparison);
  for (let row = 0; row < size; row++) {
    query.loadLater(row);
    query.eachSimilar(writer.bounds, (other, shared, like) => {
      writer.offer(row, other, scoreIn(comparison, row, other, like), shared);
      writer.offer(other, row, scoreIn(comparison, other, row, like), shared);
    });
  }
  return writer.lists;
}

/** Fills lists with what is offered to them. */
export class ListWriter {
  readonly lists: CandidateLists;
  /** For each row: a candidate that shares words alone, of a sum of this or less, has no chance of its list. */
  readonly bounds: Int32Array;
  readonly #comparison: Comparison;

  constructor(comparison: Comparison) {
    const { collection, weights } = comparison;
    const size = collection.records.length;
    const limit = candidatesPerPlace * weights.listed;
    const room = Math.ceil(keptPerCandidate * limit);
    this.#comparison = comparison;
    this.bounds = new Int32Array(size).fill(leastShared(weights, weights.minimum));
    this.lists = {
      limit,
      room,
      counts: new Uint8Array(size),
      partial: new Uint8Array(size),
      rows: new Uint32Array(size * room),
      scores: new Float64Array(size * room),
      shared: new Int32Array(size * room),
    };
  }

  /** Puts a candidate where it belongs in the list of `row`, if it is good enough. A score of 0 never is. */
  offer(row: number, candidate: number, score: number, common: number): void {
    if (score === 0) return;
    const { room, counts, partial, rows, scores, shared } = this.lists;
    const { order, weights } = this.#comparison;
    const first = row * room;
    const count = counts[row] ?? 0;
    const isFull = count === room;
    const last = first + count - 1;
    if (isFull && !ranksBefore(score, candidate, scores[last] ?? 0, rows[last] ?? 0, order)) return;
    let place = isFull ? last : last + 1;
    for (; place > first; place--) {
      const before = place - 1;
      if (!ranksBefore(score, candidate, scores[before] ?? 0, rows[before] ?? 0, order)) break;
      scores[place] = scores[before] ?? 0;
      rows[place] = rows[before] ?? 0;
      shared[place] = shared[before] ?? 0;
    }
    scores[place] = score;
    rows[place] = candidate;
    shared[place] = common;
    if (!isFull) counts[row] = count + 1;
    if (count >= room - 1) {
      // What a full list has no chance for is not offered to it.
      partial[row] = 1;
      this.bounds[row] = leastShared(weights, scores[first + room - 1] ?? 0);
    }
  }

  /** Empties the list of a row. */
  clear(row: number): void {
    const { room, counts, partial, rows, scores, shared } = this.lists;
    const { weights } = this.#comparison;
    counts[row] = 0;
    partial[row] = 0;
    for (const entries of [rows, scores, shared]) entries.fill(0, row * room, (row + 1) * room);
    this.bounds[row] = leastShared(weights, weights.minimum);
  }
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
