import { mergeTerms } from './term-merge.ts';

/**
 * A sparse matrix: one row a document, one column a term, with the weight ("impact") of each term in each document.
 * Terms are in code-unit order and each stands in some row, and the columns of a row ascend: equal documents make
 * equal matrices, whatever the order in which they came to be.
 */
export interface TermMatrix {
  readonly terms: readonly string[];
  /** Row `i` is `columns[offsets[i]]` up to, not including, `columns[offsets[i + 1]]`. */
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly impacts: Uint16Array;
  /** Number of rows that hold each term: never 0. */
  readonly holders: Uint32Array;
}

/** A row as it is first written: terms by their number in a `TermTable`, in any order, without repetition. */
export interface FreshRow {
  readonly terms: Uint32Array;
  readonly impacts: Uint16Array;
}

export const emptyMatrix: TermMatrix = {
  terms: [],
  offsets: new Uint32Array(1),
  columns: new Uint32Array(),
  impacts: new Uint16Array(),
  holders: new Uint32Array(),
};

/** Numbers strings in the order of their first appearance. */
export interface TermTable {
  readonly terms: readonly string[];
  numberOf(term: string): number;
}

export function createTermTable(): TermTable {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  return {
    terms,
    numberOf(term) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = terms.push(term) - 1;
        numbers.set(term, number);
      }
      return number;
    },
  };
}

/** A matrix, and how its terms came from those of the one before. */
export interface MatrixUpdate {
  readonly matrix: TermMatrix;
  /** Old column → new column; -1 where no row holds the term any more. */
  readonly columnOf: Int32Array;
}

/** The matrix of `rows`, of which each is the number of a row of `previous`, unchanged, or a fresh one. */
export function buildTermMatrix(
  previous: TermMatrix,
  rows: readonly (number | FreshRow)[],
  table: TermTable,
): MatrixUpdate {
  const kept = countKept(previous, rows);
  const fresh = countFresh(rows, table);
  const { terms, columnOf, columnOfFresh } = mergeTerms(previous.terms, kept, table.terms, fresh);
  const holders = new Uint32Array(terms.length);
  addCounts(holders, kept, columnOf);
  addCounts(holders, fresh, columnOfFresh);
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + lengthOf(previous, row);
  });
  const columns = new Uint32Array(offsets[rows.length] ?? 0);
  const impacts = new Uint16Array(columns.length);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const start = offsets[index] ?? 0;
    if (typeof row === 'number') {
      const count = countRun(rows, index);
      const from = previous.offsets[row] ?? 0;
      const to = previous.offsets[row + count] ?? 0;
      mapColumns(previous.columns.subarray(from, to), columnOf, columns.subarray(start));
      impacts.set(previous.impacts.subarray(from, to), start);
      index += count - 1;
    } else {
      writeFreshRow(row, columnOfFresh, columns, impacts, start);
    }
  }
  return { matrix: { terms, offsets, columns, impacts, holders }, columnOf };
}

/** The number of rows from `index` that follow one another in the old matrix too. */
function countRun(rows: readonly (number | FreshRow)[], index: number): number {
  const first = rows[index];
  let count = 1;
  while (typeof first === 'number' && rows[index + count] === first + count) count++;
  return count;
}

function mapColumns(from: Uint32Array, columnOf: Int32Array, to: Uint32Array): void {
  for (let i = 0; i < from.length; i++) to[i] = columnOf[from[i] ?? 0] ?? 0;
}

/** For each old term the number of rows that hold it, and are kept. */
function countKept({ holders, columns, offsets }: TermMatrix, rows: readonly (number | FreshRow)[]): Uint32Array {
  const counts = holders.slice();
  const isKept = new Uint8Array(offsets.length - 1);
  for (const row of rows) if (typeof row === 'number') isKept[row] = 1;
  isKept.forEach((flag, row) => {
    if (flag === 1) return;
    for (const column of columns.subarray(offsets[row], offsets[row + 1])) counts[column] = (counts[column] ?? 0) - 1;
  });
  return counts;
}

/** For each term of the table the number of fresh rows that hold it. */
function countFresh(rows: readonly (number | FreshRow)[], table: TermTable): Uint32Array {
  const counts = new Uint32Array(table.terms.length);
  for (const row of rows) {
    if (typeof row === 'number') continue;
    for (const term of row.terms) counts[term] = (counts[term] ?? 0) + 1;
  }
  return counts;
}

function addCounts(sums: Uint32Array, counts: Uint32Array, columnOf: Int32Array): void {
  columnOf.forEach((column, number) => {
    if (column >= 0) sums[column] = (sums[column] ?? 0) + (counts[number] ?? 0);
  });
}

/** The terms of row `index`, in order. */
export function termsOfRow(matrix: TermMatrix, index: number): string[] {
  const columns = matrix.columns.subarray(matrix.offsets[index], matrix.offsets[index + 1]);
  return Array.from(columns, (column) => matrix.terms[column] ?? '');
}

/** Calls `visit` with each term that both rows hold, and the product of its impacts. */
export function eachShared(
  { offsets, columns, impacts }: TermMatrix,
  a: number,
  b: number,
  visit: (term: number, impacts: number) => void,
): void {
  const endA = offsets[a + 1] ?? 0;
  const endB = offsets[b + 1] ?? 0;
  let i = offsets[a] ?? 0;
  let j = offsets[b] ?? 0;
  while (i < endA && j < endB) {
    const left = columns[i] ?? 0;
    const right = columns[j] ?? 0;
    if (left === right) visit(left, (impacts[i] ?? 0) * (impacts[j] ?? 0));
    if (left <= right) i++;
    if (right <= left) j++;
  }
}

function lengthOf(previous: TermMatrix, row: number | FreshRow): number {
  return typeof row === 'number' ? (previous.offsets[row + 1] ?? 0) - (previous.offsets[row] ?? 0) : row.terms.length;
}

function writeFreshRow(
  row: FreshRow,
  columnOf: Int32Array,
  columns: Uint32Array,
  impacts: Uint16Array,
  start: number,
): void {
  // Both numbers in one double sort natively: a column is below 2^32 and an impact below 2^16.
  const packed = new Float64Array(row.terms.length);
  for (let i = 0; i < packed.length; i++) {
    packed[i] = (columnOf[row.terms[i] ?? 0] ?? 0) * 65_536 + (row.impacts[i] ?? 0);
  }
  packed.sort();
  for (let i = 0; i < packed.length; i++) {
    const pair = packed[i] ?? 0;
    const column = Math.floor(pair / 65_536);
    columns[start + i] = column;
    impacts[start + i] = pair - column * 65_536;
  }
}
