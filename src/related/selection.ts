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

/**
 * The rows that follow `picks` in the list of `row`, best first, until the list has `limit`. Diversity: no author
 * has more than `perAuthor` articles in the list, and none is nearly the same as another or as the article itself.
 * The first `shown` places are kept for candidates that the cap allows there: where these run out the front is
 * shorter, and a longer list goes on behind it. A shorter list is always the beginning of a longer one.
 */
export function selectRelated(choice: Choice, row: number, picks: readonly number[], limit: number): number[] {
  const { comparison, lists, cap } = choice;
  const { shown } = comparison.weights;
  const list = [...picks];
  const accepts = createDiversity(choice, row, list);
  const first = row * lists.limit;
  const entries = Array.from({ length: lists.counts[row] ?? 0 }, (_, i) => first + i).filter((entry) =>
    cap.allows(entry),
  );
  const front = entries.filter((entry) => cap.allowsFront(entry));
  for (const [from, most] of [
    [front, Math.min(limit, shown)],
    [entries, limit > shown ? limit : 0],
  ] as const) {
    for (const entry of from) {
      if (list.length >= most) break;
      const candidate = lists.rows[entry] ?? 0;
      if (accepts(candidate)) list.push(candidate);
    }
  }
  return list.slice(picks.length);
}

/** Whether a row may follow those that `list` holds when asked. */
function createDiversity({ comparison, isNearDuplicate }: Choice, row: number, list: readonly number[]) {
  const { records } = comparison.collection;
  const authorsOf = (other: number) => records[other]?.authors ?? [];
  return (candidate: number): boolean => {
    if (list.includes(candidate)) return false;
    const isFull = (author: string) =>
      list.filter((other) => authorsOf(other).includes(author)).length >= comparison.weights.perAuthor;
    if (authorsOf(candidate).some(isFull)) return false;
    return !isNearDuplicate(row, candidate) && !list.some((other) => isNearDuplicate(other, candidate));
  };
}
