import type { TermMatrix } from './term-matrix.ts';

/** The matrix turned round: for each term the listed rows that hold it, ascending, and its impact there. */
export interface Postings {
  /** Of term `t`: `rows[offsets[t]]` up to, not including, `rows[offsets[t + 1]]`. */
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
  readonly impacts: Uint16Array;
}

/** @param counts number of listed rows that hold each term */
export function buildPostings(matrix: TermMatrix, listed: Uint8Array, counts: Uint32Array): Postings {
  const offsets = new Uint32Array(counts.length + 1);
  counts.forEach((count, term) => {
    offsets[term + 1] = (offsets[term] ?? 0) + count;
  });
  const next = offsets.slice();
  const rows = new Uint32Array(offsets[counts.length] ?? 0);
  const impacts = new Uint16Array(rows.length);
  for (let row = 0; row < listed.length; row++) {
    if (listed[row] === 0) continue;
    const end = matrix.offsets[row + 1] ?? 0;
    for (let i = matrix.offsets[row] ?? 0; i < end; i++) {
      const term = matrix.columns[i] ?? 0;
      const to = next[term] ?? 0;
      next[term] = to + 1;
      rows[to] = row;
      impacts[to] = matrix.impacts[i] ?? 0;
    }
  }
  return { offsets, rows, impacts };
}
