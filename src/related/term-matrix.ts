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

/** The matrix of `rows`, of which each is the number of a row of `previous`, unchanged, or a fresh one. */
export function buildTermMatrix(
  previous: TermMatrix,
  rows: readonly (number | FreshRow)[],
  table: TermTable,
): TermMatrix {
  const { terms, fromPrevious, fromTable } = mergeTerms(previous, rows, table);
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + lengthOf(previous, row);
  });
  const columns = new Uint32Array(offsets[rows.length] ?? 0);
  const impacts = new Uint16Array(columns.length);
  rows.forEach((row, index) => {
    const start = offsets[index] ?? 0;
    if (typeof row === 'number') {
      const [from, to] = [previous.offsets[row] ?? 0, previous.offsets[row + 1] ?? 0];
      for (let i = from; i < to; i++) columns[start + i - from] = fromPrevious[previous.columns[i] ?? 0] ?? 0;
      impacts.set(previous.impacts.subarray(from, to), start);
    } else {
      writeFreshRow(row, fromTable, columns, impacts, start);
    }
  });
  return { terms, offsets, columns, impacts };
}

/** The terms of row `index`, in order. */
export function termsOfRow(matrix: TermMatrix, index: number): string[] {
  const columns = matrix.columns.subarray(matrix.offsets[index], matrix.offsets[index + 1]);
  return Array.from(columns, (column) => matrix.terms[column] ?? '');
}

function lengthOf(previous: TermMatrix, row: number | FreshRow): number {
  return typeof row === 'number' ? (previous.offsets[row + 1] ?? 0) - (previous.offsets[row] ?? 0) : row.terms.length;
}

function writeFreshRow(
  row: FreshRow,
  fromTable: Uint32Array,
  columns: Uint32Array,
  impacts: Uint16Array,
  start: number,
): void {
  // Both numbers in one double sort natively: a column is below 2^32 and an impact below 2^16.
  const packed = new Float64Array(row.terms.length);
  for (let i = 0; i < packed.length; i++) {
    packed[i] = (fromTable[row.terms[i] ?? 0] ?? 0) * 65_536 + (row.impacts[i] ?? 0);
  }
  packed.sort();
  for (let i = 0; i < packed.length; i++) {
    const pair = packed[i] ?? 0;
    const column = Math.floor(pair / 65_536);
    columns[start + i] = column;
    impacts[start + i] = pair - column * 65_536;
  }
}

/** All terms in use, sorted, and for each old number its new one. */
function mergeTerms(previous: TermMatrix, rows: readonly (number | FreshRow)[], table: TermTable) {
  const keptTerms = new Uint8Array(previous.terms.length);
  const freshTerms = new Uint8Array(table.terms.length);
  for (const row of rows) {
    if (typeof row === 'number') {
      const end = previous.offsets[row + 1] ?? 0;
      for (let i = previous.offsets[row] ?? 0; i < end; i++) keptTerms[previous.columns[i] ?? 0] = 1;
    } else {
      for (const term of row.terms) freshTerms[term] = 1;
    }
  }
  const fresh = table.terms.map((term, number) => ({ term, number })).filter(({ number }) => freshTerms[number] === 1);
  fresh.sort((a, b) => (a.term < b.term ? -1 : 1));
  const fromPrevious = new Uint32Array(previous.terms.length);
  const fromTable = new Uint32Array(table.terms.length);
  const terms: string[] = [];
  let next = 0;
  const takeFreshBefore = (limit: string | undefined) => {
    for (let head = fresh[next]; head !== undefined && (limit === undefined || head.term < limit); head = fresh[next]) {
      fromTable[head.number] = terms.push(head.term) - 1;
      next++;
    }
  };
  previous.terms.forEach((term, number) => {
    takeFreshBefore(term);
    const head = fresh[next];
    const isFresh = head?.term === term;
    if (keptTerms[number] === 0 && !isFresh) return;
    const column = terms.push(term) - 1;
    fromPrevious[number] = column;
    if (!isFresh) return;
    fromTable[head.number] = column;
    next++;
  });
  takeFreshBefore(undefined);
  return { terms, fromPrevious, fromTable };
}
