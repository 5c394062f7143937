import type { TermMatrix } from './term-matrix.ts';

/** Bits of an entry that hold the impact, which is at most `rowLength`. The row has the other 21. */
export const impactBits = 11;
export const impactMask = 2 ** impactBits - 1;

/** The matrix turned round: for each term the rows that hold it, ascending, and its impact there. */
export interface Postings {
  /** Those of term `t` are `entries[offsets[t]]` up to, not including, `entries[offsets[t + 1]]`. */
  readonly offsets: Uint32Array;
  /** Row and impact in one number, so that reading them, where nearly all time goes, is one walk through memory. */
  readonly entries: Uint32Array;
}

/** A matrix, and what is known of its terms. */
export interface ComparedTerms {
  readonly matrix: TermMatrix;
  /** Number of rows that hold each term. */
  readonly holders: Uint32Array;
  readonly rarity: Uint8Array;
}

/** The postings of the terms by which the rows that `rows` flags can be compared; other terms have none. */
export function buildPostings(terms: ComparedTerms, rows: Uint8Array): Postings {
  const { matrix, holders } = terms;
  const wanted = findWanted(terms, rows);
  const offsets = new Uint32Array(holders.length + 1);
  for (let term = 0; term < holders.length; term++) {
    offsets[term + 1] = (offsets[term] ?? 0) + (wanted[term] === 1 ? (holders[term] ?? 0) : 0);
  }
  const next = offsets.slice();
  const entries = new Uint32Array(offsets[holders.length] ?? 0);
  for (let row = 0; row < rows.length; row++) {
    const end = matrix.offsets[row + 1] ?? 0;
    for (let i = matrix.offsets[row] ?? 0; i < end; i++) {
      const term = matrix.columns[i] ?? 0;
      if (wanted[term] === 0) continue;
      const to = next[term] ?? 0;
      next[term] = to + 1;
      entries[to] = (row << impactBits) | (matrix.impacts[i] ?? 0);
    }
  }
  return { offsets, entries };
}

/** 1 for each term by which one of the rows that `rows` flags can be compared with another. */
function findWanted({ matrix, holders, rarity }: ComparedTerms, rows: Uint8Array): Uint8Array {
  const wanted = new Uint8Array(holders.length);
  rows.forEach((flag, row) => {
    if (flag === 0) return;
    const end = matrix.offsets[row + 1] ?? 0;
    for (let i = matrix.offsets[row] ?? 0; i < end; i++) {
      const term = matrix.columns[i] ?? 0;
      if (rarity[term] !== 0 && (holders[term] ?? 0) > 1) wanted[term] = 1;
    }
  });
  return wanted;
}
