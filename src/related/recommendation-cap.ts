import { candidateLimit } from './candidate-query.ts';
import type { CandidateLists } from './candidate-lists.ts';
import type { Comparison } from './comparison.ts';

/** Which lists an article may stand in, so that none is recommended everywhere. */
export interface RecommendationCap {
  /** Whether entry `entry` of the candidate lists may stand at the front of its list: the first `shown` places. */
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
  const places = rankLists(comparison, lists, cap * shown);
  return {
    allowsFront: (entry) => (places[entry] ?? 0) < cap * shown,
    allows: (entry) => (places[entry] ?? 0) < cap * listed,
  };
}

/** For each entry the place of its list among all lists of the same candidate, where these are more than `enough`. */
function rankLists({ collection, order }: Comparison, lists: CandidateLists, enough: number): Uint32Array {
  const { records } = collection;
  const places = new Uint32Array(lists.rows.length);
  const entriesOf = new Map<number, number[]>();
  const frequent = findFrequent(lists, records.length, enough);
  records.forEach((record, row) => {
    if (!record.listed || record.closed) return;
    const end = row * candidateLimit + (lists.counts[row] ?? 0);
    for (let entry = row * candidateLimit; entry < end; entry++) {
      const candidate = lists.rows[entry] ?? 0;
      if (frequent[candidate] === 0) continue;
      const entries = entriesOf.get(candidate);
      if (entries === undefined) entriesOf.set(candidate, [entry]);
      else entries.push(entry);
    }
  });
  const orderOf = (entry: number) => order[Math.floor(entry / candidateLimit)] ?? 0;
  for (const entries of entriesOf.values()) {
    entries.sort((a, b) => (lists.scores[b] ?? 0) - (lists.scores[a] ?? 0) || orderOf(a) - orderOf(b));
    entries.forEach((entry, place) => (places[entry] = place));
  }
  return places;
}

/** 1 for each row that is a candidate for more than `enough` lists. */
function findFrequent(lists: CandidateLists, size: number, enough: number): Uint8Array {
  const degrees = new Uint32Array(size);
  lists.counts.forEach((count, row) => {
    for (let entry = row * candidateLimit; entry < row * candidateLimit + count; entry++) {
      const candidate = lists.rows[entry] ?? 0;
      degrees[candidate] = (degrees[candidate] ?? 0) + 1;
    }
  });
  return Uint8Array.from(degrees, (degree) => (degree > enough ? 1 : 0));
}
