import type { CandidateLists } from './candidate-lists.ts';
import { type Comparison, standingOf } from './comparison.ts';
import { createDistinctRows } from './near-duplicates.ts';
import { createOverlaps } from './overlap.ts';
import type { Reason } from './reason.ts';
import { reasonsFor } from './reasons.ts';
import { capRecommendations } from './recommendation-cap.ts';
import { likenessOf, type ScoreParts, scoreParts, sumOf } from './score.ts';
import { selectRelated } from './selection.ts';

/** One article in the list of another. */
export interface Related {
  /** The edition to show. */
  readonly id: string;
  /** The strongest first; never empty. */
  readonly reasons: readonly Reason[];
}

/** One article in the list of another, and why it stands where it does. */
export interface ScoredRelated extends Related {
  /** The sum of the parts; comparable within one list. */
  readonly score: number;
  readonly parts: ScoreParts;
}

/** Reads the lists: as `RelatedIndex` has it. */
export interface RelatedReader {
  related(id: string, limit: number): readonly Related[];
  scored(id: string, limit: number): readonly ScoredRelated[];
}

/** The longest list of one row that has been asked for. */
interface RowList {
  readonly row: number;
  readonly limit: number;
  /** How many may stand below the article. */
  readonly front: number;
  readonly rows: readonly number[];
  readonly related: readonly Related[];
}

export function createRelatedReader(comparison: Comparison, lists: CandidateLists): RelatedReader {
  const { collection, editions, weights } = comparison;
  const { records } = collection;
  const rowOf = new Map(records.map((record, row) => [record.id, row]));
  const overlapOf = createOverlaps(comparison);
  const choice = {
    comparison,
    lists,
    cap: capRecommendations(comparison, lists),
    distinct: createDistinctRows(comparison),
  };

  function picksOf(row: number): number[] {
    const record = records[row];
    if (record === undefined) return [];
    const rows = record.picks.map((work) => (work === record.work ? undefined : editions.editionOf(work, record.lang)));
    return [...new Set(rows.filter((pick) => pick !== undefined))];
  }

  function toRelated(from: number, to: number, shared: number, isPick: boolean): Related {
    const likeness = likenessOf(shared);
    return { id: records[to]?.id ?? '', reasons: reasonsFor(comparison, from, to, { isPick, likeness }) };
  }

  function makeList(row: number, limit: number): RowList {
    const picks = picksOf(row);
    const isClosed = records[row]?.closed === true;
    const { entries, front } = selectRelated(choice, row, picks, isClosed ? 0 : limit);
    return {
      row,
      limit,
      front: Math.max(front, picks.length),
      rows: [...picks, ...entries.map((entry) => entry.row)],
      related: [
        ...picks.map((pick) => toRelated(row, pick, overlapOf(row, pick).text, true)),
        ...entries.map((entry) => toRelated(row, entry.row, entry.shared, false)),
      ],
    };
  }

  // A short list and a long one are mostly asked for together, and have the same beginning.
  let latest: RowList | undefined;
  function listOf(id: string, limit: number): RowList {
    const row = rowOf.get(id);
    if (row === undefined) throw new Error(`No document has the id "${id}"`);
    if (latest?.row === row && latest.limit >= limit) return latest;
    latest = makeList(row, Math.max(limit, weights.listed));
    return latest;
  }

  const lengthOf = ({ front }: RowList, limit: number): number =>
    limit <= weights.shown ? Math.min(limit, front) : limit;

  function toScored(from: number, to: number, related: Related): ScoredRelated {
    const parts = scoreParts(weights, overlapOf(from, to), standingOf(comparison, from, to));
    return { ...related, score: sumOf(parts), parts };
  }

  return {
    related(id, limit) {
      const list = listOf(id, limit);
      return list.related.slice(0, lengthOf(list, limit));
    },
    scored(id, limit) {
      const list = listOf(id, limit);
      const related = list.related.slice(0, lengthOf(list, limit));
      return related.map((each, place) => toScored(list.row, list.rows[place] ?? 0, each));
    },
  };
}
