import type { CollectionUpdate } from './collection.ts';
import type { Comparison } from './comparison.ts';
import type { RelatedState } from './related-state.ts';
import type { TermMatrix } from './term-matrix.ts';

/** Which rows an update leaves with scores that may be wrong. */
export interface StaleRows {
  /** Rows of which any score may have changed. */
  readonly changed: readonly number[];
  /** 1 for each row to be compared with all others: those in `changed` are among them. */
  readonly stale: Uint8Array;
}

/**
 * Changed rows are those that are new or say something else, and the other editions of their works and of works that
 * have lost an edition, as readers may now get another one. Beside them a row is stale when it holds a term whose
 * rarity is new. So is each row that is not listed: no other row's scores tell anything of its own.
 */
export function findStale(previous: RelatedState, update: CollectionUpdate, comparison: Comparison): StaleRows {
  const { records } = update.collection;
  const works = new Set<string>();
  records.forEach(({ work }, row) => {
    if (update.changed[row] === 1) works.add(work);
  });
  previous.collection.records.forEach(({ work }, oldRow) => {
    const row = update.fromPrevious[oldRow] ?? -1;
    if (row < 0 || records[row]?.work !== work) works.add(work);
  });
  const changed = [...records.keys()].filter((row) => works.has(records[row]?.work ?? ''));
  const stale = Uint8Array.from(comparison.listed, (flag) => 1 - flag);
  for (const row of changed) stale[row] = 1;
  const { words, features } = comparison;
  markRows(words.matrix, findNewRarity(previous.wordRarity, update.wordColumns, words.rarity), stale);
  markRows(features.matrix, findNewRarity(previous.featureRarity, update.featureColumns, features.rarity), stale);
  return { changed, stale };
}

/** 1 for each term that was there before, with a different rarity. */
function findNewRarity(old: Uint8Array, columnOf: Int32Array, rarity: Uint8Array): Uint8Array {
  const flags = new Uint8Array(rarity.length);
  columnOf.forEach((column, oldColumn) => {
    if (column >= 0 && old[oldColumn] !== rarity[column]) flags[column] = 1;
  });
  return flags;
}

/** Marks the rows that hold a flagged term. */
function markRows(matrix: TermMatrix, flags: Uint8Array, rows: Uint8Array): void {
  for (let row = 0; row < rows.length; row++) {
    const end = matrix.offsets[row + 1] ?? 0;
    for (let i = matrix.offsets[row] ?? 0; i < end && rows[row] === 0; i++) {
      rows[row] = flags[matrix.columns[i] ?? 0] ?? 0;
    }
  }
}
