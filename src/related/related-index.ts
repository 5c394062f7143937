import type { RelatedSettings } from '../schema/related-settings.ts';
import { buildCandidateLists, type CandidateLists } from './candidate-lists.ts';
import { updateCandidateLists } from './candidate-update.ts';
import { findChangedRows } from './changed-rows.ts';
import { type CollectionUpdate, type DocumentRecord, updateCollection } from './collection.ts';
import { type Comparison, createComparison } from './comparison.ts';
import { findRarityChange } from './rarity-change.ts';
import type { RelatedDocument } from './related-document.ts';
import type { RelatedState } from './related-state.ts';
import { createRelatedReader, type Related, type ScoredRelated } from './related-reader.ts';

/** Which articles belong together, and why. A pure function of the documents (in any order) and the settings. */
export interface RelatedIndex {
  /** What to pass to the next `buildRelatedIndex`, or to store. */
  readonly state: RelatedState;
  /** The documents, in the order of their ids. */
  readonly records: readonly DocumentRecord[];
  readonly weights: RelatedSettings;
  /** Number of documents that are new, gone or not what they were in the state before. */
  readonly changed: number;
  /** Number of documents whose texts had to be read: those too that say the same under another digest. */
  readonly read: number;
  /** Number of documents that were compared with all others to make this index. */
  readonly compared: number;
  /**
   * The articles to show with the edition `id`, at most `limit`: the editors' picks in their order, then the best by
   * score; ties break by date, newest first, then by id. Up to `weights.shown` these are the first of any longer list.
   * An unknown id is a bug.
   */
  related(id: string, limit: number): readonly Related[];
  /** The same with the scores by which they were chosen. */
  scored(id: string, limit: number): readonly ScoredRelated[];
}

/** @param previous the state of an earlier index, from which all is taken that has not changed since; it changes no result */
export function buildRelatedIndex(
  documents: readonly RelatedDocument[],
  weights: RelatedSettings,
  previous?: RelatedState,
): RelatedIndex {
  const update = updateCollection(previous, documents);
  const { collection, changed, fromPrevious, read } = update;
  const comparison = createComparison(collection, weights);
  const { lists, compared } = updateLists(comparison, update, previous);
  return {
    state: toState(comparison, lists),
    records: collection.records,
    weights,
    changed: changed.reduce((sum, flag) => sum + flag, 0) + fromPrevious.filter((row) => row < 0).length,
    read,
    compared,
    ...createRelatedReader(comparison, lists),
  };
}

function toState({ collection, weights, words, features }: Comparison, lists: CandidateLists): RelatedState {
  return {
    weights,
    ids: collection.records.map(({ id }) => id),
    works: collection.records.map(({ work }) => work),
    traits: collection.traits,
    texts: collection.texts,
    wordRarity: words.rarity,
    featureDigests: collection.features.digests,
    featureRarity: features.rarity,
    lists,
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
  const changed = findChangedRows(previous, update);
  // Where much is new, comparing all with all is less work than finding out what need not be compared.
  if (changed.reduce((sum, flag) => sum + flag, 0) > size / 4) return all();
  const rarity = findRarityChange(previous, update, comparison, changed);
  if (rarity.risenPairs > (size * size) / 4) return all();
  const { fromPrevious, toPrevious } = update;
  return updateCandidateLists(comparison, { previous: previous.lists, fromPrevious, toPrevious, changed, rarity });
}

/** Whether lists made with one set of settings hold with the other. */
export function hasSameWeights(a: RelatedSettings, b: RelatedSettings): boolean {
  return Object.entries(a).every(([name, value]) => b[name as keyof RelatedSettings] === value);
}
