type Numbers = Uint16Array | Uint32Array | Float64Array;

/** Lists of numbers, one a row, in one array: row `i` is `values[offsets[i]]` up to, not including, `values[offsets[i + 1]]`. */
export interface RowLists<T extends Numbers> {
  readonly offsets: Uint32Array;
  readonly values: T;
}

/** Lists of which each is the number of a row of `previous`, unchanged, or a fresh one. */
export function joinRows<T extends Numbers>(
  previous: RowLists<T>,
  rows: readonly (number | T)[],
  type: new (length: number) => T,
): RowLists<T> {
  if (rows.length === previous.offsets.length - 1 && rows.every((row, index) => row === index)) return previous;
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + lengthOf(previous.offsets, row);
  });
  const values = new type(offsets[rows.length] ?? 0);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const start = offsets[index];
    if (typeof row === 'number') {
      const count = countRun(rows, index);
      values.set(previous.values.subarray(previous.offsets[row], previous.offsets[row + count]), start);
      index += count - 1;
    } else {
      values.set(row, start);
    }
  }
  return { offsets, values };
}

/** The list of one row. */
export function rowOf<T extends Numbers>({ offsets, values }: RowLists<T>, row: number): T {
  return values.subarray(offsets[row], offsets[row + 1]) as T;
}

function lengthOf(offsets: Uint32Array, row: number | Numbers): number {
  return typeof row === 'number' ? (offsets[row + 1] ?? 0) - (offsets[row] ?? 0) : row.length;
}

/** The number of rows from `index` that follow one another in the old lists too. */
function countRun(rows: readonly unknown[], index: number): number {
  const first = rows[index];
  let count = 1;
  while (typeof first === 'number' && rows[index + count] === first + count) count++;
  return count;
}
