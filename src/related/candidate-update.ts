import { type CandidateLists, createListWriter, type ListWriter, ranksBefore } from './candidate-lists.ts';
import { type CandidateQuery, createCandidateQuery } from './candidate-query.ts';
import type { Comparison } from './comparison.ts';
import { leastShared } from './score.ts';

/** What has come of the collection for which older lists were made. */
export interface CandidateChange {
  readonly previous: CandidateLists;
  /** Old row → new row; -1 where the document is gone. */
  readonly fromPrevious: Int32Array;
  /** Rows of which any score may have changed. */
  readonly changed: readonly number[];
  /** 1 for each row that must be compared with all others: those in `changed` and what shares a term of new rarity. */
  readonly stale: Uint8Array;
}

/**
 * The lists that `buildCandidateLists` would make, from those made before. A score between two rows that are not in
 * `changed` is as it was, unless both hold a term whose rarity is new, and then both are stale. So a row that is not
 * stale keeps its list but for the changed rows, which leave it and are put in again by their new scores. Where too
 * few are left that are known to stand before all that the old list had no room for, the row is compared afresh.
 */
export function updateCandidateLists(
  comparison: Comparison,
  change: CandidateChange,
): { lists: CandidateLists; compared: number } {
  const size = comparison.collection.records.length;
  const writer = createListWriter(comparison);
  const toPrevious = new Int32Array(size).fill(-1);
  change.fromPrevious.forEach((row, oldRow) => {
    if (row >= 0) toPrevious[row] = oldRow;
  });
  const isChanged = flagRows(change.changed, size);
  const query = createCandidateQuery(comparison, change.stale);
  const arrivals = collectArrivals(comparison, change, toPrevious, query);
  const unsettled = new Uint8Array(size);
  for (let row = 0; row < size; row++) {
    if (change.stale[row] === 1) {
      writer.fill(row, query);
      continue;
    }
    const patch = {
      change,
      oldRow: toPrevious[row] ?? 0,
      isChanged,
      arrivals: arrivals.get(row),
      order: comparison.order,
    };
    if (!patchList(writer, row, patch)) unsettled[row] = 1;
  }
  if (unsettled.includes(1)) fillRows(writer, unsettled, createCandidateQuery(comparison, unsettled));
  const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
  return { lists: writer.lists, compared: count(change.stale) + count(unsettled) };
}

function fillRows(writer: ListWriter, rows: Uint8Array, query: CandidateQuery): void {
  rows.forEach((flag, row) => {
    if (flag === 1) writer.fill(row, query);
  });
}

function flagRows(rows: readonly number[], size: number): Uint8Array {
  const flags = new Uint8Array(size);
  for (const row of rows) flags[row] = 1;
  return flags;
}

interface Arrival {
  readonly row: number;
  readonly score: number;
}

/** For each row that is not stale, the changed rows that may stand in its list. */
function collectArrivals(
  comparison: Comparison,
  { changed, stale, previous }: CandidateChange,
  toPrevious: Int32Array,
  query: CandidateQuery,
): Map<number, Arrival[]> {
  const arrivals = new Map<number, Arrival[]>();
  const least = Float64Array.from(toPrevious, (oldRow) => (oldRow < 0 ? 0 : leastScore(previous, oldRow)));
  const bounds = Int32Array.from(least, (score) => leastShared(comparison.weights, score));
  for (const row of changed) {
    query.load(row);
    // What the changed row itself takes in is settled elsewhere: here only the other's bound counts.
    bounds[row] = 2 ** 31 - 1;
    query.eachSimilar(bounds, (other) => {
      const score = stale[other] === 1 ? 0 : query.scoreIn(other);
      if (score === 0 || score < (least[other] ?? 0)) return;
      const known = arrivals.get(other);
      if (known === undefined) arrivals.set(other, [{ row, score }]);
      else known.push({ row, score });
    });
  }
  return arrivals;
}

/** What a candidate needs to come into a list: 0 where it has room. */
function leastScore({ limit, counts, scores }: CandidateLists, row: number): number {
  const count = counts[row] ?? 0;
  return count < limit ? 0 : (scores[row * limit + count - 1] ?? 0);
}

interface Patch {
  readonly change: CandidateChange;
  readonly oldRow: number;
  readonly isChanged: Uint8Array;
  readonly arrivals: readonly Arrival[] | undefined;
  readonly order: Uint32Array;
}

/** False, and an empty list, where what is known does not settle the list. */
function patchList(writer: ListWriter, row: number, patch: Patch): boolean {
  const { lists } = writer;
  const { limit } = lists;
  const kept = keepUnchanged(lists, row, patch);
  const oldCount = patch.change.previous.counts[patch.oldRow] ?? 0;
  const isComplete = oldCount < limit;
  const start = row * limit;
  // What a full list had no room for stands after the last that is kept, and is not known.
  const last = start + kept - 1;
  const [lastScore, lastRow] = [lists.scores[last] ?? 0, lists.rows[last] ?? 0];
  for (const { row: candidate, score } of patch.arrivals ?? []) {
    const isKnown = isComplete || (kept > 0 && ranksBefore(score, candidate, lastScore, lastRow, patch.order));
    if (isKnown) writer.offer(row, candidate, score);
  }
  if (isComplete || lists.counts[row] === limit) return true;
  lists.counts[row] = 0;
  lists.rows.fill(0, start, start + limit);
  lists.scores.fill(0, start, start + limit);
  return false;
}

/** Writes the entries of the old list whose rows are still there and unchanged. Gives their number. */
function keepUnchanged(lists: CandidateLists, row: number, { change, oldRow, isChanged }: Patch): number {
  const { previous, fromPrevious } = change;
  const { limit } = lists;
  const from = oldRow * limit;
  let to = row * limit;
  for (let i = from; i < from + (previous.counts[oldRow] ?? 0); i++) {
    const candidate = fromPrevious[previous.rows[i] ?? 0] ?? -1;
    if (candidate < 0 || isChanged[candidate] === 1) continue;
    lists.rows[to] = candidate;
    lists.scores[to] = previous.scores[i] ?? 0;
    to++;
  }
  lists.counts[row] = to - row * limit;
  return to - row * limit;
}
