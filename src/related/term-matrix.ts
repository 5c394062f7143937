import { joinRows } from './row-lists.ts';

/** A sparse matrix: one row a document, one column a term, with the weight ("impact") of each term in each document. */
export interface TermMatrix {
  /** Row `i` is `columns[offsets[i]]` up to, not including, `columns[offsets[i + 1]]`; no column stands there twice. */
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly impacts: Uint16Array;
}

/** A row by itself. */
export interface FreshRow {
  readonly columns: Uint32Array;
  readonly impacts: Uint16Array;
}

export const emptyMatrix: TermMatrix = {
  offsets: new Uint32Array(1),
  columns: new Uint32Array(),
  impacts: new Uint16Array(),
};

/** The matrix of `rows`, of which each is the number of a row of `previous`, unchanged, or a fresh one. */
export function joinMatrix(previous: TermMatrix, rows: readonly (number | FreshRow)[]): TermMatrix {
  const { offsets } = previous;
  const part = <T>(of: (row: FreshRow) => T) => rows.map((row) => (typeof row === 'number' ? row : of(row)));
  const columns = joinRows(
    { offsets, values: previous.columns },
    part((row) => row.columns),
    Uint32Array,
  );
  const impacts = joinRows(
    { offsets, values: previous.impacts },
    part((row) => row.impacts),
    Uint16Array,
  );
  return { offsets: columns.offsets, columns: columns.values, impacts: impacts.values };
}

/** Whether a row says what a row of the matrix says. */
export function isSameRow({ offsets, columns, impacts }: TermMatrix, index: number, row: FreshRow): boolean {
  const start = offsets[index] ?? 0;
  if ((offsets[index + 1] ?? 0) - start !== row.columns.length) return false;
  return row.columns.every((column, i) => columns[start + i] === column && impacts[start + i] === row.impacts[i]);
}

/** The number of rows that hold each of `terms` columns, from that of the rows in `previous`. */
export function countHolders(
  matrix: TermMatrix,
  terms: number,
  previous: { readonly matrix: TermMatrix; readonly holders: Uint32Array },
  rows: readonly (number | FreshRow)[],
): Uint32Array {
  const holders = new Uint32Array(terms);
  holders.set(previous.holders);
  const isKept = new Uint8Array(previous.matrix.offsets.length - 1);
  rows.forEach((row, index) => {
    if (typeof row === 'number') isKept[row] = 1;
    else addToHolders(holders, matrix, index, 1);
  });
  isKept.forEach((flag, oldRow) => {
    if (flag === 0) addToHolders(holders, previous.matrix, oldRow, -1);
  });
  return holders;
}

function addToHolders(holders: Uint32Array, { offsets, columns }: TermMatrix, row: number, step: 1 | -1): void {
  const end = offsets[row + 1] ?? 0;
  for (let i = offsets[row] ?? 0; i < end; i++) {
    const column = columns[i] ?? 0;
    holders[column] = (holders[column] ?? 0) + step;
  }
}
