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
  const { offsets, entries } = groupByCandidate(comparison, lists);
  const { order } = comparison;
  const isSettled = new Uint8Array(order.length);
  /** For each candidate the least score with which it is within the cap; 0 where it is in fewer lists. */
  const least = { front: new Float64Array(order.length), list: new Float64Array(order.length) };
  const places = { front: Math.floor(cap * shown), list: Math.floor(cap * listed) };

  function settle(candidate: number): void {
    const all = entries.subarray(offsets[candidate], offsets[candidate + 1]);
    isSettled[candidate] = 1;
    if (all.length <= places.front) return;
    const scores = Float64Array.from(all, (entry) => lists.scores[entry] ?? 0).sort();
    least.front[candidate] = scores[scores.length - places.front] ?? 0;
    least.list[candidate] = scores[scores.length - places.list] ?? 0;
  }

  /** The number of other lists that the candidate of an entry scores better in, or as well and in a newer article's. */
  function placeOf(entry: number): number {
    const candidate = lists.rows[entry] ?? 0;
    const score = lists.scores[entry] ?? 0;
    const orderOf = (of: number) => order[Math.floor(of / lists.room)] ?? 0;
    return entries.subarray(offsets[candidate], offsets[candidate + 1]).filter((other) => {
      const otherScore = lists.scores[other] ?? 0;
      return otherScore > score || (otherScore === score && orderOf(other) < orderOf(entry));
    }).length;
  }

  function isWithin(entry: number, part: 'front' | 'list'): boolean {
    const candidate = lists.rows[entry] ?? 0;
    if (isSettled[candidate] === 0) settle(candidate);
    const score = lists.scores[entry] ?? 0;
    const bound = least[part][candidate] ?? 0;
    return score > bound || (score === bound && placeOf(entry) < places[part]);
  }

  return { allowsFront: (entry) => isWithin(entry, 'front'), allows: (entry) => isWithin(entry, 'list') };
}

/** For each candidate its entries in the lists that are seen: from `entries[offsets[row]]` up to `offsets[row + 1]`. */
function groupByCandidate(
  { collection }: Comparison,
  { room, limit, counts, rows }: CandidateLists,
): { offsets: Uint32Array; entries: Uint32Array } {
  const ends = Uint32Array.from(collection.records, ({ listed, closed }, row) =>
    listed && !closed ? row * room + Math.min(limit, counts[row] ?? 0) : row * room,
  );
  const offsets = new Uint32Array(ends.length + 1);
  for (let row = 0; row < ends.length; row++) {
    for (let entry = row * room; entry < (ends[row] ?? 0); entry++) {
      const candidate = rows[entry] ?? 0;
      offsets[candidate + 1] = (offsets[candidate + 1] ?? 0) + 1;
    }
  }
  for (let row = 0; row < ends.length; row++) offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  const next = offsets.slice();
  const entries = new Uint32Array(offsets[ends.length] ?? 0);
  for (let row = 0; row < ends.length; row++) {
    for (let entry = row * room; entry < (ends[row] ?? 0); entry++) {
      const candidate = rows[entry] ?? 0;
      const to = next[candidate] ?? 0;
      next[candidate] = to + 1;
      entries[to] = entry;
    }
  }
  return { offsets, entries };
}
