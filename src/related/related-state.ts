import type { RelatedSettings } from '../schema/related-settings.ts';
import type { CandidateLists } from './candidate-lists.ts';
import type { Collection } from './collection.ts';

/** What an index was made from, and what came of it: enough to make the next one from, and to be stored. */
export interface RelatedState {
  readonly weights: RelatedSettings;
  readonly collection: Collection;
  /** Of each word, and of each feature, of the collection. */
  readonly wordRarity: Uint8Array;
  readonly featureRarity: Uint8Array;
  readonly lists: CandidateLists;
}
