import type { CandidateLists } from './candidate-lists.ts';
import type { Comparison } from './comparison.ts';

/** Which lists an article may stand in, so that none is recommended everywhere. */
export interface RecommendationCap {
  /** Of entry `entry` of the candidate lists: whether it may stand at the front of its list, the first `shown` places. */
  allowsFront(entry: number): boolean;
  /** Whether it may stand in its list at all. */
  allows(entry: number): boolean;
}

/**
 * Each article chooses, of all lists that it is a candidate for, those in which it scores best: as many as the cap
 * allows for the front of lists, and as many for whole lists. So the cap is kept exactly, in no order of filling, and a
 * list that changes can only change who else chooses the articles on it. Lists that nobody sees (of what is not
 * listed, or closed) are not counted, nor do the editors' picks count.
 */
export function capRecommendations(comparison: Comparison, lists: CandidateLists): RecommendationCap {
  const { cap, shown, listed } = comparison.weights;
  const placeOf = createPlaces(comparison, lists);
  return {
    allowsFront: (entry) => placeOf(entry) < Math.floor(cap * shown),
    allows: (entry) => placeOf(entry) < Math.floor(cap * listed),
  };
}

/** For an entry the number of other lists that its candidate scores better in. */
function createPlaces({ collection, order }: Comparison, lists: CandidateLists): (entry: number) => number {
  const seen = Uint8Array.from(collection.records, (record) => (record.listed && !record.closed ? 1 : 0));
  const { offsets, entries } = groupByCandidate(lists, seen);
  const orderOf = (entry: number) => order[Math.floor(entry / lists.limit)] ?? 0;
  return (entry) => {
    const candidate = lists.rows[entry] ?? 0;
    const score = lists.scores[entry] ?? 0;
    let place = 0;
    for (let i = offsets[candidate] ?? 0; i < (offsets[candidate + 1] ?? 0); i++) {
      const other = entries[i] ?? 0;
      const otherScore = lists.scores[other] ?? 0;
      if (otherScore > score || (otherScore === score && orderOf(other) < orderOf(entry))) place++;
    }
    return place;
  };
}

/** For each candidate its entries in the lists that are seen: from `entries[offsets[row]]` up to `offsets[row + 1]`. */
function groupByCandidate(lists: CandidateLists, seen: Uint8Array): { offsets: Uint32Array; entries: Uint32Array } {
  const offsets = new Uint32Array(seen.length + 1);
  const eachEntry = (visit: (entry: number, candidate: number) => void) => {
    for (let row = 0; row < seen.length; row++) {
      if (seen[row] === 0) continue;
      const end = row * lists.limit + (lists.counts[row] ?? 0);
      for (let entry = row * lists.limit; entry < end; entry++) visit(entry, lists.rows[entry] ?? 0);
    }
  };
  eachEntry((_, candidate) => {
    offsets[candidate + 1] = (offsets[candidate + 1] ?? 0) + 1;
  });
  for (let row = 0; row < seen.length; row++) offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  const next = offsets.slice();
  const entries = new Uint32Array(offsets[seen.length] ?? 0);
  eachEntry((entry, candidate) => {
    const to = next[candidate] ?? 0;
    next[candidate] = to + 1;
    entries[to] = entry;
  });
  return { offsets, entries };
}
