import type { CandidateLists } from './candidate-lists.ts';
import type { Comparison } from './comparison.ts';
import type { IsNearDuplicate } from './near-duplicates.ts';
import type { RecommendationCap } from './recommendation-cap.ts';

/** What a list is chosen from, and by which rules. */
export interface Choice {
  readonly comparison: Comparison;
  readonly lists: CandidateLists;
  readonly cap: RecommendationCap;
  readonly isNearDuplicate: IsNearDuplicate;
}

/** A candidate that may stand in the list. */
interface Entry {
  readonly row: number;
  readonly score: number;
  /** Whether it may stand among the first `shown`. */
  readonly front: boolean;
}

/**
 * The rows that follow `picks` in the list of `row`, best first, until the list has `limit`.
 *
 * None is nearly the same as the article, a pick or a better one. Among the first `shown` places no author has more
 * than `perAuthor` articles, nor among the next as many, and so on, unless all others score less than `perAuthorYield`
 * times as much. The first `shown`
 * places are for candidates that the cap allows there; where these run out the front is shorter, and a longer list goes
 * on behind it. A shorter list is always the beginning of a longer one.
 */
export function selectRelated(choice: Choice, row: number, picks: readonly number[], limit: number): number[] {
  const { weights, collection } = choice.comparison;
  const list = picks.slice(0, limit);
  const left = new Set(findDistinct(choice, row, picks));

  function hasRoomFor(entry: Entry): boolean {
    const block = list.slice(list.length - (list.length % weights.shown));
    return (collection.records[entry.row]?.authors ?? []).every(
      (author) =>
        block.filter((other) => collection.records[other]?.authors.includes(author)).length < weights.perAuthor,
    );
  }

  function fill(most: number, isAllowed: (entry: Entry) => boolean): void {
    while (list.length < most) {
      const allowed = [...left].filter(isAllowed);
      const [best] = allowed;
      if (best === undefined) return;
      const least = weights.perAuthorYield * best.score;
      const entry = allowed.find((other) => other.score >= least && hasRoomFor(other)) ?? best;
      left.delete(entry);
      list.push(entry.row);
    }
  }

  fill(Math.min(limit, weights.shown), ({ front }) => front);
  if (limit > weights.shown) fill(limit, () => true);
  return list.slice(picks.length);
}

/** The candidates that the cap allows, best first, without near-duplicates. */
function findDistinct({ lists, cap, isNearDuplicate }: Choice, row: number, picks: readonly number[]): Entry[] {
  const kept = [row, ...picks];
  const entries: Entry[] = [];
  const first = row * lists.limit;
  for (let i = first; i < first + (lists.counts[row] ?? 0); i++) {
    const candidate = lists.rows[i] ?? 0;
    if (!cap.allows(i) || kept.some((other) => other === candidate || isNearDuplicate(other, candidate))) continue;
    kept.push(candidate);
    entries.push({ row: candidate, score: lists.scores[i] ?? 0, front: cap.allowsFront(i) });
  }
  return entries;
}
