import type { Comparison } from './comparison.ts';
import { eachShared, type TermMatrix } from './term-matrix.ts';
import { rowLength } from './text-analyser.ts';

/** The words of most weight in a text, by which it is known. */
const signatureSize = 8;
const signatureShared = 3;

/** Whether two rows have nearly the same text. */
export type IsNearDuplicate = (a: number, b: number) => boolean;

/**
 * Two texts are near-duplicates when the cosine of their words, without regard to rarity, is above the site's
 * `nearDuplicate`. It is worked out only where some of their words of most weight are the same.
 */
export function createNearDuplicates({ words: { matrix, rarity }, weights }: Comparison): IsNearDuplicate {
  const signatures = new Array<readonly number[] | undefined>(matrix.offsets.length);
  const least = weights.nearDuplicate * rowLength * rowLength;

  function signatureOf(row: number): readonly number[] {
    return (signatures[row] ??= heaviest(matrix, rarity, row));
  }

  return (a, b) => {
    const ofA = signatureOf(a);
    const ofB = signatureOf(b);
    if (countShared(ofA, ofB) < Math.min(signatureShared, ofA.length, ofB.length)) return false;
    let product = 0;
    eachShared(matrix, a, b, (_, impacts) => {
      product += impacts;
    });
    return product > least;
  };
}

/** The columns of most weight in a row, ascending: of impact times rarity; of equal ones the first. */
function heaviest({ offsets, columns, impacts }: TermMatrix, rarity: Uint8Array, row: number): number[] {
  const best: { column: number; weight: number }[] = [];
  const end = offsets[row + 1] ?? 0;
  for (let i = offsets[row] ?? 0; i < end; i++) {
    const column = columns[i] ?? 0;
    const weight = (impacts[i] ?? 0) * (rarity[column] ?? 0);
    const least = best[signatureSize - 1];
    if (least !== undefined && weight <= least.weight) continue;
    const place = best.findIndex((other) => weight > other.weight);
    best.splice(place < 0 ? best.length : place, 0, { column, weight });
    best.length = Math.min(best.length, signatureSize);
  }
  return best.map(({ column }) => column).sort((a, b) => a - b);
}

/** Number of elements in both of two ascending lists. */
function countShared(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}
