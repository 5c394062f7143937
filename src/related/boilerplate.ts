import { NumberTable } from './number-table.ts';
import type { RowLists } from './row-lists.ts';

/** A paragraph that stands in this many documents is boilerplate: a disclaimer, an invitation, a biography. */
const recurring = 3;

/**
 * The paragraphs, by digest, that stand in several of the documents; ascending.
 *
 * @param previous those of the documents before
 * @param touched the paragraphs of documents that have come or gone since: no others can have become boilerplate
 */
export function updateBoilerplate(
  previous: Float64Array,
  touched: ReadonlySet<number>,
  { offsets, values }: RowLists<Float64Array>,
): Float64Array {
  /** In how many documents a paragraph stands. */
  const counts = new NumberTable(touched.size);
  /** The last of them, from 1: a document that says a thing twice counts once. */
  const last = new NumberTable(touched.size);
  const found: number[] = [];
  for (let row = 0; row + 1 < offsets.length; row++) {
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const digest = values[i] ?? 0;
      if (!touched.has(digest)) continue;
      const seen = last.slotOf(digest);
      if (last.values[seen] === row + 1) continue;
      last.values[seen] = row + 1;
      const slot = counts.slotOf(digest);
      const count = (counts.values[slot] ?? 0) + 1;
      counts.values[slot] = count;
      if (count === recurring) found.push(digest);
    }
  }
  return Float64Array.from([...previous.filter((digest) => !touched.has(digest)), ...found]).sort();
}

/** What is in one of two lists alone. */
export function differenceOf(a: Float64Array, b: Float64Array): ReadonlySet<number> {
  const [inA, inB] = [new Set(a), new Set(b)];
  return new Set([...a.filter((digest) => !inB.has(digest)), ...b.filter((digest) => !inA.has(digest))]);
}
