import type { RelatedSettings } from '../schema/related-settings.ts';
import type { CandidateLists } from './candidate-lists.ts';
import type { Texts } from './texts.ts';

/** What an index was made from, and what came of it: enough to make the next one from, and to be stored. */
export interface RelatedState {
  readonly weights: RelatedSettings;
  /** Of each row, ascending, and the work of which it is an edition. */
  readonly ids: readonly string[];
  readonly works: readonly string[];
  /** As `Collection.traits`. */
  readonly traits: Float64Array;
  readonly texts: Texts;
  /** Of each term. */
  readonly wordRarity: Uint8Array;
  /** Of each feature, which is known by its digest. */
  readonly featureDigests: Float64Array;
  readonly featureRarity: Uint8Array;
  readonly lists: CandidateLists;
}
