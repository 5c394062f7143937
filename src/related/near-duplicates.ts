import { type Comparison, eachShared } from './comparison.ts';
import { rowLength } from './text-analyser.ts';

const signatureSize = 8;
const signatureShared = 3;

/** Whether two rows have nearly the same text. */
export type IsNearDuplicate = (a: number, b: number) => boolean;

/**
 * Two texts are near-duplicates when the cosine of their words, without regard to rarity, is above the site's
 * `nearDuplicate`. It is worked out only where the words of most weight are partly the same.
 */
export function createNearDuplicates({ collection: { words }, weights }: Comparison): IsNearDuplicate {
  const signatures = new Map<number, readonly number[]>();

  function signatureOf(row: number): readonly number[] {
    let signature = signatures.get(row);
    if (signature === undefined) {
      const start = words.offsets[row] ?? 0;
      const impacts = words.impacts.subarray(start, words.offsets[row + 1]);
      const places = Array.from(impacts.keys()).sort((a, b) => (impacts[b] ?? 0) - (impacts[a] ?? 0) || a - b);
      signature = places.slice(0, signatureSize).map((place) => words.columns[start + place] ?? 0);
      signatures.set(row, signature);
    }
    return signature;
  }

  return (a, b) => {
    const ofB = signatureOf(b);
    const shared = signatureOf(a).filter((term) => ofB.includes(term)).length;
    if (shared < Math.min(signatureShared, ofB.length)) return false;
    let product = 0;
    eachShared(words, a, b, (_, impacts) => {
      product += impacts;
    });
    return product > weights.nearDuplicate * rowLength * rowLength;
  };
}
