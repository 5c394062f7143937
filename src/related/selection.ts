import type { CandidateLists } from './candidate-lists.ts';
import type { Comparison } from './comparison.ts';
import type { DistinctRows } from './near-duplicates.ts';
import type { RecommendationCap } from './recommendation-cap.ts';

/** What a list is chosen from, and by which rules. */
export interface Choice {
  readonly comparison: Comparison;
  readonly lists: CandidateLists;
  readonly cap: RecommendationCap;
  readonly distinct: DistinctRows;
}

/** A candidate that may stand in the list. */
interface Entry {
  readonly row: number;
  readonly score: number;
  /** How much its words share with those of the article: `Overlap.text`. */
  readonly shared: number;
  /** Whether it may stand among the first `shown`. */
  readonly front: boolean;
}

/** A list as it was chosen. */
export interface Selection {
  /** What follows the picks, best first. */
  readonly entries: readonly Entry[];
  /** How many of picks and entries together may stand below the article, where `shown` have room. */
  readonly front: number;
}

/**
 * What follows `picks` in the list of `row`, best first, until the list has `limit`.
 *
 * None is nearly the same as the article, a pick or a better one. Among the first `shown` places no author has more
 * than `perAuthor` articles, nor among the next as many, and so on, unless all others score less than `perAuthorYield`
 * times as much. The first `shown` places are for candidates that the cap allows there; where these run out the front
 * is shorter, and a longer list goes on behind it.
 */
export function selectRelated(choice: Choice, row: number, picks: readonly number[], limit: number): Selection {
  const { weights, collection } = choice.comparison;
  const { shown, perAuthor, perAuthorYield } = weights;
  const entryAt = createDistinctEntries(choice, row, picks);
  const list = [...picks];
  const entries: Entry[] = [];
  const taken = new Set<Entry>();

  function hasRoomFor(entry: Entry): boolean {
    const start = list.length - (list.length % shown);
    return (collection.records[entry.row]?.authors ?? []).every((author) => {
      let count = 0;
      for (let i = start; i < list.length; i++) {
        if (collection.records[list[i] ?? 0]?.authors.includes(author) === true) count++;
      }
      return count < perAuthor;
    });
  }

  function next(inFront: boolean): Entry | undefined {
    let best: Entry | undefined;
    for (let place = 0; ; place++) {
      const entry = entryAt(place);
      if (entry === undefined) return best;
      if (taken.has(entry) || (inFront && !entry.front)) continue;
      best ??= entry;
      if (entry.score < perAuthorYield * best.score) return best;
      if (hasRoomFor(entry)) return entry;
    }
  }

  function fill(most: number, inFront: boolean): void {
    while (list.length < most) {
      const entry = next(inFront);
      if (entry === undefined) return;
      taken.add(entry);
      list.push(entry.row);
      entries.push(entry);
    }
  }

  fill(Math.min(limit, shown), true);
  const front = list.length;
  fill(limit, false);
  return { entries, front };
}

/** Gives, by place, the candidates that the cap allows, best first, without near-duplicates; each is found when asked for. */
function createDistinctEntries(
  { lists, cap, distinct }: Choice,
  row: number,
  picks: readonly number[],
): (place: number) => Entry | undefined {
  const found: Entry[] = [];
  let next = row * lists.room;
  const end = next + Math.min(lists.limit, lists.counts[row] ?? 0);
  distinct.clear();
  distinct.add(row);
  for (const pick of picks) distinct.add(pick);
  return (place) => {
    for (; found.length <= place && next < end; next++) {
      const candidate = lists.rows[next] ?? 0;
      if (!cap.allows(next) || distinct.hasLikeOf(candidate)) continue;
      distinct.add(candidate);
      found.push({
        row: candidate,
        score: lists.scores[next] ?? 0,
        shared: lists.shared[next] ?? 0,
        front: cap.allowsFront(next),
      });
    }
    return found[place];
  };
}
