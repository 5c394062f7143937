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
  const { order } = comparison;
  const chosen = chooseLists(comparison, lists, Math.floor(cap * listed));
  const isWithin = (entry: number, places: number): boolean => {
    const candidate = lists.rows[entry] ?? 0;
    if (places > (chosen.offsets[candidate + 1] ?? 0) - (chosen.offsets[candidate] ?? 0)) return true;
    const place = (chosen.offsets[candidate] ?? 0) + places - 1;
    const least = chosen.scores[place] ?? 0;
    const score = lists.scores[entry] ?? 0;
    return score > least || (score === least && (order[Math.floor(entry / lists.room)] ?? 0) <= (chosen.orders[place] ?? 0));
  };
  return {
    allowsFront: (entry) => isWithin(entry, Math.floor(cap * shown)),
    allows: (entry) => isWithin(entry, Math.floor(cap * listed)),
  };
}

/** The best lists for each candidate: those of row `i` are from `offsets[i]` up to `offsets[i + 1]`, best first. */
interface ChosenLists {
  readonly offsets: Uint32Array;
  readonly scores: Float64Array;
  /** The places of the lists' articles when all are sorted by date. */
  readonly orders: Uint32Array;
}

function chooseLists({ collection, order }: Comparison, lists: CandidateLists, most: number): ChosenLists {
  const seen = Uint8Array.from(collection.records, (record) => (record.listed && !record.closed ? 1 : 0));
  const offsets = countChosen(lists, seen, most);
  const ends = offsets.slice(0, -1);
  const scores = new Float64Array(offsets.at(-1) ?? 0);
  const orders = new Uint32Array(scores.length);

  function offer(candidate: number, score: number, ofList: number): void {
    const first = offsets[candidate] ?? 0;
    const end = ends[candidate] ?? 0;
    const isFull = end === offsets[candidate + 1];
    const precedes = (place: number): boolean =>
      score > (scores[place] ?? 0) || (score === scores[place] && ofList < (orders[place] ?? 0));
    if (isFull && !precedes(end - 1)) return;
    let place = isFull ? end - 1 : end;
    for (; place > first && precedes(place - 1); place--) {
      scores[place] = scores[place - 1] ?? 0;
      orders[place] = orders[place - 1] ?? 0;
    }
    scores[place] = score;
    orders[place] = ofList;
    if (!isFull) ends[candidate] = end + 1;
  }

  eachEntry(lists, seen, (entry, row) => {
    offer(lists.rows[entry] ?? 0, lists.scores[entry] ?? 0, order[row] ?? 0);
  });
  return { offsets, scores, orders };
}

/** For each candidate the number of lists that it is in, `most` at most, added up. */
function countChosen(lists: CandidateLists, seen: Uint8Array, most: number): Uint32Array {
  const counts = new Uint32Array(seen.length);
  eachEntry(lists, seen, (entry) => {
    const candidate = lists.rows[entry] ?? 0;
    counts[candidate] = Math.min(most, (counts[candidate] ?? 0) + 1);
  });
  const offsets = new Uint32Array(seen.length + 1);
  counts.forEach((count, row) => (offsets[row + 1] = (offsets[row] ?? 0) + count));
  return offsets;
}

/** Calls `visit` with each entry of the lists that are seen, and its row. */
function eachEntry(lists: CandidateLists, seen: Uint8Array, visit: (entry: number, row: number) => void): void {
  seen.forEach((flag, row) => {
    if (flag === 0) return;
    const first = row * lists.room;
    const end = first + Math.min(lists.limit, lists.counts[row] ?? 0);
    for (let entry = first; entry < end; entry++) visit(entry, row);
  });
}
