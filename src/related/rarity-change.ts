import type { CollectionUpdate } from './collection.ts';
import type { Comparison } from './comparison.ts';
import { NumberTable } from './number-table.ts';
import type { ComparedTerms } from './postings.ts';
import type { RelatedState } from './related-state.ts';

/** Whether a term is what it was, or counts for more than before, or for less. */
const same = 0;
const risen = 1;
const fallen = 2;

/** What terms of new rarity mean for rows that have not changed themselves. */
export interface RarityChange {
  /** 1 for each such row that holds one: scores of its list may have changed. */
  readonly affected: Uint8Array;
  /** The number of pairs of such rows whose score may have risen; a pair counts for each term and each of the two. */
  readonly risenPairs: number;
  /** The number of rows that `eachRisen` visits, or more. */
  risenOf(row: number): number;
  /** Calls `visit` with each row whose score in the list of `row` may have risen, maybe more than once. */
  eachRisen(row: number, visit: (other: number) => void): void;
}

/** @param changed 1 for each row that is compared with all others anyway */
export function findRarityChange(
  previous: RelatedState,
  { collection }: CollectionUpdate,
  { words, features }: Comparison,
  changed: Uint8Array,
): RarityChange {
  const kinds = [
    collectRows(
      words,
      compareRarity(words.rarity, (term) => previous.wordRarity[term]),
      changed,
    ),
    collectRows(
      features,
      compareRarity(features.rarity, oldFeatureRarity(previous, collection.features.digests)),
      changed,
    ),
  ];
  return {
    affected: changed.map((_, row) => (kinds.some(({ affected }) => affected[row] === 1) ? 1 : 0)),
    risenPairs: kinds.reduce(
      (sum, { holders }) => sum + [...holders.values()].reduce((all, rows) => all + rows.length ** 2, 0),
      0,
    ),
    risenOf: (row) =>
      kinds.reduce(
        (sum, { holders, terms }) =>
          sum + (terms.get(row) ?? []).reduce((all, term) => all + (holders.get(term)?.length ?? 0), 0),
        0,
      ),
    eachRisen(row, visit) {
      for (const { holders, terms } of kinds) {
        for (const term of terms.get(row) ?? []) {
          for (const other of holders.get(term) ?? []) if (other !== row) visit(other);
        }
      }
    },
  };
}

/** For each term how its rarity has changed. One that is new has not: only rows that have changed can hold it. */
function compareRarity(rarity: Uint8Array, oldRarity: (term: number) => number | undefined): Uint8Array {
  const changes = new Uint8Array(rarity.length);
  for (let term = 0; term < rarity.length; term++) {
    const [before, now] = [oldRarity(term), rarity[term] ?? 0];
    if (before !== undefined && before !== now) changes[term] = now > before ? risen : fallen;
  }
  return changes;
}

function oldFeatureRarity({ featureDigests, featureRarity }: RelatedState, digests: Float64Array) {
  const rows = new NumberTable(featureDigests.length);
  featureDigests.forEach((digest, feature) => {
    rows.values[rows.slotOf(digest)] = feature + 1;
  });
  return (feature: number) => featureRarity[rows.get(digests[feature] ?? 0) - 1];
}

interface ChangedTerms {
  readonly affected: Uint8Array;
  /** For each term that has risen the unchanged rows that hold it, and for each such row its terms. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
  readonly terms: ReadonlyMap<number, readonly number[]>;
}

function collectRows(
  { matrix: { offsets, columns } }: ComparedTerms,
  changes: Uint8Array,
  changed: Uint8Array,
): ChangedTerms {
  const affected = new Uint8Array(changed.length);
  const holders = new Map<number, number[]>();
  const terms = new Map<number, number[]>();
  if (!changes.some((change) => change !== same)) return { affected, holders, terms };
  for (let row = 0; row < changed.length; row++) {
    if (changed[row] === 1) continue;
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const term = columns[i] ?? 0;
      const change = changes[term] ?? same;
      if (change === same) continue;
      affected[row] = 1;
      if (change !== risen) continue;
      addTo(holders, term, row);
      addTo(terms, row, term);
    }
  }
  return { affected, holders, terms };
}

function addTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
