import {
  candidateLimit,
  type Candidates,
  type CandidateQuery,
  createCandidateQuery,
  ranksBefore,
} from './candidate-query.ts';
import type { Comparison } from './comparison.ts';

/** The best candidates of each row: those of row `i` begin at `i * candidateLimit` and are `counts[i]` in number. */
export interface CandidateLists {
  readonly counts: Uint8Array;
  readonly rows: Uint32Array;
  readonly scores: Float64Array;
}

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

export function emptyLists(size: number): CandidateLists {
  return {
    counts: new Uint8Array(size),
    rows: new Uint32Array(size * candidateLimit),
    scores: new Float64Array(size * candidateLimit),
  };
}

/** Compares all with all. */
export function buildCandidateLists(comparison: Comparison): CandidateLists {
  const size = comparison.collection.records.length;
  const lists = emptyLists(size);
  const query = createCandidateQuery(comparison);
  for (let row = 0; row < size; row++) fillList(lists, row, query);
  return lists;
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
  const lists = emptyLists(size);
  const query = createCandidateQuery(comparison);
  const arrivals = collectArrivals(comparison, change, query);
  const toPrevious = new Int32Array(size).fill(-1);
  change.fromPrevious.forEach((row, oldRow) => {
    if (row >= 0) toPrevious[row] = oldRow;
  });
  const isChanged = new Uint8Array(size);
  for (const row of change.changed) isChanged[row] = 1;
  let compared = 0;
  for (let row = 0; row < size; row++) {
    const oldRow = toPrevious[row] ?? -1;
    const patched =
      change.stale[row] === 0 &&
      oldRow >= 0 &&
      patchList(lists, row, { change, oldRow, isChanged, arrivals: arrivals.get(row) ?? [], order: comparison.order });
    if (patched) continue;
    fillList(lists, row, query);
    compared++;
  }
  return { lists, compared };
}

function fillList(lists: CandidateLists, row: number, query: CandidateQuery): void {
  query.load(row);
  writeList(lists, row, query.best());
}

function writeList(lists: CandidateLists, row: number, candidates: Candidates): void {
  lists.counts[row] = candidates.length;
  lists.rows.set(candidates.rows.subarray(0, candidates.length), row * candidateLimit);
  lists.scores.set(candidates.scores.subarray(0, candidates.length), row * candidateLimit);
}

interface Arrival {
  readonly row: number;
  readonly score: number;
}

/** For each row that is not stale, the changed rows that may stand in its list. */
function collectArrivals(
  comparison: Comparison,
  change: CandidateChange,
  query: CandidateQuery,
): Map<number, Arrival[]> {
  const arrivals = new Map<number, Arrival[]>();
  for (const row of change.changed) {
    query.load(row);
    for (let other = 0; other < comparison.collection.records.length; other++) {
      if (change.stale[other] === 1) continue;
      const score = query.scoreIn(other);
      if (score === 0) continue;
      const known = arrivals.get(other);
      if (known === undefined) arrivals.set(other, [{ row, score }]);
      else known.push({ row, score });
    }
  }
  return arrivals;
}

interface Patch {
  readonly change: CandidateChange;
  readonly oldRow: number;
  readonly isChanged: Uint8Array;
  readonly arrivals: readonly Arrival[];
  readonly order: Uint32Array;
}

/** False where what is known does not settle the list. */
function patchList(lists: CandidateLists, row: number, { change, oldRow, isChanged, arrivals, order }: Patch): boolean {
  const { previous, fromPrevious } = change;
  const count = previous.counts[oldRow] ?? 0;
  const kept: Arrival[] = [];
  for (let i = oldRow * candidateLimit; i < oldRow * candidateLimit + count; i++) {
    const candidate = fromPrevious[previous.rows[i] ?? 0] ?? -1;
    if (candidate >= 0 && isChanged[candidate] === 0) kept.push({ row: candidate, score: previous.scores[i] ?? 0 });
  }
  const before = (a: Arrival, b: Arrival) => ranksBefore(a.score, a.row, b.score, b.row, order);
  const complete = count < candidateLimit;
  const last = kept.at(-1);
  // What a full list had no room for stands after the last that is kept, and is not known.
  const known = complete ? arrivals : arrivals.filter((arrival) => last !== undefined && before(arrival, last));
  const merged = [...kept, ...known].sort((a, b) => (before(a, b) ? -1 : 1)).slice(0, candidateLimit);
  if (!complete && merged.length < candidateLimit) return false;
  writeList(lists, row, {
    length: merged.length,
    rows: Uint32Array.from(merged, (candidate) => candidate.row),
    scores: Float64Array.from(merged, (candidate) => candidate.score),
  });
  return true;
}
