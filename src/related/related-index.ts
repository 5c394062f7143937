import type { RelatedSettings } from '../schema/related-settings.ts';
import { buildCandidateLists, type CandidateLists } from './candidate-lists.ts';
import { updateCandidateLists } from './candidate-update.ts';
import { type CollectionUpdate, emptyCollection, updateCollection } from './collection.ts';
import { type Comparison, createComparison, standingOf } from './comparison.ts';
import { createNearDuplicates } from './near-duplicates.ts';
import { createOverlaps } from './overlap.ts';
import type { Reason } from './reason.ts';
import { reasonsFor } from './reasons.ts';
import { capRecommendations } from './recommendation-cap.ts';
import type { RelatedDocument } from './related-document.ts';
import type { RelatedState } from './related-state.ts';
import { likenessOf, type ScoreParts, scoreParts, sumOf } from './score.ts';
import { selectRelated } from './selection.ts';
import { findStale } from './stale-rows.ts';

/** One article in the list of another. */
export interface Related {
  /** The edition to show. */
  readonly id: string;
  /** The sum of the parts; comparable within one list. */
  readonly score: number;
  readonly parts: ScoreParts;
  /** The strongest first; never empty. */
  readonly reasons: readonly Reason[];
}

/** Which articles belong together, and why. A pure function of the documents (in any order) and the settings. */
export interface RelatedIndex {
  /** What to pass to the next `buildRelatedIndex`, or to store. */
  readonly state: RelatedState;
  /** Number of documents that were compared with all others to make this index. */
  readonly compared: number;
  /**
   * The articles to show with the edition `id`, at most `limit`: the editors' picks in their order, then the best by
   * score; ties break by date, newest first, then by id. Up to `weights.shown` these are the first of any longer list.
   * An unknown id is a bug.
   */
  related(id: string, limit: number): readonly Related[];
}

/** @param previous the state of an earlier index, from which all is taken that has not changed since; it changes no result */
export function buildRelatedIndex(
  documents: readonly RelatedDocument[],
  weights: RelatedSettings,
  previous?: RelatedState,
): RelatedIndex {
  const update = updateCollection(previous?.collection ?? emptyCollection, documents);
  const comparison = createComparison(update.collection, weights);
  const { lists, compared } = updateLists(comparison, update, previous);
  return {
    state: {
      weights,
      collection: update.collection,
      wordRarity: comparison.words.rarity,
      featureRarity: comparison.features.rarity,
      lists,
    },
    compared,
    related: createReader(comparison, lists),
  };
}

function updateLists(
  comparison: Comparison,
  update: CollectionUpdate,
  previous: RelatedState | undefined,
): { lists: CandidateLists; compared: number } {
  const size = update.collection.records.length;
  const all = () => ({ lists: buildCandidateLists(comparison), compared: size });
  if (previous === undefined || !hasSameWeights(previous.weights, comparison.weights)) return all();
  const { changed, stale } = findStale(previous, update, comparison);
  // Where much is new, comparing all with all is less work than finding out what need not be compared.
  if (changed.length > size / 4) return all();
  return updateCandidateLists(comparison, {
    previous: previous.lists,
    fromPrevious: update.fromPrevious,
    changed,
    stale,
  });
}

function hasSameWeights(a: RelatedSettings, b: RelatedSettings): boolean {
  return Object.entries(a).every(([name, value]) => b[name as keyof RelatedSettings] === value);
}

function createReader(comparison: Comparison, lists: CandidateLists): RelatedIndex['related'] {
  const { collection, editions, weights } = comparison;
  const { records } = collection;
  const rowOf = new Map(records.map((record, row) => [record.id, row]));
  const overlapOf = createOverlaps(comparison);
  const choice = {
    comparison,
    lists,
    cap: capRecommendations(comparison, lists),
    isNearDuplicate: createNearDuplicates(comparison),
  };

  function picksOf(row: number): number[] {
    const record = records[row];
    if (record === undefined) return [];
    const rows = record.picks.map((work) => (work === record.work ? undefined : editions.editionOf(work, record.lang)));
    return [...new Set(rows.filter((pick) => pick !== undefined))];
  }

  function toRelated(from: number, to: number, isPick: boolean): Related {
    const overlap = overlapOf(from, to);
    const parts = scoreParts(weights, overlap, standingOf(comparison, from, to));
    return {
      id: records[to]?.id ?? '',
      score: sumOf(parts),
      parts,
      reasons: reasonsFor(comparison, from, to, { isPick, likeness: likenessOf(overlap.text) }),
    };
  }

  // A short list and a long one are mostly asked for together, and have the same beginning.
  let latest = -1;
  const known = new Map<number, Related>();
  function recall(from: number, to: number, isPick: boolean): Related {
    if (from !== latest) known.clear();
    latest = from;
    const related = known.get(to) ?? toRelated(from, to, isPick);
    known.set(to, related);
    return related;
  }

  return (id, limit) => {
    const row = rowOf.get(id);
    if (row === undefined) throw new Error(`No document has the id "${id}"`);
    const picks = picksOf(row);
    const others = records[row]?.closed === true ? [] : selectRelated(choice, row, picks, limit);
    return [...picks.slice(0, limit).map((to) => recall(row, to, true)), ...others.map((to) => recall(row, to, false))];
  };
}
